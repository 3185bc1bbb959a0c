"""Slack is away, busy, slow or cut off: nothing is lost, nothing is said twice, all is in order."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import aiohttp
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.outbox import HELD, Outbox
from knowledge.models import Message
from tests.bot.channels.slack.called import body, eventually, over_http
from tests.bot.channels.slack.writing import CHANNEL, DIRECT, MORAG
from tests.bot.talking import EILIDH, LEAD
from tests.fakes.slack import Limit, broken, busy
from tests.fakes.slack.calling import call

DEPUTY = "who is the deputy of telecare?"
RAB_IS = "Rab Sinclair is the deputy lead of Digital Telecare."
EVERY_THREE_SECONDS = 3


async def wait(place, seconds):
    """Let time pass as the timetable does."""
    for _ in range(seconds // EVERY_THREE_SECONDS):
        await place.later(EVERY_THREE_SECONDS)


def unsent(place) -> int:
    with Session(place.talking.engine) as session:
        return len(list(session.scalars(select(Message).where(Message.sent.is_(None)))))


@pytest.mark.parametrize("kind", ["refused", "status 503"])
def test_an_outage_of_minutes_keeps_every_reply_and_sends_all_in_order_soon_after(workspace, kind):
    async def day(place):
        if kind == "refused":
            await place.write(LEAD, user="U0FIRST", channel="D0FIRST")
            await place.slack.go_away()
        else:
            place.slack.standing["chat.postMessage"] = broken
        for number in range(4):
            await place.write(LEAD if number % 2 else DEPUTY)
            await place.write(DEPUTY if number % 2 else LEAD, user=MORAG, channel="D0OTHER")
            await wait(place, 30)
        assert place.slack.said_in(DIRECT) == []
        assert unsent(place) == 8

        if kind == "refused":
            await place.slack.come_back()
        place.slack.standing.clear()
        await wait(place, 12)

        assert place.slack.said_in(DIRECT) == [RAB_IS, EILIDH] * 2
        assert place.slack.said_in("D0OTHER") == [EILIDH, RAB_IS] * 2
        assert unsent(place) == 0

    workspace(day)


def test_what_comes_while_slack_cannot_be_asked_who_cairn_is_comes_again(workspace):
    async def day(place):
        await place.slack.go_away()
        async with over_http(place) as door, aiohttp.ClientSession() as http:
            refused = await call(http, door, body(), again=())
            await place.slack.come_back()
            taken = await call(http, door, body(), again=())
            await eventually(lambda: place.slack.messages)

        assert (refused.tries[0][0], taken.tries[0][0]) == (503, 200)
        assert place.slack.said_in(DIRECT) == [EILIDH]

    workspace(day)


def test_a_message_that_slack_took_without_an_answer_is_not_posted_again(workspace):
    async def day(place):
        patient, place.client.timeout = place.client.timeout, 2
        place.slack.slow["chat.postMessage"] = 3.0
        await place.write(LEAD)
        place.slack.slow.clear()
        place.client.timeout = patient
        assert (len(place.slack.messages), unsent(place)) == (1, 1)
        await wait(place, 12)

        assert place.slack.said_in(DIRECT) == [EILIDH]
        assert unsent(place) == 0

    workspace(day)


def test_a_crash_between_posting_and_noting_it_posts_once(workspace, monkeypatch):
    async def day(place):
        def die(*_, **__):
            raise KeyboardInterrupt

        for ts in ("", await place.write(LEAD, channel=CHANNEL)):
            monkeypatch.setattr(place.sender, "send_in", lambda _: asyncio.sleep(0))
            where = {"channel": CHANNEL, "thread": ts} if ts else {}
            await place.write(DEPUTY, **where)
            monkeypatch.undo()
            with monkeypatch.context() as crashing:
                crashing.setattr(Outbox, "was_sent", die)
                with pytest.raises(KeyboardInterrupt):
                    await place.sender._send(place.sender._outbox.claim(_waiting(place)))
            place.now += HELD
            await place.sender.send_waiting(place.now)

        assert place.slack.said_in(DIRECT) == [RAB_IS]
        assert place.slack.said_in(CHANNEL, ts) == [EILIDH, RAB_IS]

    workspace(day)


def test_too_many_requests_are_left_alone_to_the_second_and_in_order(workspace):
    async def day(place):
        limit = Limit(lambda: place.now, most=3, seconds=20)
        place.slack.limits["chat.postMessage"] = limit
        for number in range(4):
            await place.write(LEAD if number % 2 else DEPUTY)
            await place.write(DEPUTY if number % 2 else LEAD, user=MORAG, channel="D0OTHER")
        for _ in range(60):
            before = len(place.slack.messages)
            if await place.later(1):
                assert len(place.slack.messages) - before <= 3

        assert place.slack.said_in(DIRECT) == [RAB_IS, EILIDH] * 2
        assert place.slack.said_in("D0OTHER") == [EILIDH, RAB_IS] * 2
        assert limit.refused > 0
        assert limit.early == 0
        assert place.slack.called("conversations.history") == 0

    workspace(day)


def test_a_channel_that_is_busy_waits_in_all_its_threads_and_nobody_else_does(workspace):
    async def day(place):
        place.slack.trouble["chat.postMessage"] = [busy(40)]
        first = await place.write(LEAD, channel=CHANNEL)
        second = await place.write(DEPUTY, channel=CHANNEL)
        await place.write(LEAD)
        await place.later(39)
        assert place.slack.said_in(DIRECT) == [EILIDH]
        assert len(place.slack.messages) == 1
        await place.later(1)

        assert place.slack.said_in(CHANNEL, first) == [EILIDH]
        assert place.slack.said_in(CHANNEL, second) == [RAB_IS]

    workspace(day)


def test_a_wait_that_slack_asks_for_ends_at_its_second(workspace):
    async def day(place):
        limit = Limit(lambda: place.now, most=1, seconds=40)
        place.slack.limits["chat.postMessage"] = limit
        await place.write(LEAD)
        await place.write(DEPUTY)
        wanted = place.now + timedelta(seconds=40)
        await place.later(39)
        early = place.slack.said_in(DIRECT)
        await place.later(1)

        assert early == [EILIDH]
        assert place.slack.said_in(DIRECT) == [EILIDH, RAB_IS]
        assert (place.now, limit.early) == (wanted, 0)

    workspace(day)


def _waiting(place) -> str:
    (name,) = place.sender._outbox.due(place.now)
    return name
