import pytest
from sqlalchemy import select

from knowledge.models import Delivery, Document
from knowledge.store import THE_OFFICE, Store
from knowledge.store.questions import Asker
from tests.world import NOW

ISLA, RAB, DOUGAL = "isla@stirling.example", "rab@fife.example", "dougal@highland.example"
COOKIES = "Do we need a cookie banner?"


@pytest.fixture
def put(sessions):
    def put(*emails, text=COOKIES):
        with sessions.begin() as session:
            for number, email in enumerate(emails or ["a@x.example"]):
                who = Asker(f"web:{number}", email, NOW)
                kept = Store(session, THE_OFFICE).questions.ask(text, who)
            return kept.question_id

    return put


@pytest.fixture
def told(sessions):
    """What is to be told, by e-mail."""

    def told():
        with sessions.begin() as session:
            rows = session.scalars(select(Delivery).order_by(Delivery.id))
            return {row.email: row.reply["text"] for row in rows}

    return told


def state(sessions, number):
    with sessions.begin() as session:
        question = Store(session, THE_OFFICE).questions.with_id(number)
        return question.status, question.answer


def test_an_answer_is_kept_as_typed_and_goes_to_everyone_who_asked(asking, put, told, sessions):
    number = put("a@x.example", "b@x.example", "")
    words = "No: *intranets* are <b>exempt</b> 👍 & that’s it."

    reply = asking("answer_question", f"answer question {number}: {words}", by=ISLA)

    assert state(sessions, number) == ("answered", words)
    assert f"“{COOKIES}”. It goes to 3 people who asked." in reply.text
    assert reply.buttons[0].says == f"keep question {number} as an article"
    assert told()["b@x.example"] == (
        f"You asked on 18 November 2026: “{COOKIES}”. Isla Grant answers: “{words}”"
    )


def test_everyone_is_told_with_their_own_words_and_their_own_alone(asking, put, told):
    put("a@x.example")
    number = put("b@x.example", text="cookie banners: needed?")

    asking("answer_question", f"re {number}: no", by=ISLA)

    assert "“cookie banners: needed?”" in told()["b@x.example"]
    assert COOKIES not in told()["b@x.example"]


@pytest.mark.parametrize("by", [DOUGAL, "", "stranger@nowhere.example", RAB])
def test_nobody_else_may_answer_close_or_keep(asking, put, told, sessions, by):
    number = put()
    for text in (
        f"answer question {number}: no",
        f"close {number}",
        f"keep {number} as an article",
    ):
        reply = asking("answer_question", text, by=by)

        assert not reply.answered
        assert "Isla Grant" in reply.text
        assert "cookie" not in reply.text
    assert state(sessions, number) == ("open", "")
    assert told() == {}


def test_an_owner_without_a_role_answers_what_is_about_their_document_alone(asking, put, sessions):
    with sessions.begin() as session:
        store = Store(session, THE_OFFICE)
        document = store.documents.put(
            Document(
                path="a.md", title="Cookies", markdown="", hash="", taken=NOW,
                owner="Rab@Fife.example",
            )
        )  # fmt: skip
        own = store.questions.complain(
            document.id, "wrong", "“Cookies” is wrong", "that's wrong", Asker("web:1", "", NOW)
        ).question_id
    other = put()

    mended = asking("answer_question", f"answer question {own}: Mended.", by=RAB)
    refused = asking("answer_question", f"answer question {other}: No.", by=RAB)

    assert "It goes to 1 person who asked." in mended.text
    assert refused.text == f"There is no question {other} in your queue."
    assert state(sessions, own) == ("answered", "Mended.")
    assert state(sessions, other) == ("open", "")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("I want to answer the question", "Which question do you mean?"),
        ("answer question 1", "What is your answer to question 1"),
        ("answer question 1: …", "What is your answer to question 1"),
        ("answer question 7: no", "There is no question 7 in your queue."),
        ("answer question 99999999999999999999: no", "There is no question 99999999999"),
        ("keep 1 as an article", "has no answer to keep yet"),
        ("make that an article", "Which question do you mean?"),
    ],
)
def test_what_is_missing_is_asked_for(asking, put, sessions, text, says):
    put()

    reply = asking("answer_question", text, by=ISLA)

    assert says in reply.text
    assert not reply.answered
    assert state(sessions, 1) == ("open", "")


def test_the_question_talked_of_last_is_meant_where_no_number_is_given(asking, put, sessions):
    number = put()

    asking("answer_question", "my answer: no", by=ISLA, slots={"question": number})

    assert state(sessions, number) == ("answered", "no")


def test_who_comes_second_is_told_who_was_quicker_and_may_replace_the_answer(
    asking, put, told, sessions
):
    number = put("a@x.example")
    asking("answer_question", f"answer question {number}: No.", by=ISLA)

    second = asking("answer_question", f"answer question {number}: Yes, *always*.", by=ISLA)
    unchanged = state(sessions, number)
    third = asking("answer_question", second.buttons[0].says, by=ISLA)

    assert f"Question {number} was answered by Isla Grant on 18 November 2026: “No.”" in second.text
    assert not second.answered
    assert unchanged == ("answered", "No.")
    assert state(sessions, number) == ("answered", "Yes, *always*.")
    assert "1 person who asked is told of the correction" in third.text
    assert told() == {
        "a@x.example": f"You asked on 18 November 2026: “{COOKIES}”. "
        "Isla Grant answers: “Yes, *always*.”"
    }


def test_who_was_told_the_earlier_answer_is_told_of_its_correction(asking, put, told, sessions):
    number = put("a@x.example")
    asking("answer_question", f"answer question {number}: No.", by=ISLA)
    with sessions.begin() as session:
        session.scalars(select(Delivery)).one().sent = NOW

    asking("answer_question", f"replace the answer to question {number}: Yes.", by=ISLA)

    assert told()["a@x.example"].endswith(
        "Isla Grant corrects the answer that you were given: “Yes.”"
    )


def test_an_answer_too_long_for_a_button_is_asked_for_again(asking, put):
    number = put()
    asking("answer_question", f"answer question {number}: No.", by=ISLA)

    reply = asking("answer_question", f"re {number}: {'x' * 3_990}", by=ISLA)

    assert reply.buttons == ()
    assert "replace the answer to question" in reply.text


def test_an_answer_has_its_limit(asking, put, sessions):
    number = put()

    fits = asking("answer_question", f"answer question {number}: {'🪨' * 4_001}", by=ISLA)
    assert "up to 4,000" in fits.text or "4,000 characters" in fits.text
    assert state(sessions, number) == ("open", "")
    asking("answer_question", f"answer question {number}: {'🪨' * 4_000}", by=ISLA)
    assert state(sessions, number) == ("answered", "🪨" * 4_000)


def test_a_question_is_closed_with_a_reason_and_nobody_is_told(asking, put, told, sessions):
    number = put()

    reply = asking("answer_question", f"close {number}, duplicate", by=ISLA)
    again = asking("answer_question", f"close {number}", by=ISLA)

    assert reply.text == (
        f"Question {number}, “{COOKIES}”, is closed (duplicate). Whoever asked it is told nothing."
    )
    assert "it was closed by Isla Grant" in again.text
    assert state(sessions, number) == ("closed", "duplicate")
    assert told() == {}


def test_a_closed_question_can_still_be_answered(asking, put, told):
    number = put("a@x.example")
    asking("answer_question", f"close {number}, spam", by=ISLA)

    asking("answer_question", f"answer question {number}: It is not.", by=ISLA)

    assert told()["a@x.example"].endswith("Isla Grant answers: “It is not.”")


def test_who_asked_and_answers_it_is_not_told_their_own_answer(asking, put, told):
    number = put(ISLA)

    reply = asking("answer_question", f"answer question {number}: No.", by=ISLA)

    assert "there is nobody else to tell" in reply.text
    assert told() == {}


def test_the_same_person_in_two_conversations_is_one_person(asking, put):
    number = put("a@x.example", "a@x.example")

    reply = asking("answer_question", f"answer question {number}: No.", by=ISLA)

    assert "It goes to 1 person who asked." in reply.text
