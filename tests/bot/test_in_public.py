"""What is said aloud where others read along, and what goes to the asker alone."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.dialogue import Dialogue
from bot.in_public import CAREFUL, LONG, PERSONAL, RESTRICTED, is_long
from bot.replying import SORRY
from bot.shared_state import ASIDE, EVERYBODY
from bot.talk import Said
from knowledge.store import THE_OFFICE, opener
from tests.bot.talking import EILIDH, LEAD, Talking
from tests.bot.test_faults import Faulty
from tests.fakes.talk import answer, part
from tests.world import NOW

MORAG, RAB, ISLA = "morag@glasgow.example", "rab@fife.example", "isla@stirling.example"
EILIDH_AT = "eilidh@angus.example"
HEATHER = "who leads Project Heather?"
UPDATE = "Digital Telecare: green, Angus migrated 400 users, next Perth"
Say = Callable[..., dict[str, Any]]


@pytest.fixture
def say(talking: Talking) -> Say:
    """Say something in public."""
    return _saying(talking)


def first(given: dict[str, Any]) -> str:
    return str(given["messages"][0]["text"])


def _saying(talking: Talking) -> Say:
    talking.nlu.meanings |= {
        "which projects are mine?": "my_projects",
        "list all projects": "list_projects",
        "shorter": "shorter",
        "where is that from?": "source",
        "I cannot go on": "distress",
        UPDATE: "log_update",
        "who leads it?": "lead",
    }

    def say(text: str = LEAD, by: str = "", **more: Any) -> dict[str, Any]:
        said = Said("test", str(uuid.uuid4()), "c", by, text, NOW, public=True, speaker=by or "U1")
        return asyncio.run(talking.conversations.say(replace(said, **more)))

    return say


@pytest.mark.parametrize("by", ["", RAB, MORAG, ISLA])
def test_what_everybody_may_know_is_said_aloud(say: Say, by: str) -> None:
    given = say(by=by)

    assert first(given) == EILIDH
    assert "private" not in given


def test_what_only_some_may_know_goes_to_the_asker_alone(say: Say) -> None:
    given = say(HEATHER, MORAG)

    assert first(given) == "Morag Ross leads Project Heather."
    assert given["private"] == RESTRICTED


@pytest.mark.parametrize("by", ["", RAB])
def test_who_may_not_know_is_told_aloud_that_there_is_nothing(say: Say, by: str) -> None:
    given = say(HEATHER, by)

    assert "don’t know" in given["text"]
    assert "private" not in given


def test_what_was_told_alone_is_in_no_later_answer_to_others(say: Say) -> None:
    say(LEAD, MORAG)
    say(HEATHER, MORAG)
    asked = ("where is that from?", "shorter", "who leads it?")
    others = [say(text, by) for text in asked for by in (RAB, "")]
    again = say("who leads it?", MORAG)

    assert not [one for one in others if "Heather" in one["text"]]
    assert first(others[-1]) == EILIDH
    assert first(again) == EILIDH  # the talk has gone on meanwhile


def test_whoever_was_told_alone_can_go_on_asking_alone(say: Say) -> None:
    say(HEATHER, MORAG)
    given = say("who leads it?", MORAG)

    assert first(given) == "Morag Ross leads Project Heather."
    assert given["private"] == RESTRICTED


def test_what_is_about_the_asker_goes_to_them_alone_and_may_be_shared(say: Say) -> None:
    given = say("which projects are mine?", RAB)

    assert "You have a part in" in given["text"]
    assert given["private"] == PERSONAL


def test_an_update_is_read_back_aloud_and_logged_once(say: Say, talking: Talking) -> None:
    given = say(UPDATE, EILIDH_AT)

    assert "private" not in given
    with opener(talking.engine)(THE_OFFICE) as store:
        telecare = store.projects.with_code("TEL")
        assert telecare
        found = store.updates.of(telecare.id, NOW.date())
        assert [one.done for one in found].count("Angus migrated 400 users") == 1


def test_a_manager_s_update_is_read_back_aloud_too(say: Say, talking: Talking) -> None:
    """The numbers of rows, which differ from one try to the next, are in no answer."""
    assert "private" not in say(UPDATE, ISLA)


def test_an_update_of_a_restricted_project_is_read_back_alone(say: Say) -> None:
    given = say("Project Heather: amber, unions agreed, next a mandate", MORAG)

    assert given["private"] == RESTRICTED


def test_a_waiting_draft_of_a_restricted_project_is_reminded_of_alone(say: Say) -> None:
    say("Project Heather: amber", MORAG)
    given = say(LEAD, MORAG)

    assert "Heather" not in given["text"] or given["private"] == RESTRICTED
    assert "Heather" not in say(LEAD, RAB)["text"]


def test_what_would_fill_the_channel_goes_to_the_asker_alone(say: Say) -> None:
    rows = [["a"]] * 9
    table = {"columns": ["A"], "rows": rows}

    assert is_long(answer(part("Many.", table=table)))
    assert not is_long(answer(part("Few.", table={**table, "rows": rows[:8]})))
    assert is_long(answer(part("x" * 1_501)))
    assert not is_long(answer(part("x" * 1_500)))


def test_a_long_answer_says_that_it_is_long(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.in_public.MOST_CHARACTERS", 10)

    assert say()["private"] == LONG
    assert say(HEATHER, MORAG)["private"] == RESTRICTED


def test_personal_data_is_told_of_alone(say: Say) -> None:
    given = say("telecare: green, call Jean on 07700 900123", EILIDH_AT)

    assert "phone number" in given["text"]
    assert given["private"] == CAREFUL


def test_help_is_offered_alone(say: Say) -> None:
    assert say("I cannot go on")["private"] == CAREFUL


def test_news_waits_until_nobody_reads_along(say: Say, talking: Talking) -> None:
    from tests.bot.test_news import ask  # noqa: PLC0415

    ask(talking, "Do we need a cookie banner?", by=RAB)
    talking.say("answer question 1: Yes.", by=ISLA, conversation="i")

    assert "cookie" not in say(by=RAB)["text"]
    assert "cookie" in talking.say("hello", by=RAB, conversation="r")["text"]


def test_a_fault_is_apologised_for_aloud(process: Callable[..., Talking]) -> None:
    say = _saying(process(Dialogue(Faulty(ZeroDivisionError()))))

    given = say(by=MORAG)
    assert given["text"] == SORRY
    assert "private" not in given


def test_a_visitor_is_answered_once_and_an_insider_three_times(
    say: Say, talking: Talking, monkeypatch: pytest.MonkeyPatch
) -> None:
    say()  # what is read once is read by now
    times = []
    reply = Dialogue.reply
    monkeypatch.setattr(Dialogue, "reply", lambda *given: (times.append(1), reply(*given))[1])
    counted = [(say(by=by), len(times), times.clear())[1] for by in ("", RAB, MORAG)]

    assert counted == [1, 2, 3]


def test_the_tries_that_do_not_count_leave_nothing_behind(say: Say, talking: Talking) -> None:
    say(UPDATE, ISLA)
    state = talking.state()

    assert state
    assert set(state) == {EVERYBODY, ASIDE}
    with opener(talking.engine)(THE_OFFICE) as store:
        assert store.logbook.counted_from(1) == 1
        assert store.conversations.turns("test:c") == 1


def test_a_visitor_changes_nothing_that_another_visitor_said(say: Say, talking: Talking) -> None:
    say(speaker="U1", event_id="m1")
    say("who is the deputy of telecare?", speaker="U2", event_id="e1", edits="m1")
    say("who is the deputy of telecare?", speaker="U1", event_id="e2", edits="m1")

    assert [status for _, status in talking.events()] == ["answered"] * 3
    with opener(talking.engine)(THE_OFFICE) as store:
        kept = [store.conversations.heard("test", one) for one in ("e1", "e2")]
        assert [one and bool(one.edits_row) for one in kept] == [False, True]
