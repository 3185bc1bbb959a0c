"""Whatever is slow, Slack has its word within three seconds, and people have their answer later."""

from __future__ import annotations

import asyncio
import time

import aiohttp
import pytest
from sqlalchemy import event

from bot.channels.slack import signals
from bot.channels.slack.signals import STATUS
from bot.rasa import Meaning
from tests.bot.channels.slack.called import body, eventually, message, over_a_socket, over_http
from tests.bot.channels.slack.writing import DIRECT
from tests.bot.talking import EILIDH
from tests.fakes.slack.calling import PATIENCE, call

MANY = 40


class SlowNlu:
    """Understands, but not before it is let go: a minute, or half of one."""

    def __init__(self) -> None:
        self.go = asyncio.Event()

    async def parse(self, text: str) -> Meaning:
        await self.go.wait()
        return Meaning("lead", 0.95)


@pytest.mark.parametrize("way", ["http", "socket"])
def test_a_slow_nlu_is_acknowledged_in_time_and_answered_later(workspace, way):
    async def day(place):
        nlu = place.talk._nlu = SlowNlu()
        if way == "http":
            async with over_http(place) as door, aiohttp.ClientSession() as http:
                called = await call(http, door, body())
                assert called.acknowledged
                assert len(called.tries) == 1
                await settle(place, nlu)
        else:
            async with over_a_socket(place):
                assert await place.slack.socket.send(message(), patience=PATIENCE)
                await settle(place, nlu)

        assert place.slack.said_in(DIRECT) == [EILIDH]
        assert place.slack.assistant.statuses == [(DIRECT, STATUS)]

    workspace(day)


async def settle(place, nlu):
    """Let half a minute pass for everything but the NLU, then let that go too."""
    await eventually(lambda: place.slack.assistant.statuses)
    await place.later(30)
    assert place.slack.messages == []
    nlu.go.set()
    await eventually(lambda: place.slack.messages)


def test_an_answer_that_comes_soon_needs_no_sign_that_it_will(workspace, monkeypatch):
    monkeypatch.setattr(signals, "SOON", 60.0)

    async def day(place):
        await place.write("who leads telecare?")

        assert place.slack.said_in(DIRECT) == [EILIDH]
        assert place.slack.assistant.statuses == []

    workspace(day)


def test_what_comes_is_kept_before_what_came_is_answered(workspace):
    """A crowd comes at once, and understanding it takes long: keeping waits behind none of it."""

    async def day(place):
        nlu = place.talk._nlu = SlowNlu()
        async with over_http(place) as door, aiohttp.ClientSession() as http:
            bodies = [body(number=n, user=f"U{n}", channel=f"D{n}") for n in range(MANY)]
            calls = await asyncio.gather(*(call(http, door, one, patience=30) for one in bodies))
            assert [one.acknowledged for one in calls] == [True] * MANY
            assert place.slack.messages == []
            nlu.go.set()
            await eventually(lambda: len(place.slack.messages) == MANY, 120)

        assert {one["channel"] for one in place.slack.messages} == {f"D{n}" for n in range(MANY)}

    workspace(day)


def test_a_slow_database_delays_and_loses_nothing(workspace):
    async def day(place):
        @event.listens_for(place.talking.engine, "begin")
        def slowly(_):
            time.sleep(0.1)

        async with over_http(place) as door, aiohttp.ClientSession() as http:
            sent = (call(http, door, body(number=number), patience=30) for number in range(3))
            assert all(one.acknowledged for one in await asyncio.gather(*sent))
            await eventually(lambda: len(place.slack.messages) == 3)
        event.remove(place.talking.engine, "begin", slowly)

        assert place.slack.said_in(DIRECT) == [EILIDH] * 3

    workspace(day)
