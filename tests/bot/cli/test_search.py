import json

import pytest
from sqlalchemy.orm import sessionmaker

from bot.cli.search import shown
from knowledge.store.database import make_engine
from tests.bot.cli.test_ingest import cairn, encoder, folder, home
from tests.fakes.reading import FOUND
from tests.world import World

__all__ = ["cairn", "encoder", "folder", "home"]


def test_finds_passages_and_tells_how_well_they_fit(cairn, folder):
    cairn("ingest", folder)
    result = cairn("search", "Notes of a meeting", "--limit", "3")

    assert result.exit_code == 0
    fit, _, first, *_ = result.stdout.splitlines()
    assert fit.startswith("How likely the first one answers: ")
    assert first.startswith("1. Notes (score ")
    assert "guides/notes.txt" in result.stdout
    assert str(folder) not in result.stdout


def test_json_is_the_object_of_the_api(cairn, folder):
    cairn("ingest", folder)
    found = json.loads(cairn("search", "meeting", "--json", "--limit", "1").stdout)

    assert list(found) == list(FOUND)
    (passage,) = found["passages"]
    assert list(passage) == list(FOUND["passages"][0])


def test_our_own_articles_are_there_without_being_asked_for(cairn):
    found = json.loads(cairn("search", "cloud first", "--json", "--limit", "50").stdout)

    assert any(one["path"] == "cairn/cloud-first.md" for one in found["passages"])


def test_a_person_sees_what_a_visitor_does_not(cairn, folder, home):
    engine = make_engine(f"sqlite:///{home / 'cairn.db'}")
    with sessionmaker(engine).begin() as session:
        World(session)
    engine.dispose()
    (folder / "secret.md").write_text("---\nvisibility: restricted\n---\n# Heather\n\nA zyzzyva.\n")
    cairn("ingest", folder)
    search = ("search", "heather zyzzyva", "--limit", "50")

    assert "zyzzyva" not in cairn(*search).stdout
    assert "A zyzzyva." in cairn(*search, "--as", "isla@stirling.example").stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([" "], "There is nothing to search for: give some words.\n"),
        (["x" * 4_001], "This is too long to search for: give up to 4,000 characters.\n"),
    ],
)
def test_what_cannot_be_searched_for_is_told(cairn, words, sentence):
    result = cairn("search", *words)

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", sentence)


@pytest.mark.parametrize("words", [[], ["x", "--limit", "0"], ["x", "--limit", "51"]])
def test_wrong_use_is_2(cairn, words):
    assert cairn("search", *words).exit_code == 2


def test_what_was_found_is_written_for_a_person():
    assert shown(FOUND) == (
        "How likely the first one answers: 91%\n\n"
        "1. Cloud first › Does a council have to follow the policy? (score 1.72)\n"
        f"   {FOUND['passages'][0]['text']}\n"
        "   (Digital Office, reviewed 1 November 2026, cairn/cloud-first.md, "
        "https://example.org/cloud-first)\n"
    )
    assert shown(FOUND | {"passages": []}).startswith("There are no documents to search yet.")
