import pytest
from sqlalchemy.orm import sessionmaker

from knowledge.content import ensure_content
from knowledge.ingest import Ingest
from knowledge.search import library as module
from knowledge.search.found import Found
from knowledge.store import THE_OFFICE, VISITOR, opener
from knowledge.store.database import make_engine
from tests.fakes.books import library
from tests.fakes.encoder import FakeEncoder
from tests.world import NOW, World

QUESTIONS = (
    "what is cloud first?", "who answers for a project?", "WCAG 2.1 or 2.2", "the 14 criteria",
    "when must a DPIA be done?", "how much does Cyber Essentials cost?", "ARC", "whit's a SRO",
    "bins", "alpha and beta", "a checklist for going live", "", "is this guidance current?",
)  # fmt: skip


@pytest.fixture
def ask(open_store):
    def ask(question, by=VISITOR, of=None, limit=10) -> Found:
        with open_store(by, to_read=True) as store:
            return (of or library()).look_up(question, store, limit)

    return ask


def told(found: Found) -> list[tuple[str, str, float, float]]:
    return [
        (place.document.title, place.passage.text, place.score, place.fit) for place in found.places
    ]


def test_the_passage_that_fits_comes_first_with_its_document(write, take, ask):
    write("cloud.md", "# Cloud first\n\nPublic cloud is the first choice.", owner="Ada")
    write("cats.md", "# Cats\n\nCats sleep.")
    take()
    found = ask("is public cloud the first choice?")

    assert found.best
    assert found.best.passage.text == "Public cloud is the first choice."
    assert found.best.document.owner == "Ada"
    assert found.fit == found.best.fit > ask("who painted the bridge?").fit
    assert [place.score for place in found.places] == sorted(
        (place.score for place in found.places), reverse=True
    )


def test_a_list_that_is_wanted_beats_how_its_document_begins(write, take, ask):
    write("cloud.md", "# Cloud first\n\nIt is a rule.\n\n## Steps\n\n- look\n- go\n- ask\n")
    take()

    assert ask("the steps of cloud first").places[0].passage.text.startswith("• look")
    assert ask("what is cloud first?").places[0].passage.text == "It is a rule."


def test_what_says_only_what_is_not_known_is_told_apart(write, take, ask):
    write("a.md", "# Bicycles\n\n## What this article does not say\n\nThe price of a bicycle.")
    take()

    assert ask("price of a bicycle").silent


def test_an_empty_library_finds_nothing(ask):
    found = ask("what is cloud first?")

    assert (found.places, found.best, found.fit, found.silent) == ((), None, 0.0, False)


def test_no_more_is_found_than_is_wanted(write, take, ask):
    write("a.md", "\n\n".join(f"## S{number}\n\nAudit {number}." for number in range(9)))
    take()

    assert len(ask("audit", limit=4).places) == 4


def test_a_second_library_sees_each_change_at_its_next_question(write, take, ask, open_store):
    other = library()

    def texts(question: str) -> set[str]:
        return {place.passage.text for place in ask(question, of=other).places}

    assert texts("zebras") == set()
    file = write("zoo.md", "Zebras eat grass.")
    take()
    assert texts("zebras") == {"Zebras eat grass."}
    write("zoo.md", "Zebras eat hay.")
    take()
    assert texts("zebras") == {"Zebras eat hay."}
    file.unlink()
    take(sync=True)
    assert texts("zebras") == set()
    write("zoo.md", "Zebras eat hay.")
    take()
    assert texts("zebras") == {"Zebras eat hay."}


def test_the_shelf_is_kept_for_all_who_see_the_same_while_nothing_changes(write, take, open_store):
    write("open.md", "All may read.")
    write("closed.md", "Few may read.", visibility="restricted")
    take()
    books = library()

    def shelf(by):
        with open_store(by, to_read=True) as store:
            return books.shelf(store)

    visitor, office = shelf(VISITOR), shelf(THE_OFFICE)
    assert visitor is shelf(VISITOR)
    assert office is shelf(THE_OFFICE)
    assert (len(visitor), len(office)) == (1, 2)
    write("open.md", "All may read it.")
    take()
    assert visitor is not shelf(VISITOR)


def test_shelves_that_nobody_asked_for_lately_are_let_go(write, take, open_store, monkeypatch):
    monkeypatch.setattr(module, "MOST_SHELVES", 1)
    write("closed.md", "Few may read.", visibility="restricted")
    take()
    books = library()

    def shelf(by):
        with open_store(by, to_read=True) as store:
            return books.shelf(store)

    first = shelf(VISITOR)
    shelf(THE_OFFICE)
    assert shelf(VISITOR) is not first


@pytest.fixture
def both(tmp_path, migrated_file, postgres_databases):
    """A store on SQLite and one on PostgreSQL, each with the same things in it."""
    file = tmp_path / "both.db"
    file.write_bytes(migrated_file.read_bytes())
    with postgres_databases.one() as url:
        engines = [make_engine(f"sqlite:///{file}"), make_engine(url)]
        for engine in engines:
            with sessionmaker(engine).begin() as session:
                World(session)
        yield [opener(engine) for engine in engines]
        for engine in engines:
            engine.dispose()


def test_sqlite_and_postgresql_give_the_same_answers(both, guides, write):
    write("two.md", "# Old guide\n\nCloud first, again and again.", superseded_by="Cloud first")
    found = []
    for open_store in both:
        ensure_content(open_store, FakeEncoder, lambda: NOW)
        Ingest(open_store, FakeEncoder(), lambda: NOW).take([guides])
        books = library()
        with open_store(to_read=True) as store:
            found.append([told(books.look_up(question, store)) for question in QUESTIONS])
            found[-1].append([document.title for document in store.documents.all()])

    assert found[0] == found[1]
    assert all(len(places) == 10 for places in found[0][:-1])
