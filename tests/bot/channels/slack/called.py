"""A Cairn in Slack that is called over real HTTP, or holds a socket; and waiting for it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import time
from collections.abc import AsyncIterator, Callable
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from starlette.responses import Response

from bot.channels.slack.http import PATH, Events
from bot.web.side_doors import SideDoors
from bot.web_server import WebServer
from tests.bot.channels.slack.workspace import Workspace
from tests.bot.channels.slack.writing import DIRECT, RAB
from tests.bot.talking import LEAD
from tests.fakes.slack import ME, TEAM

PATIENCE = 30.0


def message(text: str = LEAD, number: int = 1, **more: Any) -> dict[str, Any]:
    """Return what Slack sends of a direct message."""
    ts = f"{1_700_000_000 + number}.000100"
    event = {"type": "message", "channel_type": "im", "channel": DIRECT, "user": RAB}
    event |= {"text": text, "ts": ts, "event_ts": ts, **more}
    return {
        "type": "event_callback", "team_id": TEAM, "api_app_id": "A0", "token": "t",
        "event_id": f"Ev{number}", "event": event,
        "authorizations": [{"team_id": TEAM, "user_id": ME, "is_bot": True}],
    }  # fmt: skip


def body(**more: Any) -> str:
    return json.dumps(message(**more))


@contextlib.asynccontextmanager
async def over_http(place: Workspace) -> AsyncIterator[str]:
    """Serve a Cairn on loopback while the block runs; give where Slack calls it."""
    doors = SideDoors(Response(status_code=404))
    doors.open({PATH: Events(place.app)})
    web = WebServer(doors)
    door = socket.create_server(("127.0.0.1", 0))
    serving = asyncio.create_task(web.serve(sockets=[door]))
    try:
        await eventually(lambda: web.started)
        yield f"http://127.0.0.1:{door.getsockname()[1]}{PATH}"
    finally:
        web.end()
        await serving


@contextlib.asynccontextmanager
async def over_a_socket(place: Workspace) -> AsyncIterator[AsyncSocketModeHandler]:
    """Let a Cairn hold a socket while the block runs."""
    handler = AsyncSocketModeHandler(place.app, "xapp-1", ping_interval=0.2)
    await handler.connect_async()
    await asyncio.wait_for(place.slack.socket.greeted.wait(), PATIENCE)
    try:
        yield handler
    finally:
        await handler.close_async()


async def eventually(true: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Wait until something is true."""
    end = time.monotonic() + seconds
    for _ in iter(lambda: bool(true()), True):
        assert time.monotonic() < end, "It did not happen."
        await asyncio.sleep(0.01)
