"""What the words are taken for, and what they are not."""

from datetime import UTC, date, datetime

import pytest

from actions.nudges.reminder_words import certainly_about, wish
from actions.nudges.reminding import Owed, reminder
from knowledge.models import Organisation, Person, Portfolio, Project


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("remind me tomorrow", "reminders"),
        ("gie me peace till Tuesday", "reminders"),
        ("mute telecare", "reminders"),
        ("skip this sprint", "reminders"),
        ("telecare is not mine any more", "reminders"),
        ("I'm off 8-19 Dec", "leave"),
        ("off sick today", "leave"),
        ("back on the 5th", "leave"),
        ("part time, not Wednesdays", "leave"),
        ("start messaging me again", "reminders"),
        ("don't remind about ARC at all", "reminders"),
        ("only email me", "reminders"),
        ("OOO Thu/Fri", "leave"),
        ("AI buying guide isn't mine any more, it's Ross's now", "reminders"),
        ("why am i getting these", "reminders"),
        ("haud aff till efter the weekend", "reminders"),
        ("my time zone is Madrid", "reminders"),
        ("we've nothing to report this sprint", "reminders"),
        pytest.param("no change for telecare", "", id="an update"),
        ("off between Christmas and New Year", "leave"),
        ("on holiday next week, Rab is covering", "leave"),
        ("back in January", "leave"),
        ("I've moved to 3 days", "leave"),
        ("I'm full time again", "leave"),
        pytest.param("am I off next week?", "", id="a question about leave"),
        pytest.param("remind me what VDI Lite told us", "", id="a question"),
        pytest.param("remind me of the portfolios", "", id="another question"),
        pytest.param("off track, supplier went bust", "", id="a report"),
        pytest.param("back on track", "", id="another report"),
        pytest.param("telecare is off schedule", "", id="news of a project"),
    ],
)
def test_only_plain_words_are_certain(text, intent):
    assert certainly_about(text) == intent


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("are my reminders on or off?", "settings"),
        ("pls dont ping me at weekends", "settings"),
        ("haud aff wi the reminders till I'm done wi the audit", "later"),
        ("don't chase me about Foster Link, it isn't mine", "not mine"),
        ("can you start reminding me again, I turned it off by mistake", "on"),
        ("start messaging me again", "on"),
        ("remind me about Digital Planning on another day", "pick"),
        ("remind me earlier", "which hour"),
        ("can my reminders come by email instead of chat", "channel"),
        ("only email me", "channel"),
        ("reminders at most twice a sprint", "fewer"),
        ("leave three days between reminders", "apart"),
        ("I'd like to be reminded every second day", "apart"),
        ("remind me to buy milk", "other"),
        ("remind me to do the update", "later"),
        ("don't remind anybody about ARC at all", "off"),
        ("remind me never", "off"),
        ("haud aff till efter the weekend", "later"),
        ("skip ai buying guide this sprint", "skip"),
        ("I'd like a cake", None),
    ],
)
def test_what_is_wanted(text, found):
    assert wish(text, has_day=False) == found


def test_every_button_says_what_is_understood():
    fife = Organisation(code="FIF", name="Fife", kind="council")
    ada = Person(email="ada@fife.example", name="Ada Lovell", organisation=fife)
    project = Project(
        code="TEL", name="Digital Telecare", phase="beta", lead=ada, sprint_start=date(2026, 11, 4),
        portfolio=Portfolio(name="Digital Place"),
    )  # fmt: skip
    project.lead_id = ada.id = 1

    made = reminder(ada, [Owed(project, 1)], datetime(2026, 11, 17, tzinfo=UTC).date())

    said = {one.label: wish(one.says, has_day="remind" in one.says) for one in made.buttons}
    assert said == {
        "Post update": None,
        "No change": None,
        "Snooze until tomorrow": "later",
        "Snooze until Monday": "later",
        "Pick a day": "pick",
        "Skip this sprint": "skip",
        "Not mine any more": "not mine",
    }
    assert "button" not in made.text  # a mail has none
    assert made.text.startswith(
        "Hello Ada. The update of Digital Telecare for sprint 1 is due today"
    )
