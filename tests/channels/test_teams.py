"""Cairn in Teams as its users run it, with the real Rasa and a client that is not ours."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.channels.teams.cards.inputs import FIELD
from knowledge.store import THE_OFFICE, opener
from tests.bot.channels.teams.fields import buttons, filled, inputs
from tests.bot.serving import cairn, until
from tests.channels.local_slack import A_WHILE
from tests.channels.playground import GROUP, ME, PERSONAL, TEAM, Playground
from tests.channels.unasked import kept
from tests.fakes.teams import card_of

pytestmark = [
    pytest.mark.channels,
    pytest.mark.skipif(not os.environ.get("TEAMS_PLAYGROUND"), reason="make test-channels runs it"),
]
UPDATE = "TELE: green, {} users migrated in Angus, next Perth"


def pressed(teams: Playground, message: dict[str, Any], label: str) -> dict[str, Any]:
    """Press a button; return the card that takes the place of the pressed one."""
    button = next(one for one in buttons(card_of(message)) if one["title"] == label)
    return execute(teams, message, button, button["data"])


def execute(teams: Playground, message: Any, button: Any, data: Any) -> dict[str, Any]:
    value = {"action": {**button, "data": data}, "trigger": "manual"}
    given = teams.invoke("adaptiveCard/action", value, message)
    return dict(given["value"])


def is_noted(teams: Playground, message: dict[str, Any]) -> bool:
    """Say whether Cairn knows what Teams calls a message: it is told once that is shown."""
    with kept(teams.folder / "home") as engine, opener(engine)(THE_OFFICE, to_read=True) as store:
        return bool(store.sent.key_of_posted("teams", message["where"], message["messageId"]))


def test_a_question_a_follow_up_and_both_ways_of_pressing(teams):
    (first,) = teams.ask("who leads ARC?")
    (second,) = teams.ask("and the deputy?")
    since = len(teams.heard)
    shown = pressed(teams, second, "Who leads it?")
    (third,) = teams.answers(since)
    since = len(teams.heard)
    again = next(one for one in buttons(card_of(second)) if one["title"] == "Who leads it?")
    teams.submit(second, again["fallback"]["data"])
    (fourth,) = teams.answers(since)

    assert "Karen Docherty leads Shared ARC Platform." in str(first)
    assert "Derek Hamill is the deputy" in str(second)
    assert "Pressed: Who leads it?" in str(shown)
    assert card_of(third)["body"][0] == card_of(first)["body"][0] == card_of(fourth)["body"][0]


def test_a_mention_is_answered_in_its_group_and_in_its_thread(teams):
    (in_group,) = teams.ask("who leads ARC?", GROUP)
    (in_thread,) = teams.ask("who leads ARC?", TEAM)

    assert in_group["where"] == GROUP
    assert in_thread["where"].startswith(f"{TEAM};messageid=")


def test_what_is_personal_is_told_in_somebodys_own_chat(teams):
    told = teams.ask("what do I owe?", TEAM, answers=3)

    assert [one["where"] for one in told[:2]] == [PERSONAL, PERSONAL]
    assert told[2]["text"] == "I have answered you in our own chat."
    assert told[2]["where"].startswith(TEAM)


def test_an_update_by_form_with_an_error_that_is_corrected(teams):
    (asked,) = teams.ask("I want to post an update for TELE")
    button, data = filled(card_of(asked), rag="", done="")
    wrong = execute(teams, asked, button, data)
    values = {"rag": "Green", "done": "Moved 20 users in Angus", "next": "Perth"}
    button, data = filled(wrong, **values)
    since = len(teams.heard)
    sent = execute(teams, asked, button, data)
    (logged,) = teams.answers(since)

    assert inputs(wrong)
    assert any(one["id"] == f"{FIELD}done" for one in inputs(wrong))
    assert inputs(sent) == []
    assert "Logged for Digital Telecare Migration" in str(logged)


def test_an_update_in_one_line_is_corrected_by_editing_and_withdrawn_by_deleting(teams):
    (first,) = teams.said("message", id="1795000000001", text=UPDATE.format(400))
    (changed,) = teams.said("messageUpdate", id="1795000000001", text=UPDATE.format(500))
    (deleted,) = teams.said("messageDelete", id="1795000000001")

    assert "400" in str(first)
    assert "500" in str(changed)
    assert "withdraw" in str(deleted).lower()


def test_projects_and_articles_are_put_into_messages(teams):
    (message,) = teams.ask("who leads ARC?")
    value = {"commandId": "search", "parameters": [{"name": "q", "value": "telecare"}]}
    found = teams.invoke("composeExtension/query", value, message)["composeExtension"]
    titles = [one["preview"]["content"]["title"] for one in found["attachments"]]

    assert "Digital Telecare Migration" in titles
    assert all(one["content"]["type"] == "AdaptiveCard" for one in found["attachments"])


def test_what_somebody_thinks_of_an_answer_is_kept(teams):
    (message,) = teams.ask("who leads RPA?")
    until(lambda: is_noted(teams, message), A_WHILE)
    opinion = {"reaction": "dislike", "feedback": '{"feedbackText":"She has moved on."}'}
    value = {"actionName": "feedback", "actionValue": opinion}
    # its door for thumbs leaves out which answer it was
    (thanks,) = teams.said(
        "invoke", name="message/submitAction", value=value, replyToId=message["messageId"]
    )

    assert "passed it on" in str(thanks)
    assert "She has moved on." in cairn(teams.folder / "home", "questions", "opinions").stdout


def test_who_puts_cairn_there_is_greeted(teams):
    (greeting,) = teams.said("installationUpdate", action="add")

    assert greeting["text"].startswith("Hello Eilidh.")
    assert len(greeting["suggestedActions"]["actions"]) == 4


def test_nobody_is_believed_who_comes_by_another_name(teams):
    given = httpx.post(
        teams.calls, json={"type": "message"}, headers={"Host": "cairn.example"}, trust_env=False
    )

    assert given.status_code in (400, 401)
    assert Path(teams.folder, "home", "logs", "cairn.log").exists()
    assert ME not in Path(teams.folder, "home", "logs", "cairn.log").read_text("utf-8")
