from datetime import timedelta

import pytest

from knowledge.models import Document
from knowledge.store import THE_OFFICE, Store
from knowledge.store.questions import Asker
from tests.world import NOW

ISLA, RAB, DOUGAL = "isla@stirling.example", "rab@fife.example", "dougal@highland.example"
COOKIES = "Do we need a cookie banner?"
MARKUP = "<script>alert(1)</script> *what* is 🏴󠁧󠁢󠁳󠁣󠁴󠁿?"


@pytest.fixture
def put(sessions):
    """Put a question in the queue, asked by so many people."""

    def put(text=COOKIES, people=1, days=0, **more):
        with sessions.begin() as session:
            store = Store(session, THE_OFFICE)
            for number in range(people):
                who = Asker(f"web:{number}", "", NOW - timedelta(days=days))
                kept = store.questions.ask(text, who, **more)
            return kept.question_id

    return put


@pytest.fixture
def complain(sessions):
    """Put a complaint about a document of Rab's in the queue."""

    def complain(words="that's England"):
        with sessions.begin() as session:
            store = Store(session, THE_OFFICE)
            document = store.documents.at("a.md") or store.documents.put(
                Document(path="a.md", title="Cookies", markdown="", hash="", taken=NOW, owner=RAB)
            )
            who = Asker("web:1", "", NOW)
            return store.questions.complain(
                document.id, "not for Scotland", "“Cookies” is said to be wrong.", words, who
            ).question_id

    return complain


def test_the_queue_is_a_table_with_what_most_people_asked_first(asking, put, complain):
    put()
    put(MARKUP, people=3, days=5)
    complain()

    reply = asking("questions", "what's in the queue?", by=ISLA)

    assert reply.text == "There are 3 questions waiting for an answer."
    assert reply.table.columns == (
        "Number", "Question", "Asked by", "Last asked", "Portfolio", "Kind",
    )  # fmt: skip
    assert reply.table.rows == (
        ("2", MARKUP, "3 people", "13 November 2026", "", "no answer"),
        ("1", COOKIES, "1 person", "18 November 2026", "", "no answer"),
        ("3", "“Cookies” is said to be wrong.", "1 person", "18 November 2026", "",
         "not for Scotland"),
    )  # fmt: skip
    assert reply.buttons[0].says == "show question 2"


def test_an_empty_queue_is_said_to_be(asking):
    reply = asking("questions", "questions", by=ISLA)

    assert (reply.text, reply.table) == ("No question is waiting for an answer.", None)
    assert reply.answered


@pytest.mark.parametrize("by", [DOUGAL, "", "stranger@nowhere.example"])
def test_nobody_else_is_told_more_than_who_looks_after_the_queue(asking, put, by):
    put()
    for text in ("what's in the queue?", "show question 1", "questions about cookies"):
        reply = asking("questions", text, by=by)

        assert not reply.answered
        assert "Isla Grant (isla@stirling.example)" in reply.text
        assert reply.table is None
        assert "cookie banner" not in reply.text


def test_an_owner_without_a_role_sees_what_is_about_their_documents(asking, put, complain):
    put()
    number = complain()

    reply = asking("questions", "anything for me?", by=RAB)

    assert [row[0] for row in reply.table.rows] == [str(number)]
    assert asking("questions", "show question 1", by=RAB).text == (
        "There is no question 1 in your queue."
    )


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("questions about cookies", ["1"]),
        ("what did folk ask about the annual review that drew a blank?", ["2"]),
        ("questions about cookies and reviews", ["1"]),
        ("questions about procurement", []),
        ("questions in Digital Place", ["2"]),
        ("questions about unanswered questions", ["1", "2"]),
        ("new questions since yesterday", ["1"]),
    ],
)
def test_the_queue_is_narrowed_by_word_portfolio_or_time(asking, put, sessions, text, numbers):
    with sessions.begin() as session:
        places = Store(session, THE_OFFICE).people.portfolios()
    put()
    place = next(one.id for one in places if one.name == "Digital Place")
    put("When is the annual review?", days=9, portfolio_id=place)

    reply = asking("questions", text, by=ISLA)

    assert sorted(row[0] for row in (reply.table.rows if reply.table else ())) == numbers


def test_a_long_queue_is_shown_a_page_at_a_time(asking, put):
    for number in range(27):
        put(f"question of {'x' * (number + 1)}?")

    first = asking("questions", "questions", by=ISLA)
    rest = asking("questions", "questions", by=ISLA, offset=25)

    assert (len(first.table.rows), len(rest.table.rows)) == (25, 2)
    assert first.buttons[0].label == "Next page (2 left)"


def test_one_question_is_shown_with_people_s_own_words_and_nobody_s_name(asking, complain):
    number = complain("that's <b>England</b>")

    reply = asking("questions", f"what does question {number} say?", by=RAB)

    assert "“Cookies” is said to be wrong." in reply.text
    assert "that's <b>England</b>" in reply.text
    assert f"answer question {number}:" in reply.text
    assert {fact.label: fact.value for fact in reply.facts}["Document"] == "Cookies"
    assert {fact.label: fact.value for fact in reply.facts}["Asked by"] == "1 person"
