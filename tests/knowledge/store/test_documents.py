import threading
from datetime import date

import pytest

from knowledge.models import Document
from knowledge.store import THE_OFFICE, opener
from knowledge.store.database import make_engine
from tests.world import NOW, TODAY


@pytest.fixture
def put(open_store):
    def put(path: str, **more: object) -> int:
        with open_store(THE_OFFICE) as store:
            about = {"title": path, "markdown": "", "hash": ""} | more
            return store.documents.put(Document(path=path, taken=NOW, **about)).id

    return put


@pytest.fixture
def ask(open_store):
    """Ask something of the documents: ``ask("all")``."""

    def ask(name: str, *given: object) -> object:
        with open_store(THE_OFFICE, to_read=True) as store:
            return getattr(store.documents, name)(*given)

    return ask


def test_a_library_without_documents_has_nothing_and_its_version_is_a_number(ask):
    assert ask("all") == ask("titles") == ask("searched") == []
    assert ask("past_review", TODAY) == ask("under", "/") == []
    assert ask("with_ids", []) == ask("passages", []) == {}
    assert (ask("with_id", 1), ask("at", "a.md"), ask("content")) == (None, None, "")
    assert ask("version") == 0


def test_documents_are_listed_by_title_whatever_its_case_and_the_database(put, ask):
    for title in ("beta", "Alpha", "alpha", "Élan", "zebra"):
        put(f"{title}.md", title=title)

    assert [one.title for one in ask("all")] == ["Alpha", "alpha", "beta", "zebra", "Élan"]


def test_a_retired_one_is_found_by_its_id_and_path_alone(put, ask):
    number = put("/guides/a.md", retired=True, review_by=date(2020, 1, 1))

    assert ask("with_id", number) is not None
    assert ask("at", "/guides/a.md") is not None
    assert ask("all") == ask("titles") == ask("under", "/guides") == []
    assert ask("past_review", TODAY) == []


def test_past_review_are_those_whose_day_has_gone_the_longest_first(put, ask):
    for title, day in (("B", 3), ("C", 1), ("a", 3), ("due today", 18)):
        put(f"{title}.md", title=title, review_by=date(2026, 11, day))
    put("undated.md")

    assert [one.title for one in ask("past_review", date(2026, 11, 18))] == ["C", "a", "B"]


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        pytest.param("/srv/guides", ["/srv/guides/a.md", "/srv/guides/sub/b.md"], id="a folder"),
        pytest.param("/srv/guides/", ["/srv/guides/a.md", "/srv/guides/sub/b.md"], id="slash"),
        pytest.param("/srv/guide", [], id="a beginning"),
        pytest.param("/srv/GUIDES", [], id="capitals"),
        pytest.param("/srv/g%", [], id="a sign that matches anything"),
        pytest.param("/srv/guide_", [], id="a sign that matches a letter"),
        pytest.param("/", ["/srv/guides/a.md", "/srv/guides/sub/b.md"], id="everything"),
    ],
)
def test_documents_are_in_a_folder_to_the_letter(put, ask, folder, found):
    put("/srv/guides/a.md")
    put("/srv/guides/sub/b.md")
    put("cairn/c.md")

    assert [one.path for one in ask("under", folder)] == found


def test_titles_tell_what_a_document_goes_by(put, ask):
    number = put("a.md", title="A", kind="definition", aliases=["one", "two"], supersedes="B")
    [one] = ask("titles")

    assert (one.id, one.path, one.title, one.kind) == (number, "a.md", "A", "definition")
    assert (one.aliases, one.supersedes, one.superseded_by) == (["one", "two"], "B", "")


def test_which_articles_are_kept_is_remembered_until_it_is_told_anew(open_store, ask):
    for given in ("abc", None):
        with open_store(THE_OFFICE) as store:
            store.documents.changed(given)

    assert (ask("content"), ask("version")) == ("abc", 2)


def test_changes_at_the_same_time_all_count(database_url, engine):
    def change() -> None:
        own = make_engine(database_url)
        for _ in range(10):
            with opener(own)(THE_OFFICE) as store:
                store.documents.changed()
        own.dispose()

    threads = [threading.Thread(target=change) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with opener(engine)(to_read=True) as store:
        assert store.documents.version() == 30


def test_the_edition_changes_with_what_is_restricted_and_with_nothing_else(put, open_store):
    def edition() -> str:
        with open_store(THE_OFFICE, to_read=True) as store:
            return store.edition()

    before = edition()
    number = put("/guides/a.md")
    assert edition() == before

    with open_store(THE_OFFICE) as store:
        store.documents.with_id(number).visibility = "restricted"
    assert edition() != before
