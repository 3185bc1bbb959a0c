import pytest
from sqlalchemy import select

from actions.opinions import verdict_of
from knowledge.models import Document, Feedback
from knowledge.store import THE_OFFICE, Store
from tests.world import NOW

ISLA, RAB, DOUGAL = "isla@stirling.example", "rab@fife.example", "dougal@highland.example"


@pytest.fixture
def quoted(sessions):
    """Slots after an answer from a document of Rab's."""

    def quoted(owner=RAB, title="Cookies & banners"):
        with sessions.begin() as session:
            document = Store(session, THE_OFFICE).documents.put(
                Document(path="a.md", title=title, markdown="", hash="", taken=NOW, owner=owner)
            )
            return {"document": document.id, "sources": [{"title": title, "path": "a.md"}]}

    return quoted


@pytest.fixture
def kept(sessions):
    """What is kept of opinions, and what waits, as (kind, how many people)."""

    def kept():
        with sessions.begin() as session:
            opinions = [(one.verdict, one.text) for one in session.scalars(select(Feedback))]
            waiting = Store(session, THE_OFFICE).questions.waiting()
            return opinions, [(one.question.kind, one.people) for one in waiting]

    return kept


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("that's wrong", "wrong"),
        ("useless", "wrong"),
        ("👎", "wrong"),
        ("that's out of date", "out of date"),
        ("that document’s been replaced", "out of date"),
        ("it no longer applies", "out of date"),
        ("that’s not for Scotland", "not for Scotland"),
        ("that guidance doesn't apply in Scotland", "not for Scotland"),
        ("that's England's", "not for Scotland"),
        ("it is not for Scotland any more, it's old", "not for Scotland"),
    ],
)
def test_what_is_wrong_is_read_out_of_the_words(words, verdict):
    assert verdict_of(words) == verdict


def test_a_complaint_is_noted_and_goes_to_the_owner_s_queue(asking, quoted, kept):
    words = "that's <b>out of date</b>: it was replaced in *May*"
    reply = asking("feedback_bad", words, by=DOUGAL, slots=quoted())

    assert reply.answered
    assert "“Cookies & banners” is said to be out of date" in reply.text
    assert (
        "Rab Sinclair, who owns it, and Isla Grant (isla@stirling.example) will see" in reply.text
    )
    assert [source.title for source in reply.sources] == ["Cookies & banners"]
    assert kept() == ([("out of date", words)], [("out of date", 1)])
    queue = asking("questions", "questions", by=RAB)
    assert queue.table.rows[0][1] == "“Cookies & banners” is said to be out of date."


def test_an_office_that_is_no_person_is_not_said_to_see_it(asking, quoted):
    reply = asking("feedback_bad", "wrong", by=DOUGAL, slots=quoted(owner="Digital Office"))

    assert "to be wrong: Isla Grant (isla@stirling.example) will see it" in reply.text


def test_pressed_twice_it_counts_once(asking, quoted, kept):
    slots = quoted()
    for _ in range(2):
        asking("feedback_bad", "that's wrong", by=DOUGAL, slots=slots)
        asking("feedback_good", "that was helpful", by=DOUGAL, slots=slots)
    asking("feedback_bad", "wrong!", by=RAB, slots=slots)

    opinions, waiting = kept()
    assert sorted(opinions) == [
        ("helpful", "that was helpful"),
        ("wrong", "that's wrong"),
        ("wrong", "wrong!"),
    ]
    assert waiting == [("wrong", 2)]


def test_praise_is_noted_for_the_document_and_opens_no_question(asking, quoted, kept):
    reply = asking("feedback_good", "brilliant", by=DOUGAL, slots=quoted())

    assert "noted for Rab Sinclair that “Cookies & banners” was helpful" in reply.text
    assert kept() == ([("helpful", "brilliant")], [])


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"document": None}, id="no document"),
        pytest.param({"document": "7"}, id="no number"),
        pytest.param({"document": 999}, id="a document that is gone"),
        pytest.param({"sources": []}, id="an answer without a source"),
        pytest.param({"sources": [{"title": "Project register: STAMP"}]}, id="another source"),
    ],
)
def test_without_a_document_in_mind_it_is_as_before(asking, quoted, kept, change):
    slots = {**quoted(), **change}
    bad = asking("feedback_bad", "that's wrong", slots=slots)
    good = asking("feedback_good", "brilliant", slots=slots)

    assert bad.text.startswith("I’m sorry that wasn’t right.")
    assert not bad.answered
    assert good.text in ("Thank you, that’s good to hear.", "Glad that helped.")
    assert kept() == ([], [])


@pytest.mark.parametrize("words", ["that isn't what I asked", "you didn’t answer my question"])
def test_a_misunderstanding_is_no_fault_of_the_document(asking, quoted, kept, words):
    assert not asking("feedback_bad", words, slots=quoted()).answered
    assert kept() == ([], [])


def test_a_document_that_somebody_may_not_see_is_not_named(asking, quoted, sessions):
    slots = quoted(owner=ISLA)
    with sessions.begin() as session:
        session.scalars(select(Document)).one().visibility = "restricted"

    assert "Cookies" not in asking("feedback_bad", "that's wrong", by=DOUGAL, slots=slots).text


def test_a_restricted_project_in_a_complaint_is_for_managers_alone(asking, quoted):
    slots = quoted()
    reply = asking(
        "feedback_bad", "that's wrong, Project Heather does it otherwise", by=ISLA, slots=slots
    )

    assert "Rab" not in reply.text
    assert "Heather" not in str(asking("questions", "questions", by=RAB))
    assert asking("questions", "questions", by=RAB).table is None
    assert "Heather" in asking("questions", "show question 1", by=ISLA).text
