"""What was offered without personal data: suggested only after a yes, and still of its message."""

import asyncio

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.talk import Said
from knowledge.models import Suggestion, Update
from tests.bot.looking import traces
from tests.world import NOW

PHONE = "07700 900123"
EILIDH, DOUGAL, ISLA = "eilidh@angus.example", "dougal@highland.example", "isla@stirling.example"
UPDATE = f"telecare green: Perth migrated 300 users, ring Jim on {PHONE}"


def suggested(talking):
    with Session(talking.engine) as session:
        return list(session.scalars(select(Suggestion.text).order_by(Suggestion.id)))


def done(talking):
    """What the updates that speak of Perth say, with whether they stand."""
    with Session(talking.engine) as session:
        query = select(Update.done, Update.withdrawn).where(
            Update.done.startswith("Perth migrated")
        )
        return [tuple(row) for row in session.execute(query)]


@pytest.fixture
def change(talking):
    """Edit or delete a message."""

    def change(of, text="", by=EILIDH):
        talking.nlu.next = ["log_update"]
        said = Said("test", f"{of} again", "c", by, text, NOW, of, deleted=not text)
        return asyncio.run(talking.conversations.say(said))

    return change


def test_a_suggestion_without_what_was_cut_out_is_sent_only_after_a_yes(talking):
    talking.nlu.next = ["log_update"] * 2
    asked = talking.say(f"suggest for telecare: green, ring Moira on {PHONE}", by=DOUGAL)

    assert [one["label"] for one in asked["buttons"]] == ["Use it without"]
    assert suggested(talking) == []

    told = talking.say("yes", by=DOUGAL)
    assert told["text"].startswith("I’ll show it to Eilidh Mackay")
    assert suggested(talking) == ["green, ring Moira on [phone number removed]"]
    assert traces(talking.engine, PHONE) == []


def test_a_change_of_a_suggestion_waits_for_a_yes_too(talking):
    talking.nlu.next = ["log_update"] * 2
    talking.say("suggest for telecare: green, 40 testers trained", by=DOUGAL)
    asked = talking.say(f"change my suggestion to: green, ring Moira on {PHONE}", by=DOUGAL)

    assert [one["label"] for one in asked["buttons"]] == ["Use it without"]
    assert suggested(talking) == ["green, 40 testers trained"]


@pytest.mark.parametrize("yes", ["yes", "use it without", "the button"])
def test_what_was_used_without_it_is_of_the_message_that_held_it(talking, change, yes):
    talking.nlu.next = ["log_update"] * 2
    asked = talking.say(UPDATE, by=EILIDH, event="m1")
    talking.say(asked["buttons"][0]["says"] if yes == "the button" else yes, by=EILIDH)
    gone = change("m1")

    assert gone["text"].startswith("You have deleted the message")
    assert [one["label"] for one in gone["buttons"]] == ["Withdraw it", "Leave it"]


def test_an_edit_of_the_message_that_held_it_corrects_what_was_used(talking, change):
    talking.nlu.next = ["log_update"] * 2
    talking.say(UPDATE, by=EILIDH, event="m1")
    talking.say("yes", by=EILIDH)
    change("m1", "telecare green: Perth migrated 310 users")

    assert done(talking) == [("Perth migrated 310 users", False)]


def test_what_another_took_up_is_of_their_own_message(talking, change):
    talking.nlu.next = ["log_update"] * 2
    talking.say(UPDATE, by=EILIDH, event="m1")
    talking.say("yes", by=ISLA)
    gone = change("m1")

    assert gone["text"] == ""


def test_a_later_message_is_of_itself(talking, change):
    talking.nlu.next = ["log_update", "lead", "log_update"]
    talking.say(UPDATE, by=EILIDH, event="m1")
    talking.say(by=EILIDH)
    talking.say("telecare green: Perth migrated 200 users", by=EILIDH)

    assert change("m1")["text"] == ""
