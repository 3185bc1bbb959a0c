"""One process of Cairn in many workspaces of a stub: browsers that add it, and its people."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import re
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from bot.app import right_now
from bot.channels.slack.channel import SlackChannel
from bot.channels.slack.http import PATH
from bot.channels.slack.installations import Installations
from bot.channels.slack.installing import INSTALL, REDIRECT
from bot.channels.slack.workspaces import ManyWorkspaces
from bot.sending import Sender
from bot.web.side_doors import SideDoors
from tests.bot.talking import Talking
from tests.fakes.slack_many import ManySlack

URL = "https://cairn.example"
Args = dict[str, Any]


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

    async def leave(self, team: str, kind: str, at: float = 0.0, **more: Any) -> httpx.Response:
        """Take Cairn out of a workspace, as one of Slack's two events says it."""
        event: Args = {"type": kind, "event_ts": "1.1"}
        if kind == "tokens_revoked":
            event["tokens"] = {"oauth": [], "bot": [f"UB{team}"]}
        sent = event_of(team, more.pop("event", event), event_time=at or time.time() + 1, **more)
        said = {name: value for name, value in sent.items() if name != "authorizations"}
        return await self.hear(said)


def event_of(team: str, event: Args, **more: Any) -> Args:
    seen = {"enterprise_id": None, "team_id": team, "is_bot": True, "is_enterprise_install": False}
    return {
        "type": "event_callback", "team_id": team, "api_app_id": "A0CAIRN", "token": "t",
        "event_id": f"Ev{time.time_ns()}", "event_time": time.time(), "event": event,
        "authorizations": [seen], **more,
    }  # fmt: skip
