"""How reminders come is set in words: when, how often, where, and for a project by who may."""

from datetime import datetime

import pytest
from sqlalchemy.orm import Session, sessionmaker

from knowledge.nudges import Manner, Manners
from knowledge.store import THE_OFFICE, Store
from tests.actions.nudges.test_reminders import EILIDH, ISLA, RAB, SECOND
from tests.conftest import Asking

MORAG, SENGA = "morag@glasgow.example", "senga@falkirk.example"


@pytest.fixture
def manner(sessions: sessionmaker[Session]):
    """Return how somebody is reminded of a project."""

    def manner(email: str = RAB, code: str = "PLAN") -> tuple[Manner, str, bool]:
        with sessions() as session:
            store = Store(session, THE_OFFICE)
            manners = Manners.of(store.nudges.settings())
            person, project = store.people.reached_at(email), store.projects.with_code(code)
            there = manners.to(person.id, project.id)
            return there, manners.channel(person.id), manners.is_off(project.id)

    return manner


@pytest.mark.parametrize(
    ("text", "as_set"),
    [
        ("remind me at 2pm", Manner(hour=14)),
        ("remind me at 2 pm about Digital Planning", Manner(hour=14)),
        ("remind me at 16:00", Manner(hour=16)),
        ("change my reminder time to noon", Manner(hour=12)),
        ("no reminders before 11", Manner(hour=11)),
        ("remind me before 11", Manner(hour=10)),
        ("only remind me once", Manner(most=1)),
        ("remind me every day until I do it", Manner(gap=1)),
        ("only one reminder please", Manner(most=1)),
        ("at most two reminders for a sprint", Manner(most=2)),
        ("reminders three days apart", Manner(gap=3)),
        ("remind me every second day", Manner(gap=2)),
        ("at most four reminders about Digital Planning", Manner(most=4)),
        ("reminders about Digital Planning five days apart", Manner(gap=5)),
    ],
)
def test_the_manner_is_set_in_words(asking: Asking, manner, text, as_set):
    reply = asking("reminders", text, by=RAB)
    assert "Noted" in reply.text
    assert manner()[0] == as_set

    asking("reminders", reply.buttons[0].says, by=RAB)
    assert manner()[0] == Manner()


@pytest.mark.parametrize(
    "text",
    [
        "remind me at 7am",
        "remind me at 14:30",
        "remind me at half two",
        "remind me earlier",
        "remind me at 8pm",
    ],
)
def test_an_hour_that_will_not_do_is_asked_for_with_buttons(asking: Asking, manner, text):
    reply = asking("reminders", text, by=RAB)

    assert not reply.answered
    assert manner()[0] == Manner()
    asking("reminders", reply.buttons[0].says, by=RAB)
    assert manner()[0] == Manner(hour=9)


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("only email me", "email"),
        ("can my reminders come by email instead of chat", "email"),
        ("remind me in Teams please", "teams"),
        ("teams only please", "teams"),
        ("remind me in Slack instead of Teams", "slack"),
        ("send my reminders by e-mail", "email"),
    ],
)
def test_the_channel_is_theirs_to_choose(asking: Asking, manner, text, channel):
    reply = asking("reminders", text, by=RAB)
    assert manner()[1] == channel

    asking("reminders", reply.buttons[0].says, by=RAB)
    assert manner()[1] == ""


def test_a_manager_turns_a_projects_reminders_off_for_all_and_on(asking, manner, reminded):
    reply = asking("reminders", "don't remind about Digital Planning at all", by=ISLA)

    assert "Nobody is reminded of Digital Planning" in reply.text
    assert manner()[2]
    assert reminded() == []

    asking("reminders", reply.buttons[0].says, by=ISLA)
    assert reminded() == ["PLAN"]


def test_a_lead_turns_them_off_for_themselves_alone(asking: Asking, manner, reminded):
    asking("reminders", "don't remind me about Digital Planning", by=RAB)

    assert not manner()[2]
    assert reminded() == []


@pytest.mark.parametrize(
    "text",
    [
        "don't remind anybody about Digital Planning at all",
        "at most one reminder about Digital Planning",
        "reminders about Digital Planning five days apart",
    ],
)
def test_who_neither_leads_nor_manages_sets_nothing(asking: Asking, manner, text):
    reply = asking("reminders", text, by=MORAG)

    assert not reply.answered
    assert "set by Rab Sinclair" in reply.text
    assert manner() == (Manner(), "", False)


def test_all_is_as_usual_again(asking: Asking, manner):
    for text in ("remind me at 2pm", "only email me", "only one reminder"):
        asking("reminders", text, by=RAB)

    asking("reminders", "reset my reminders", by=RAB)

    assert manner() == (Manner(), "", False)


@pytest.mark.parametrize(
    "text",
    [
        "remind me to buy milk tomorrow",
        "remind me about the dentist on Monday",
        "remind me that it is Senga's birthday on Friday",
    ],
)
def test_other_things_are_not_reminded_of(asking: Asking, reminded, text):
    reply = asking("reminders", text, by=RAB)

    assert not reply.answered
    assert "project updates and of nothing else" in reply.text
    assert reminded() == ["PLAN"]


@pytest.mark.parametrize("text", ["turn off reminders", "remind me tomorrow", "remind me at 2pm",
    "reminder settings", "only email me"])  # fmt: skip
def test_who_leads_nothing_is_told_so(asking: Asking, text):
    assert "You lead no open project" in asking("reminders", text, by=SENGA).text


def test_who_has_turned_all_off_is_offered_to_turn_them_on(asking: Asking):
    asking("reminders", "turn off reminders", by=RAB)

    shown = asking("reminders", "reminder settings", by=RAB)

    assert shown.text.startswith("Your reminders are off")
    assert [one.label for one in shown.buttons] == ["Turn reminders on"]
    assert "on again" in asking("reminders", "start messaging me again", by=RAB).text


@pytest.mark.parametrize(
    ("before", "at", "line"),
    [
        ("", SECOND, "I remind you today at 10:00, unless the update is in by then."),
        ("mute Digital Planning", SECOND, "You have turned its reminders off."),
        ("remind me on Monday", SECOND, "You have put it off until Monday 23 November."),
        ("skip sprint 10 of Digital Planning: quiet", SECOND,
            "Sprint 10 is skipped; I ask next on Tuesday 1 December."),
    ],
)  # fmt: skip
def test_what_holds_just_now_is_one_plain_sentence(asking, before, at: datetime, line):
    if before:
        asking("reminders", before, by=RAB)

    facts = asking("reminders", "reminder settings", by=RAB, at=at).facts

    assert [one.value for one in facts if one.label == "Digital Planning"] == [line]


def test_a_report_that_is_in_is_said_with_what_comes_next(asking: Asking):
    (fact,) = asking("reminders", "reminder settings", by=EILIDH, at=SECOND).facts[:1]

    assert (fact.label, fact.value) == (
        "Digital Telecare",
        "Your update of 11 November is in; I ask next on Tuesday 1 December.",
    )
