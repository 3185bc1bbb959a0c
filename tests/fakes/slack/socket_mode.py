"""Slack's side of the socket: envelopes out, acknowledgements in, and again what got none."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import web

Args = dict[str, Any]


class SocketMode:
    """Hold a socket for each ticket; a ticket is good for one."""

    def __init__(self) -> None:
        self.address = ""
        self.greeted = asyncio.Event()
        self.acknowledged: dict[str, Args] = {}
        self._acks: dict[str, asyncio.Event] = {}
        self._tickets = map(str, itertools.count(1))
        self._unused: set[str] = set()
        self._sockets: list[web.WebSocketResponse] = []

    @property
    def methods(self) -> Mapping[str, Callable[[Args], Args]]:
        return {"apps.connections.open": self._open}

    async def held(self, request: web.Request) -> web.StreamResponse:
        """Hold a socket until either side ends it."""
        if request.match_info["ticket"] not in self._unused:
            return web.Response(status=404)
        self._unused.remove(request.match_info["ticket"])
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        await socket.send_json({"type": "hello", "num_connections": len(self._sockets)})
        self.greeted.set()
        async for message in socket:
            said = message.json()
            self.acknowledged[said["envelope_id"]] = said
            self._acks.setdefault(said["envelope_id"], asyncio.Event()).set()
        with contextlib.suppress(ValueError):
            self._sockets.remove(socket)
        return socket

    async def send(
        self, payload: Args, envelope: str = "E1", *, attempt: int = 0, patience: float = 3.0
    ) -> bool:
        """Send an envelope to one of the sockets; say whether it was acknowledged in time.

        The socket that was opened last is taken: the older ones may be on their way out.
        """
        acknowledged = self._acks[envelope] = asyncio.Event()
        again = {"retry_attempt": attempt, "retry_reason": "timeout"} if attempt else {}
        await self._sockets[-1].send_json(
            {
                "envelope_id": envelope, "type": "events_api", "accepts_response_payload": False,
                "payload": payload, **again,
            }
        )  # fmt: skip
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(acknowledged.wait(), patience)
        return acknowledged.is_set()

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Ask for another connection, and end this one a little later, as Slack does."""
        self.greeted.clear()
        old = list(self._sockets)
        for one in old:
            await one.send_json({"type": "disconnect", "reason": reason})
        await asyncio.wait_for(self.greeted.wait(), 20)
        for one in old:
            await one.close()

    async def close(self) -> None:
        """End every socket without a word."""
        self.greeted.clear()
        for one in list(self._sockets):
            await one.close()
        self._sockets.clear()

    def _open(self, args: Args) -> Args:
        ticket = next(self._tickets)
        self._unused.add(ticket)
        return {"url": f"{self.address}/{ticket}"}
