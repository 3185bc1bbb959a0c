"""A few letters find projects and passages, which anybody may read who reads the message."""

from __future__ import annotations

import asyncio

import pytest

from bot.finding import MOST_PASSAGES, MOST_PROJECTS, Finder
from knowledge.search.encoder_files import EncoderUnavailableError
from knowledge.search.library import Library
from knowledge.search.meaning import Meaning
from knowledge.store import opener
from tests.bot.shelving import CLOUD, shelve
from tests.fakes.books import library
from tests.world import NOW

MERGER = "# The merger\n\nThe secret merger moves the payroll to the public cloud."


def no_encoder():
    raise EncoderUnavailableError("The encoder is not there.")


@pytest.fixture
def find(talking):
    """Find something, by default with an encoder."""

    def find(text, books=None):
        finder = Finder(opener(talking.engine), books or library(), lambda: NOW)
        return asyncio.run(finder.find(text))

    return find


@pytest.fixture
def article(talking, tmp_path):
    """Put an article on the shelf."""

    def article(name, text=CLOUD, **front):
        shelve(talking.engine, tmp_path, name, text, **front)

    return article


def test_a_passage_is_found_by_its_words_with_its_source_its_owner_and_its_date(find, article):
    article("cloud.md", title="Cloud first", owner="Isla Grant", reviewed="2026-03-02")
    (hit,) = find("must we use the public cloud?")
    (message,) = hit.answer["messages"]
    (quote,), (source,) = message["quotes"], message["sources"]

    assert hit.title == "Cloud first"
    assert hit.about == quote["text"] == "A council must use the public cloud for new systems."
    assert quote["marks"]
    assert (source["title"], source["owner"]) == ("Cloud first", "Isla Grant")
    assert source["reviewed"] == "2026-03-02"


def test_projects_come_before_passages_and_there_are_not_too_many(find, article):
    for at in range(MOST_PASSAGES + 2):
        text = f"# Alarms {at}\n\nTelecare alarms must be digital, part {at}."
        article(f"{at}.md", text, title=f"Alarms {at}")
    everything, found = find(""), find("telecare")

    assert found[0].title == "Digital Telecare"
    assert 1 < len(found) <= 1 + MOST_PASSAGES
    assert 1 < len(everything) <= MOST_PROJECTS


@pytest.mark.parametrize(
    "of", [{"project": "HEA"}, {"owner": "Morag Ross"}], ids=["project", "own"]
)
def test_a_restricted_article_is_offered_to_nobody(find, article, of):
    article("cloud.md", title="Cloud first")
    article("merger.md", MERGER, title="The merger", visibility="restricted", **of)
    found = find("the secret merger moves the payroll to the public cloud")

    assert [one.title for one in found] == ["Cloud first"]
    assert "merger" not in str(found).casefold()


def test_an_article_is_found_by_letters_of_its_title_as_it_begins(find, article):
    article("access.md", "# Web pages\n\nThey work for all.\n\n## Tests\n\nTest them.",
            title="Accessibility of web pages")  # fmt: skip
    article("cloud.md", title="Cloud first")
    found = find("ACCESSIB")

    assert [(one.title, one.about) for one in found] == [
        ("Accessibility of web pages", "They work for all.")
    ]


@pytest.mark.parametrize("text", ["heather", "HEA", "xyzzy flurble"])
def test_what_nothing_fits_is_not_answered_with_something_else(find, article, text):
    article("cloud.md", title="Cloud first")

    assert find(text) == []


def test_without_the_encoder_projects_are_found_all_the_same(find, article):
    article("telecare.md", title="Telecare and the cloud")
    found = find("telecare", Library(Meaning(no_encoder)))

    assert [one.title for one in found] == ["Digital Telecare"]
