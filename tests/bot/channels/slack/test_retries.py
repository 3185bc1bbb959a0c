"""What Slack sends again is answered once: over HTTP and over a socket, in one process and two."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager

import aiohttp
import pytest

from actions.executor import Executor
from bot.conversation import Conversations
from tests.bot.channels.slack.called import body, eventually, message, over_a_socket, over_http
from tests.bot.channels.slack.workspace import Workspace
from tests.bot.channels.slack.writing import DIRECT
from tests.bot.conftest import Process
from tests.bot.talking import EILIDH
from tests.fakes.slack import FakeSlack
from tests.fakes.slack.calling import call, signed

Places = Callable[[int], AsyncIterator[list[Workspace]]]


@pytest.fixture
def processes(process: Process, executor: Executor) -> Places:
    """Make a Slack, and some processes of Cairn that share a database."""

    @asynccontextmanager
    async def make(number: int) -> AsyncIterator[list[Workspace]]:
        async with FakeSlack() as slack:
            yield [Workspace(slack, process(), executor) for _ in range(number)]

    return make


async def settled(places: list[Workspace], answers: int = 1) -> None:
    """Wait until all is answered and sent, and until nobody has anything left to do."""
    slack = places[0].slack
    await eventually(lambda: len(slack.messages) >= answers)
    for place in places:
        await place.talk.answer_waiting(place.now)
        await place.sender.send_waiting(place.now)


@pytest.mark.parametrize("number", [1, 2], ids=["one process", "two processes"])
def test_a_retried_event_gets_one_answer_over_http(processes: Places, number: int) -> None:
    async def day() -> None:
        async with processes(number) as places, AsyncExitStack() as stack:
            doors = [await stack.enter_async_context(over_http(place)) for place in places]
            http = await stack.enter_async_context(aiohttp.ClientSession())
            sent = body()
            retried = {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_timeout"}

            async def once(at: int) -> int:
                headers = {**signed(sent), **(retried if at else {})}
                async with http.post(doors[at % number], data=sent, headers=headers) as given:
                    return given.status

            assert set(await asyncio.gather(*map(once, range(6)))) == {200}
            assert await once(1) == 200
            await settled(places)

            assert places[0].slack.said_in(DIRECT) == [EILIDH]
            assert len(places[0].talking.events()) == 1

    asyncio.run(day())


@pytest.mark.parametrize("number", [1, 2], ids=["one process", "two processes"])
def test_a_retried_event_gets_one_answer_over_a_socket(processes: Places, number: int) -> None:
    async def day() -> None:
        async with processes(number) as places, AsyncExitStack() as stack:
            for place in places:
                await stack.enter_async_context(over_a_socket(place))
            to = places[0].slack.socket
            for attempt in range(4):
                envelope = f"E{attempt}"
                assert await to.send(message(), envelope, attempt=attempt, patience=30)
            await settled(places)

            assert places[0].slack.said_in(DIRECT) == [EILIDH]
            assert len(places[0].talking.events()) == 1

    asyncio.run(day())


def test_what_is_not_acknowledged_in_time_is_taken_when_it_comes_again(
    workspace: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, slow = Conversations.keep, [0.6]

    async def slowly(self, said):
        await asyncio.sleep(slow.pop() if slow else 0)
        return await keep(self, said)

    monkeypatch.setattr(Conversations, "keep", slowly)

    async def day(place: Workspace) -> None:
        async with over_http(place) as door, aiohttp.ClientSession() as http:
            called = await call(http, door, body(), patience=0.5, again=(5.0, 5.0))
            await settled([place])

        assert called.tries[0][0] == 0
        assert called.acknowledged
        assert place.slack.said_in(DIRECT) == [EILIDH]

    workspace(day)


def test_a_socket_that_slack_renews_or_cuts_loses_nothing(workspace: Callable[..., None]) -> None:
    async def day(place: Workspace) -> None:
        slack = place.slack
        async with over_a_socket(place):
            assert await slack.socket.send(message(number=1), "E1", patience=30)
            await slack.socket.disconnect()
            assert await slack.socket.send(message(number=2), "E2", patience=30)
            await slack.go_away()
            await slack.come_back()
            await asyncio.wait_for(slack.socket.greeted.wait(), 30)
            assert await slack.socket.send(message(number=3), "E3", patience=30)
            await eventually(lambda: len(slack.messages) == 3)

        assert slack.said_in(DIRECT) == [EILIDH] * 3
        assert slack.called("apps.connections.open") >= 3

    workspace(day)
