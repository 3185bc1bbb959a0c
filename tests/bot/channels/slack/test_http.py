"""Slack calls Cairn over HTTP: who it is is checked first, and nothing breaks."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from bot.channels.slack.http import LARGEST, PATH, Events
from bot.web.side_doors import SideDoors
from tests.bot.channels.slack.conftest import DIRECT, RAB
from tests.bot.talking import EILIDH as LEADS
from tests.bot.talking import LEAD
from tests.fakes.slack import TEAM
from tests.fakes.slack.calling import signed

MESSAGE = {
    "type": "event_callback", "team_id": TEAM, "event_id": "Ev1",
    "event": {"type": "message", "channel_type": "im", "channel": DIRECT, "user": RAB,
              "text": LEAD, "ts": "1700000000.1", "event_ts": "1700000000.1"},
}  # fmt: skip


async def call(place: Any, body: str, headers: dict[str, str], kind: str = "application/json"):
    async def page(scope, receive, send):
        raise AssertionError("That was for the page.")

    doors = SideDoors(page)
    doors.open({PATH: Events(place.app)})
    others = asyncio.all_tasks()
    transport = httpx.ASGITransport(doors)
    async with httpx.AsyncClient(transport=transport, base_url="https://cairn.example") as http:
        sent = {**headers, "Content-Type": kind}
        given = await http.post(PATH, content=body.encode(), headers=sent)
    while left := asyncio.all_tasks() - others:
        await asyncio.gather(*left, return_exceptions=True)
    return given


def test_a_signed_event_is_answered_and_its_retries_are_not(workspace):
    async def day(place):
        body = json.dumps(MESSAGE)
        for again in ({}, {"X-Slack-Retry-Num": "1"}, {"X-Slack-Retry-Num": "2"}):
            given = await call(place, body, {**signed(body), **again})
            assert given.status_code == 200

        assert place.slack.said_in(DIRECT) == [LEADS]

    workspace(day)


def test_what_slack_did_not_sign_or_signed_long_ago_is_refused(workspace):
    async def day(place):
        body = json.dumps(MESSAGE)
        wrong = (signed(body, "other"), signed(body, at=time.time() - 600), signed("{}"), {})
        for headers in wrong:
            assert (await call(place, body, headers)).status_code == 401

        assert place.talking.events() == []

    workspace(day)


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "[]",
        "null",
        "1",
        "[" * 100_000,
        "payload={",
        "payload=[]",
        '{"team": 5}',
        '{"event": {"user": 7}}',
        '{"authorizations": {"id": 5}}',
        '{"response_urls": {"id": 5}}',
    ],
)
@pytest.mark.parametrize("kind", ["application/json", "application/x-www-form-urlencoded"])
def test_malformed_requests_are_refused(workspace, body, kind):
    async def day(place):
        given = await call(place, body, signed(body), kind)

        assert 400 <= given.status_code < 500

    workspace(day)


def test_more_than_slack_ever_sends_is_not_read(workspace):
    async def day(place):
        body = "x" * (LARGEST + 1)

        assert (await call(place, body, signed(body))).status_code == 413

    workspace(day)


def test_the_address_is_verified_and_the_command_answered(workspace):
    async def day(place):
        asked = json.dumps({"type": "url_verification", "challenge": "c", "token": "t"})
        command = urlencode(
            {"command": "/cairn", "text": "", "user_id": RAB, "channel_id": "C1", "team_id": TEAM,
             "trigger_id": "1.1"}
        )  # fmt: skip
        verified = await call(place, asked, signed(asked))
        kind = "application/x-www-form-urlencoded"
        helped = await call(place, command, signed(command), kind)

        assert verified.json() == {"challenge": "c"}
        assert "/cairn who leads telecare?" in helped.json()["text"]

    workspace(day)
