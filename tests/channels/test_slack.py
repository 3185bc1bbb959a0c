"""Cairn in Slack as its users run it, with the real Rasa and a client that is not ours."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp

from tests.bot.serving import until
from tests.channels.local_slack import A_WHILE, CHANNEL, DIRECT, MARKS, ME, LocalSlack

pytestmark = MARKS
UPDATE = "TELE: green, {} users migrated in Angus, next Perth"


def test_a_question_a_follow_up_and_a_button(slack):
    first = slack.ask("who leads ARC?")
    second = slack.ask("and the deputy?")
    before = len(slack.messages(DIRECT))
    slack.press(second, "Who leads it?")

    assert first["text"].startswith("Karen Docherty leads Shared ARC Platform.")
    assert second["text"].startswith("Derek Hamill is the deputy")
    assert slack.newest(DIRECT, before + 1)["text"] == first["text"]


def test_a_mention_is_answered_in_its_thread_and_what_is_restricted_alone(slack):
    asked = f"<@{ME}> who leads Shared ARC Procurement?"
    theirs = slack.ask(asked, "U03ROSS", CHANNEL)
    others = slack.ask(asked, "U04WHO", CHANNEL)

    assert (theirs["subtype"], theirs["ephemeral_to"]) == ("ephemeral", "U03ROSS")
    assert "subtype" not in others
    assert "Ross Abercrombie" not in others["text"]
    assert theirs["thread_ts"] != others["thread_ts"]


def test_eyes_are_shown_at_a_mention_while_it_is_answered(slack):
    told = slack.ask(f"<@{ME}> who leads RPA?", "U02KAREN", CHANNEL)
    asked = {"channel": CHANNEL, "timestamp": told["thread_ts"], "name": "eyes"}

    for method in ("reactions.add", "reactions.remove"):
        until(lambda method=method: asked in slack.calls(method), A_WHILE)


def test_what_is_personal_is_told_alone_and_shared(slack):
    told = slack.ask(f"<@{ME}> which projects are mine?", channel=CHANNEL)
    before = len(slack.messages(CHANNEL))
    slack.press(told, "Share in channel")
    shared = slack.newest(CHANNEL, before + 1)

    assert told["subtype"] == "ephemeral"
    assert "subtype" not in shared
    assert (shared["thread_ts"], shared["text"]) == (told["thread_ts"], told["text"])


def test_an_update_in_one_line_is_corrected_by_editing_and_withdrawn_by_deleting(slack):
    logged = slack.ask(UPDATE.format(400))
    mine, before = slack.messages(DIRECT)[-2], len(slack.messages(DIRECT))
    own = {"channel": DIRECT, "ts": mine["ts"], "user": "U01EILIDH"}
    slack.do("edit-message", **own, text=UPDATE.format(500))
    changed = slack.newest(DIRECT, before + 1)
    slack.do("delete-message", **own)
    until(lambda: "Shall I withdraw it?" in slack.messages(DIRECT)[-1]["text"], A_WHILE)

    assert logged["text"].startswith("Logged for Digital Telecare Migration")
    assert "500 users migrated" in changed["text"]


def test_a_form_with_a_mistake_is_put_right_and_logged(slack):
    offered = slack.ask("I want to post an update on Digital Telecare Migration")
    before = len(slack.messages(DIRECT))
    wrong, right = asyncio.run(_fill_in(slack, offered))

    assert set(wrong) == {"rag"}
    assert right == []
    told = slack.newest(DIRECT, before + 1)
    assert "Done: All moved" in told["text"]
    assert len(slack.messages(DIRECT)) == before + 1


def test_the_command_is_answered_to_its_typist_alone(slack):
    before = len(slack.messages(CHANNEL))
    slack.do("command", channel=CHANNEL, user="U02KAREN", command="/cairn", text="who leads RPA?")
    told = slack.newest(CHANNEL, before + 1)

    assert (told["subtype"], told["ephemeral_to"]) == ("ephemeral", "U02KAREN")
    assert told["text"].startswith("Morag Balfour leads")


def test_its_page_greets_who_opens_it(slack):
    page = asyncio.run(_open_home(slack))

    assert "Hello Eilidh" in str(page["blocks"])


async def _fill_in(slack: LocalSlack, offered: dict[str, Any]) -> tuple[Any, Any]:
    """Open the form, send it without a rating, and again with one."""
    async with aiohttp.ClientSession() as http, http.ws_connect(f"{slack.address}/ui") as page:
        await asyncio.to_thread(slack.press, offered, "Fill in the form")
        view = (await _next(page, "view"))["stack"][-1]
        await page.send_json(_sent(view, done="All moved", next="Close"))
        wrong = (await _next(page, "view_errors"))["errors"]
        await page.send_json(_sent(view, rag="Green", done="All moved", next="Close"))
        return wrong, (await _next(page, "view"))["stack"]


async def _open_home(slack: LocalSlack) -> Any:
    async with aiohttp.ClientSession() as http, http.ws_connect(f"{slack.address}/ui") as page:
        await asyncio.to_thread(slack.do, "open-home", user="U01EILIDH")
        return (await _next(page, "home"))["view"]


async def _next(page: aiohttp.ClientWebSocketResponse, kind: str) -> Any:
    async with asyncio.timeout(A_WHILE):
        while (said := await page.receive_json())["t"] != kind:
            pass
        return said


def _sent(view: Any, **values: str) -> dict[str, Any]:
    """Fill in every field: this client forgets what stood in one."""
    typed = {
        block["block_id"]: {"answer": _typed(block["element"], values.get(block["block_id"]))}
        for block in view["blocks"] if block["type"] == "input"
    }  # fmt: skip
    return {"t": "view_submit", "user": "U01EILIDH", "values": typed}


def _typed(element: Any, value: str | None) -> dict[str, Any]:
    if element["type"] == "datepicker":
        return {"type": "datepicker", "selected_date": element.get("initial_date")}
    if element["type"] == "static_select":
        chosen = {"value": value, "text": {"type": "plain_text", "text": value}} if value else None
        return {"type": "static_select", "selected_option": chosen}
    return {"type": "plain_text_input", "value": value}
