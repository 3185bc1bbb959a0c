"""A day is picked in a form; days that will not do are answered in it."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session, sessionmaker

from actions.ask import Turn
from actions.dialogue import Dialogue
from actions.executor import Executor
from actions.reply import Reply
from knowledge.naming import Names
from knowledge.store import THE_OFFICE, Store, viewer
from tests.actions.nudges.test_reminders import RAB, SECOND
from tests.conftest import Asking
from tests.world import NOW


@pytest.fixture
def send(sessions: sessionmaker[Session], executor: Executor):
    """Send the form with a day typed into it."""

    def send(day: str, project: str = "PLAN", email: str = RAB) -> Reply:
        with sessions.begin() as session:
            asker = Store(session, THE_OFFICE).people.reached_at(email)
            store = Store(session, viewer(asker))
            form = {"name": "remind_on", "project": project, "values": {"day": day}}
            turn = Turn(
                store, Names(store.nameable()), asker, NOW, email=email, forms=True, form=form
            )
            (reply,), _ = Dialogue(executor).reply(turn, [], {})
            return reply

    return send


def test_it_is_asked_for_in_a_form_where_there_are_forms(sessions, executor, asking: Asking):
    with sessions.begin() as session:
        rab = Store(session, THE_OFFICE).people.reached_at(RAB)
        store = Store(session, viewer(rab))
        turn = Turn(store, Names(store.nameable()), rab, NOW, email=RAB, forms=True)
        tracker = {"sender_id": RAB, "slots": {}, "latest_message": {
            "text": "remind me on another day", "intent": {"name": "reminders", "confidence": 1.0},
            "entities": []}}  # fmt: skip
        (reply,), _ = executor.run(turn, "reminders", tracker)

    assert reply.form is not None
    assert reply.form.send == "Remind me then"
    assert [(one.kind, one.value) for one in reply.form.fields] == [("date", "2026-11-19")]


def test_where_there_are_none_it_is_asked_for_in_words(asking: Asking):
    reply = asking("reminders", "remind me about Digital Planning on another day", by=RAB)

    assert reply.form is None
    assert "Say for example “remind me on 14 December”" in reply.text


@pytest.mark.parametrize("project", ["PLAN", ""])
def test_the_reminder_comes_on_the_day_that_was_picked(send, reminded, project):
    reply = send("2026-11-24", project)

    assert "before Tuesday 24 November 2026" in reply.text
    assert reminded(SECOND) == []
    assert "PLAN" in reminded(datetime.combine(date(2026, 11, 24), SECOND.timetz()))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-17", "17 November 2026 is past: pick a day to come."),
        ("2026-11-18", "18 November 2026 is today: pick a day to come."),
        ("2026-11-21", "You do not work on Saturday 21 November 2026. Pick another, such as "
            "Monday 23 November 2026."),
        ("2026-11-30", "You do not work on Monday 30 November 2026."),
        ("2026-12-17", "By 17 December 2026 the next sprint will have ended too."),
        ("", "Please pick a day"),
        ("soonish", "Please pick a day"),
        ("31/2/2027", "Please pick a day"),
    ],
)  # fmt: skip
def test_a_day_that_will_not_do_is_answered_in_the_form(send, reminded, day, said):
    reply = send(day)

    assert reply.form is not None
    (field,) = reply.form.fields
    assert said in field.error
    assert field.value == day
    assert not reply.answered
    assert reminded() == ["PLAN"]


def test_a_project_of_others_is_not_put_off(send):
    assert "no project of yours" in send("2026-11-24", "TEL", "morag@glasgow.example").text
