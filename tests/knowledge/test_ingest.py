import os
import threading
from pathlib import Path

import numpy as np
import pytest

from knowledge.ingest import Ingest
from knowledge.search.encoder import DIMENSIONS
from knowledge.store import THE_OFFICE, opener
from knowledge.store.database import make_engine
from tests.fakes.encoder import FakeEncoder
from tests.world import NOW

PLAN = "# Plan\n\nThe plan is short.\n\n## Cost\n\nIt costs £5.\n\n## Risk\n\nThere is none."


@pytest.fixture
def kept(open_store):
    """Return the documents by the names of their files, with their passages’ texts and ids."""

    def kept():
        with open_store(THE_OFFICE, to_read=True) as store:
            return {
                Path(one.path).name: (
                    one,
                    {row.text: row.id for row in store.documents.passages_of(one.id)},
                )
                for one in store.documents.all()
            }

    return kept


@pytest.fixture
def version(open_store):
    def version():
        with open_store(THE_OFFICE, to_read=True) as store:
            return store.documents.version()

    return version


def test_a_file_is_kept_with_what_it_says_of_itself(write, take, kept):
    file = write(
        "plan.md", PLAN, title="The plan", owner="Rab@Fife.example", review_by="2027-05-21",
        aliases="[scheme]", project="tel", visibility="restricted",
    )  # fmt: skip
    outcome = take()
    document, _ = kept()["plan.md"]

    assert outcome.created == [str(file)]
    assert (document.title, document.aliases) == ("The plan", ["scheme"])
    assert (document.path, document.root) == (str(file), str(file.parent))
    assert (document.visibility, document.taken) == ("restricted", NOW)
    assert document.project_id is not None


def test_passages_have_their_headings_words_and_meaning(write, take, kept, open_store, encoder):
    write("plan.md", PLAN)
    take()
    document, _ = kept()["plan.md"]
    with open_store(THE_OFFICE, to_read=True) as store:
        rows = store.documents.passages_of(document.id)
    vectors = [np.frombuffer(row.vector, dtype=np.float16).astype(float) for row in rows]

    assert [(row.headings, row.text) for row in rows] == [
        ([], "The plan is short."),
        (["Cost"], "It costs £5."),
        (["Risk"], "There is none."),
    ]
    assert rows[1].terms == "cost it cost 5"
    assert (rows[1].first_line, rows[1].last_line) == (6, 7)
    assert encoder.encoded[1] == "Plan. Cost. It costs £5."
    assert [len(vector) for vector in vectors] == [DIMENSIONS] * 3
    assert [np.linalg.norm(vector) for vector in vectors] == pytest.approx([1] * 3, abs=0.01)


def test_progress_is_told_file_by_file(write, open_store, encoder, guides):
    write("a.md", "one"), write("b.md", "two")
    told = []
    Ingest(open_store, encoder, lambda: NOW, lambda *now: told.append(now)).take([guides])

    assert told == [(0, 2, str(guides / "a.md")), (1, 2, str(guides / "b.md")), (2, 2, "")]


def test_what_has_not_changed_is_left_alone(write, take, kept, version, encoder):
    write("a.md", "one"), write("b.md", "two")
    take()
    before, number, asked = kept(), version(), len(encoder.encoded)
    outcome = take()

    assert len(outcome.unchanged) == 2
    assert not outcome.created + outcome.updated + outcome.retired + outcome.rejected
    assert (version(), len(encoder.encoded)) == (number, asked)
    assert {name: passages for name, (_, passages) in kept().items()} == {
        name: passages for name, (_, passages) in before.items()
    }


def test_of_a_changed_document_only_what_changed_is_new(write, take, kept):
    write("plan.md", PLAN), write("other.md", "Nothing to see.")
    take()
    before = kept()
    file = write("plan.md", PLAN.replace("£5", "£6"), owner="Ada")
    outcome = take()
    after = kept()

    assert outcome.updated == [str(file)]
    assert after["other.md"][1] == before["other.md"][1]
    assert after["plan.md"][0].id == before["plan.md"][0].id
    assert after["plan.md"][0].owner == "Ada"
    old, new = before["plan.md"][1], after["plan.md"][1]
    assert new["There is none."] == old["There is none."]
    assert "It costs £5." not in new
    assert "It costs £6." in new


def test_sections_may_change_places(write, take, kept, open_store):
    sections = [f"## S{number}\n\nText {number}.\n" for number in range(4)]
    write("plan.md", "\n".join(sections), title="Plan")
    take()
    before = kept()["plan.md"][1]
    write("plan.md", "\n".join([*reversed(sections), "## S9\n\nText 9."]), title="Plan")
    take()
    document, after = kept()["plan.md"]
    with open_store(THE_OFFICE, to_read=True) as store:
        rows = store.documents.passages_of(document.id)

    assert [row.text for row in rows] == ["Text 3.", "Text 2.", "Text 1.", "Text 0.", "Text 9."]
    assert [row.first_line for row in rows] == [2, 6, 10, 14, 18]
    assert {text: after[text] for text in before} == before


def test_a_new_title_gives_passages_another_meaning_in_their_rows(write, take, kept, open_store):
    write("plan.md", "One.", title="Plan")
    take()
    before = kept()["plan.md"][1]
    write("plan.md", "One.", title="Scheme")
    take()
    document, after = kept()["plan.md"]
    with open_store(THE_OFFICE, to_read=True) as store:
        [row] = store.documents.passages_of(document.id)

    assert after == before
    meaning = FakeEncoder().encode(["Scheme. One."])[0].astype(np.float16)
    assert row.vector == meaning.tobytes()


def test_sync_retires_what_is_gone_and_brings_back_what_comes_back(write, take, kept, version):
    file = write("a.md", "one")
    write("b.md", "two")
    take()
    before = kept()["a.md"]
    file.unlink()
    assert not take().retired
    assert "a.md" in kept()

    number = version()
    assert take(sync=True).retired == [str(file)]
    assert set(kept()) == {"b.md"}
    assert version() > number
    assert not take(sync=True).retired

    write("a.md", "one")
    assert take(sync=True).updated == [str(file)]
    assert kept()["a.md"][0].id == before[0].id
    assert kept()["a.md"][1] == before[1]


@pytest.mark.parametrize("other", ["guides-old", "Guides", "guide_", "guide%"])
def test_sync_leaves_other_folders_alone(write, take, kept, guides, other):
    write("a.md", "one")
    write(f"../{other}/b.md", "two")
    take(guides, guides.parent / other)
    (guides.parent / other / "b.md").unlink()

    assert take(sync=True).retired == []
    assert set(kept()) == {"a.md", "b.md"}


def test_sync_retires_nothing_for_a_folder_that_is_not_there(write, take, kept, guides):
    write("a.md", "one")
    take()
    guides.rename(guides.with_name("moved"))
    outcome = take(sync=True)

    assert outcome.rejected == [(str(guides), "There is no such file or folder.")]
    assert outcome.retired == []
    assert set(kept()) == {"a.md"}


def test_sync_keeps_what_somebody_else_took_in_meanwhile(write, open_store, kept, guides):
    write("a.md", "one")

    class Slow(FakeEncoder):
        def encode(self, sentences):
            late = write("late.md", "two")
            Ingest(open_store, FakeEncoder(), lambda: NOW).take([late])
            return super().encode(sentences)

    outcome = Ingest(open_store, Slow(), lambda: NOW).take([guides], sync=True)

    assert outcome.retired == []
    assert set(kept()) == {"a.md", "late.md"}


def test_a_broken_new_version_leaves_the_old_one_in_place(write, take, kept):
    write("plan.md", "The old words.", owner="Ada")
    take()
    file = write("plan.md", "The new words.", kind="novel")
    outcome = take(sync=True)
    document, passages = kept()["plan.md"]

    assert [name for name, _ in outcome.rejected] == [str(file)]
    assert not outcome.updated + outcome.retired
    assert document.owner == "Ada"
    assert set(passages) == {"The old words."}


def test_what_cannot_be_read_is_reported_by_name_and_stops_nothing(write, take, kept, guides):
    write("a.md", "one"), write("empty.md", ""), write("z.md", "two")
    (guides / "picture.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    outcome = take()

    assert {Path(name).name for name, why in outcome.rejected if why} == {
        "empty.md",
        "picture.pdf",
    }
    assert set(kept()) == {"a.md", "z.md"}


def test_an_unknown_project_is_refused(write, take, kept):
    file = write("plan.md", "one", project="NOPE")

    assert take().rejected == [(str(file), "It belongs to a project “NOPE” that is not known.")]
    assert kept() == {}


def test_a_name_that_no_database_can_keep_is_reported(write, take, kept, guides):
    write("a.md", "one")
    name = os.fsdecode(b"caf\xe9.md")
    (guides / name).write_text("two")
    outcome = take()

    assert [Path(path).name for path, _ in outcome.rejected] == ["caf\ufffd.md"]
    assert set(kept()) == {"a.md"}


def test_a_file_named_twice_is_taken_in_once(write, take, guides):
    file = write("sub/a.md", "one")

    assert take(guides, file, file.parent).created == [str(file)]


def test_notes_are_told_by_file(write, take):
    file = write("a.md", "one", colour="blue")

    assert take().notes == [(str(file), "unknown front matter: colour")]


def test_taken_in_by_two_at_once_each_document_is_there_once(database_url, engine, guides, write):
    for number in range(8):
        write(f"{number}.md", f"# Guide {number}\n\nWords of {number}.\n\n## More\n\nMore.")
    start, outcomes = threading.Barrier(2), []

    def take_in() -> None:
        own = make_engine(database_url)
        start.wait()
        outcomes.append(Ingest(opener(own), FakeEncoder(), lambda: NOW).take([guides], sync=True))
        own.dispose()

    threads = [threading.Thread(target=take_in) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with opener(engine)(THE_OFFICE, to_read=True) as store:
        documents = store.documents.all()
        sizes = [len(store.documents.passages_of(one.id)) for one in documents]

    assert len(outcomes) == 2
    assert not [one for one in outcomes if one.rejected or one.retired]
    assert [one.title for one in documents] == [f"Guide {number}" for number in range(8)]
    assert sizes == [2] * 8
