"""Processes of Cairn in many workspaces, as many as a test wants, and what they keep."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import aiohttp
from sqlalchemy import text

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.app import right_now
from bot.channels.slack.channel import SlackChannel
from bot.channels.slack.encrypted import keys, new_key
from bot.channels.slack.installations import Installations
from bot.channels.slack.settings import SlackSettings
from bot.conversation import Conversations
from bot.front_room import FrontRoom
from bot.judging import Judging
from bot.sending import Sender
from bot.web.side_doors import SideDoors
from knowledge.store import opener
from knowledge.store.database import asynchronous
from tests.bot.channels.slack.office import URL, Office
from tests.bot.talking import Talking
from tests.fakes.slack_many import CLIENT_ID, CLIENT_SECRET, Grant, ManySlack

ANGUS, FIFE = Grant("code-angus", "T0ANGUS"), Grant("code-fife", "T0FIFE")
KEY = new_key()
ADDED = ("slack_bots", "slack_installations")
Day = Callable[[Office], Coroutine[Any, Any, None]]


def rows(talking: Talking, table: str) -> list[str]:
    """What stands in a table."""
    with talking.engine.connect() as connection:
        return [str(row) for row in connection.execute(text(f"SELECT * FROM {table}"))]  # noqa: S608


@contextlib.asynccontextmanager
async def office(
    slack: ManySlack, talking: Talking, executor: Executor, **settings: str
) -> AsyncIterator[Office]:
    """Run one process of Cairn while the block runs."""
    given = {
        "api_url": slack.url, "signing_secret": "s", "client_id": CLIENT_ID, "public_url": URL,
        "client_secret": CLIENT_SECRET, "bot_token": "",
        "workspaces": "T0ANGUS, T0FIFE", "token_key": KEY,
        **settings,
    }  # fmt: skip
    chosen = SlackSettings(_env_file=None, **given)
    assert (chosen.trouble, chosen.not_for_many) == ("", "")
    kept = asynchronous(talking.engine)
    installations = Installations(CLIENT_ID, kept, keys(chosen.token_key))
    cairn = Office(slack, talking, installations, [])
    talk = Conversations(
        opener(talking.engine), talking.nlu, Dialogue(executor), right_now,
        forms={"slack"}, sent_to={"slack"},
    )  # fmt: skip
    async with contextlib.AsyncExitStack() as ending:
        ending.push_async_callback(kept.dispose)
        session = await ending.enter_async_context(aiohttp.ClientSession())
        cairn.channel = SlackChannel(chosen, session, installations, cairn.now, cairn.said.append)
        cairn.outbox = Sender(opener(talking.engine), {"slack": cairn.channel.poster}, cairn.now)
        cairn.doors = SideDoors(_nothing)
        open_store = opener(talking.engine)
        listening = cairn.channel.listening(
            talk, cairn.outbox, open_store,
            at_home=FrontRoom(open_store, cairn.now), opinions=Judging(open_store, cairn.now),
        )  # fmt: skip
        async with listening as doors:
            cairn.doors.open(doors)
            yield cairn


async def _nothing(scope: Any, receive: Any, send: Any) -> None:
    raise AssertionError(f"Nobody should come here: {scope}")


def run(day: Day, talking: Talking, executor: Executor, *grants: Grant, **settings: str) -> None:
    """Run a test's day in one process of Cairn."""

    async def whole() -> None:
        async with (
            ManySlack(*(grants or (ANGUS, FIFE))) as slack,
            office(slack, talking, executor, **settings) as cairn,
        ):
            await day(cairn)

    asyncio.run(whole())
