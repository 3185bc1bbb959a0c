"""Slack's end of a socket: what it sends is acknowledged, or comes again."""

from __future__ import annotations

import asyncio
from typing import Any, Self
from uuid import uuid4

from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer


class FakeSocket:
    """Wait for one client, send it envelopes and wait until it has taken each."""

    def __init__(self) -> None:
        self._acknowledged: asyncio.Queue[str] = asyncio.Queue()
        self._there: asyncio.Queue[web.WebSocketResponse] = asyncio.Queue()

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/socket", self._connected)
        self._server = TestServer(app)
        await self._server.start_server()
        self.url = str(self._server.make_url("/socket")).replace("http", "ws", 1)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._server.close()

    async def send(self, body: dict[str, Any], kind: str = "events_api") -> None:
        """Send one thing, and wait until it is acknowledged."""
        there = await self._there.get()
        name = str(uuid4())
        await there.send_json({"type": kind, "envelope_id": name, "payload": body})
        async with asyncio.timeout(20):
            assert await self._acknowledged.get() == name
        self._there.put_nowait(there)

    async def _connected(self, request: web.Request) -> web.WebSocketResponse:
        there = web.WebSocketResponse()
        await there.prepare(request)
        self._there.put_nowait(there)
        async for said in there:
            if said.type == WSMsgType.TEXT and "envelope_id" in said.data:
                self._acknowledged.put_nowait(said.json()["envelope_id"])
        return there
