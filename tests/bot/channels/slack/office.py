"""One process of Cairn in many workspaces of a stub: browsers that add it, and its people."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import json
import re
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import aiohttp
import httpx

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.app import right_now
from bot.channels.slack.channel import SlackChannel
from bot.channels.slack.encrypted import keys, new_key
from bot.channels.slack.http import PATH
from bot.channels.slack.installations import Installations
from bot.channels.slack.installing import INSTALL, REDIRECT
from bot.channels.slack.settings import SlackSettings
from bot.channels.slack.workspaces import ManyWorkspaces
from bot.conversation import Conversations
from bot.sending import Sender
from bot.web.side_doors import SideDoors
from knowledge.store import opener
from knowledge.store.database import asynchronous
from tests.bot.talking import Talking
from tests.fakes.slack_many import CLIENT_ID, CLIENT_SECRET, Grant, ManySlack

ANGUS, FIFE = Grant("code-angus", "T0ANGUS"), Grant("code-fife", "T0FIFE")
KEY, URL = new_key(), "https://cairn.example"
Args = dict[str, Any]
Day = Callable[["Office"], Coroutine[Any, Any, None]]


@dataclass
class Office:
    """A running Cairn; *now* is what its clock says."""

    slack: ManySlack
    talking: Talking
    installations: Installations
    said: list[str]
    later: timedelta = timedelta()
    outbox: Sender = field(init=False)
    doors: SideDoors = field(init=False)
    channel: SlackChannel = field(init=False)

    def now(self) -> datetime:
        return right_now() + self.later

    def browser(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.ASGITransport(self.doors), base_url=URL)

    async def begin(self, browser: httpx.AsyncClient) -> str:
        """Open the page where adding begins; return the state that Slack is sent."""
        page = await browser.get(INSTALL)
        address = unescape(re.findall(r'href="([^"]+)"', page.text)[0])
        return parse_qs(urlsplit(address).query)["state"][0]

    async def add(self, code: str) -> httpx.Response:
        """Add Cairn to a workspace as its admin would."""
        async with self.browser() as browser:
            state = await self.begin(browser)
            return await browser.get(REDIRECT, params={"code": code, "state": state})

    async def hear(self, body: Args) -> httpx.Response:
        """Let Slack call with something, and wait until all that comes of it is done."""
        others = asyncio.all_tasks()
        written, stamp = json.dumps(body), str(int(time.time()))
        signed = hmac.new(b"s", f"v0:{stamp}:{written}".encode(), hashlib.sha256).hexdigest()
        headers = {"X-Slack-Signature": f"v0={signed}", "X-Slack-Request-Timestamp": stamp}
        headers["Content-Type"] = "application/json"
        async with self.browser() as slack:
            given = await slack.post(PATH, content=written, headers=headers)
        while left := asyncio.all_tasks() - others:
            await asyncio.gather(*left, return_exceptions=True)
        return given

    @property
    def workspaces(self) -> ManyWorkspaces:
        assert self.channel.many
        return self.channel.many

    async def write(self, text: str, team: str, user: str, channel: str = "", **more: Any) -> Args:
        """Write Cairn a direct message in a workspace."""
        ts = f"{time.time():.6f}"
        event = {"type": "message", "channel_type": "im", "channel": channel or f"D{team}",
                 "user": user, "text": text, "ts": ts, "event_ts": ts}  # fmt: skip
        await self.hear(event_of(team, event, **more))
        return event

    async def leave(self, team: str, kind: str, at: float = 0.0, **more: Any) -> None:
        """Take Cairn out of a workspace, as one of Slack's two events says it."""
        event: Args = {"type": kind, "event_ts": "1.1"}
        if kind == "tokens_revoked":
            event["tokens"] = {"oauth": [], "bot": [f"UB{team}"]}
        sent = event_of(team, more.pop("event", event), event_time=at or time.time() + 1, **more)
        await self.hear({name: value for name, value in sent.items() if name != "authorizations"})


def event_of(team: str, event: Args, **more: Any) -> Args:
    seen = {"enterprise_id": None, "team_id": team, "is_bot": True, "is_enterprise_install": False}
    return {
        "type": "event_callback", "team_id": team, "api_app_id": "A0CAIRN", "token": "t",
        "event_id": f"Ev{time.time_ns()}", "event_time": time.time(), "event": event,
        "authorizations": [seen], **more,
    }  # fmt: skip


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
        async with cairn.channel.listening(talk, cairn.outbox, opener(talking.engine)) as doors:
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
