"""Subscribing, changing and stopping, by chat."""

from __future__ import annotations

import pytest

from actions.ask import Turn
from knowledge.models import Person, Subscription
from knowledge.store import THE_OFFICE, Store

RAB, ISLA, SENGA = "rab@fife.example", "isla@stirling.example", "senga@falkirk.example"
TALKED_OF = {"focus": "subscription"}


@pytest.fixture
def say(asking):
    """Say something about digests as somebody; return the text of the answer."""

    def say(text: str, by: str = RAB, **more) -> str:
        return asking("digest", text, by=by, **more).text

    return say


@pytest.fixture
def kept(sessions):
    def kept(by: str = RAB) -> list[Subscription]:
        with sessions.begin() as session:
            store = Store(session, THE_OFFICE)
            person = store.people.reached_at(by)
            assert isinstance(person, Person)
            return list(store.subscriptions.of(person))

    return kept


def test_who_has_projects_gets_those_on_monday_morning(say, kept):
    said = say("subscribe me to the weekly digest")

    assert said == (
        "You get a digest of what changes: Your projects, every Monday at 08:30; the next on "
        "Monday 23 November 2026."
    )
    (one,) = kept()
    assert (one.kind, one.every, one.weekday) == ("mine", "week", 0)


def test_who_looks_after_the_office_gets_all_of_it(say):
    assert "The whole partnership" in say("subscribe", by=ISLA)


def test_everything_can_be_said_at_once(say, kept):
    said = say(
        "subscribe me to Digital Place monthly on Fridays at 9, only reds and ambers, by email"
    )

    assert "Digital Place, red and amber only" in said
    assert "on the first Friday of each month at 09:00 by mail" in said
    (one,) = kept()
    assert (one.kind, one.every, one.weekday, one.channel) == ("portfolio", "month", 4, "email")


def test_saying_it_again_makes_no_second(say, kept):
    say("subscribe me to Digital Place")

    assert say("subscribe me to Digital Place").startswith("You already get a digest")
    assert len(kept()) == 1


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("only reds and ambers", "red and amber only"),
        ("monthly", "on the first Monday of each month"),
        ("send it on Fridays at 9", "every Friday at 09:00"),
        ("email me instead", "by mail"),
    ],
)
def test_a_few_words_change_it(say, text, then):
    say("subscribe me")

    assert then in say(text, slots=TALKED_OF)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("send my digest on Saturdays", "Digests come on working days"),
        ("send my digest at 3 am", "between 06:00 and 20:00"),
        ("send my digest at 25:00", "between 06:00 and 20:00"),
    ],
)
def test_what_cannot_be_is_asked_back_and_changes_nothing(say, kept, text, said):
    say("subscribe me")

    assert said in say(text)
    (one,) = kept()
    assert (one.weekday, f"{one.at:%H:%M}") == (0, "08:30")


def test_what_one_gets_is_told_and_stopped(asking, say, kept):
    say("subscribe me to Digital Place")
    say("subscribe me to Fife")

    told = asking("digest", "what am I subscribed to?", by=RAB)
    assert [one.label for one in told.facts] == ["Digital Place", "Fife’s projects"]

    assert say("unsubscribe me from Fife") == (
        "Stopped: Fife’s projects. You still get: Digital Place."
    )
    assert "Stopped: Digital Place" in say("unsubscribe")
    assert kept() == []
    assert "You get no digest" in say("unsubscribe")


def test_the_buttons_of_one_of_several_are_for_it_alone(asking, say, kept):
    say("subscribe me to Digital Place")
    buttons = {
        one.label: one.says for one in asking("digest", "subscribe me to Fife", by=RAB).buttons
    }

    assert "Fife’s projects, 9 to 15 November 2026" in say(buttons["Preview"])
    say(buttons["Only reds and ambers"])
    say(buttons["Monthly"])
    assert [(one.every, one.ratings) for one in kept()] == [
        ("week", []), ("month", ["red", "amber"]),
    ]  # fmt: skip
    assert say(buttons["Stop it"]).endswith("You still get: Digital Place.")


def test_it_rests_until_a_day(say, kept):
    say("subscribe me")

    assert "Paused until 1 December 2026" in say("pause my digest until 1 December")
    assert "the next on Monday 23 November 2026" in say("resume my digest")
    assert kept()[0].paused_until is None


def test_strangers_and_others_are_told_how(say, kept):
    assert "I don’t know who you are" in say("subscribe me", by="")
    assert "to say “subscribe me” to me" in say("get Senga Boyd on the digest too")
    assert kept(SENGA) == []


def test_an_unknown_name_is_asked_back(say, kept):
    assert "Zzyzx" in say("subscribe me to the digest for Zzyzx")
    assert kept() == []


def test_a_preview_shows_the_week_that_was(say):
    say("subscribe me")

    said = say("preview my digest")

    assert said.startswith(
        "This is how your digest would look now. My projects, 9 to 15 November 2026"
    )


def test_a_channel_is_for_leads_and_only_for_what_all_may_see(asking, say, sessions, monkeypatch):
    assert "Say it in the channel" in say("subscribe this channel to Digital Place")
    in_channel = _in_room(asking, monkeypatch)

    assert "Whoever" not in in_channel("subscribe this channel to Digital Place", RAB)
    assert "decided by who leads" in in_channel("subscribe this channel to Fife", SENGA)
    assert "Not everybody" in in_channel(
        "subscribe this channel to the Project Heather digest", "morag@glasgow.example"
    )
    with sessions.begin() as session:
        (one,) = Store(session, THE_OFFICE).subscriptions.at("slack:T1:C1")
    assert (one.kind, one.person_id) == ("portfolio", None)


def _in_room(asking, monkeypatch):
    def turn(*parts, **more):
        return Turn(*parts, **{**more, "room": "slack:T1:C1"})

    monkeypatch.setattr("tests.conftest.Turn", turn)
    return lambda text, by: asking("digest", text, by=by).text


def test_who_looks_after_the_office_sets_the_pre_election_period(say):
    assert "Whoever looks after the office" in say(
        "pre-election mode from 25 March 2027 to 6 May 2027"
    )
    said = say("pre-election mode from 25 March 2027 to 6 May 2027", by=ISLA)
    assert said.startswith("Pre-election mode from 25 March 2027 to 6 May 2027.")
    assert "25 March 2027 to 6 May 2027" in say("is pre-election mode set?")
    assert "From which day" in say(
        "set pre-election mode from 1 January 2026 to 2 January 2026", by=ISLA
    )
    assert "is off" in say("turn pre-election mode off", by=ISLA)
