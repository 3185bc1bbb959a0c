"""Personal data in a message: noticed, cut out before anything is kept, and told."""

import pytest

from bot.apologies import DOWN
from bot.careful import Careful
from knowledge.store import opener
from tests.bot.looking import traces
from tests.bot.talking import EILIDH, LEAD

PHONE, NI = "07700 900123", "AB 12 34 56 C"
BY_EILIDH = "eilidh@angus.example"
UPDATE = f"telecare green: Perth migrated 300 users, ring Jim on {PHONE}"
CUT = "telecare green: Perth migrated 300 users, ring Jim on [phone number removed]"
SECRETS = (PHONE, "07700900123", NI, "AB123456C", "jim@gmail.com", "dementia")


def logged(talking):
    """The updates of a message, as they are in the register."""
    return [row for row in traces(talking.engine, "300 users") if row.startswith("updates.")]


def test_a_question_is_answered_and_what_was_cut_is_told(talking):
    talking.nlu.next = ["lead"]
    answer = talking.say(f"{LEAD} my number is {PHONE}")

    assert "a phone number" in answer["messages"][0]["text"]
    assert answer["messages"][1]["text"].startswith(EILIDH)
    assert talking.events() == [(f"{LEAD} my number is [phone number removed]", "answered")]
    assert traces(talking.engine, *SECRETS) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param(f"his NI is {NI}", "[National Insurance number removed]", id="NI"),
        pytest.param("mail jim@gmail.com", "mail [private e-mail address removed]", id="e-mail"),
        pytest.param(
            "Mrs Smith has dementia", "Mrs Smith has [health detail removed]", id="health"
        ),
    ],
)
def test_every_kind_is_cut_before_it_is_kept(talking, text, kept):
    answer = talking.say(text)

    assert talking.events()[0][0].endswith(kept)
    assert "before I kept anything" in answer["text"]
    assert traces(talking.engine, *SECRETS) == []


def test_nothing_is_said_of_a_question_for_somebody_s_number(talking):
    answer = talking.say("what’s Eilidh’s phone number?")

    assert "before I kept" not in answer["text"]


def test_addresses_of_the_register_and_one_s_own_stay(talking):
    own = talking.say("mail me at pat@gmail.com", by="Pat@gmail.com")
    known = talking.say("mail eilidh@angus.example")

    assert "before I kept" not in own["text"] + known["text"]
    assert [text for text, _ in talking.events()] == [
        "mail me at pat@gmail.com", "mail eilidh@angus.example",
    ]  # fmt: skip


def test_rasa_is_asked_in_plain_words_and_hears_nothing_personal(talking):
    talking.say(f"{NI} is his, ring {PHONE}")

    assert talking.nlu.asked == ["the number is his, ring the number"]


@pytest.mark.parametrize("intent", ["distress", "alarm"])
def test_who_needs_help_gets_it_first_and_as_ever(talking, intent):
    talking.nlu.next = [intent, intent]
    ever = talking.say("I have fallen and my alarm is broken")
    careful = talking.say(f"I have fallen and my alarm is broken, my number is {PHONE}")

    assert careful["messages"][0] == ever["messages"][0]
    assert "a phone number" in careful["messages"][1]["text"]


def test_what_waits_for_rasa_is_kept_without_it(talking):
    talking.nlu.down = True
    told = talking.say(UPDATE, by=BY_EILIDH)
    talking.nlu.down = False

    assert told["text"] == DOWN
    assert traces(talking.engine, *SECRETS) == []
    assert talking.take_up() == 1
    assert "a phone number" in talking.answers()[0]


def test_an_update_is_logged_without_it_only_after_a_yes(talking):
    talking.nlu.meanings |= {CUT: "log_update"}
    talking.nlu.next = ["log_update"]
    asked = talking.say(UPDATE, by=BY_EILIDH)

    assert asked["answered"] is False
    assert [one["label"] for one in asked["buttons"]] == ["Use it without"]
    assert "Nothing is logged yet" in asked["text"]
    assert logged(talking) == []

    talking.nlu.next = ["log_update"]
    done = talking.say("yes", by=BY_EILIDH)

    assert "Perth migrated 300 users" in done["text"]
    assert len(logged(talking)) == 1
    assert traces(talking.engine, *SECRETS) == []


def test_the_button_logs_it_too(talking):
    talking.nlu.next = ["log_update", "log_update"]
    asked = talking.say(UPDATE, by=BY_EILIDH)
    talking.say(asked["buttons"][0]["says"], by=BY_EILIDH)

    assert len(logged(talking)) == 1


def test_a_rephrasing_logs_what_it_says_and_nothing_else(talking):
    talking.nlu.next = ["log_update", "log_update"]
    talking.say(UPDATE, by=BY_EILIDH)
    talking.say("telecare green: Perth migrated 300 users", by=BY_EILIDH)

    (row,) = logged(talking)
    assert "removed" not in row


def test_a_draft_that_would_wait_waits_for_a_yes_first(talking):
    talking.nlu.next = ["log_update", "log_update"]
    asked = talking.say(f"telecare update: Perth migrated 300 users, {PHONE}", by=BY_EILIDH)
    state = talking.state() or {}

    assert [one["label"] for one in asked["buttons"]] == ["Use it without"]
    assert "drafts" not in str(state)

    again = talking.say("yes", by=BY_EILIDH)
    assert "red, amber or green" in again["text"]
    assert logged(talking) == []


def test_every_text_of_a_form_is_looked_through(talking):
    values = {"done": f"ring {PHONE}", "next": "Perth\0", "blockers": f"{NI} {PHONE}"}
    with opener(talking.engine)() as store:
        careful = Careful(store, BY_EILIDH)
        form = careful.form({"name": "update", "project": "TEL", "values": values})

    assert form == {
        "name": "update",
        "project": "TEL",
        "about": None,
        "version": None,
        "values": {
            "done": "ring [phone number removed]",
            "next": "Perth",
            "blockers": "[National Insurance number removed] [phone number removed]",
        },
        "cut": {"done": "phone", "blockers": "ni phone"},
    }
    assert careful.kinds == "phone ni"


def test_several_kinds_are_told_in_one_sentence(talking):
    told = talking.say(f"ring {PHONE}, NI {NI}")["messages"][0]["text"]

    assert told.startswith("I noticed a National Insurance number and a phone number in your")
    assert "cut them out" in told


def test_where_nothing_else_was_said_nothing_is_offered_and_what_waits_waits_on(talking):
    talking.nlu.next = ["log_update"] * 4
    talking.say("Digital Telecare: red", by=BY_EILIDH)
    waiting = (talking.state() or {})["slots"]
    told = talking.say(f"{PHONE}!", by=BY_EILIDH)

    assert "Nothing else was in it" in told["text"]
    assert (told["buttons"], told["answered"]) == ([], False)
    assert (talking.state() or {})["slots"] == waiting

    done = talking.say("the supplier has gone, 300 users affected", by=BY_EILIDH)
    assert "Logged for Digital Telecare" in done["text"]


def test_a_mark_alone_is_no_reason_for_another_rating(talking):
    talking.nlu.next = ["log_update"] * 4
    asked = talking.say(f"telecare: red, {PHONE}", by=BY_EILIDH)
    again = talking.say(asked["buttons"][0]["says"], by=BY_EILIDH)

    assert "why?" in again["text"]
    assert (again["answered"], logged(talking)) == (False, [])


def test_a_mark_alone_is_nothing_that_was_done(talking):
    talking.nlu.next = ["log_update"] * 4
    asked = talking.say(f"telecare: green, {PHONE}", by=BY_EILIDH)
    done = talking.say(asked["buttons"][0]["says"], by=BY_EILIDH)

    facts = {one["label"]: one["value"] for one in done["facts"]}
    assert facts["Done"] == "nothing said"
