"""Slack's Web API over loopback: every call is noted, and goes wrong as a test says."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Self

from aiohttp import web

from tests.fakes.slack.assistant import Assistant
from tests.fakes.slack.socket_mode import SocketMode
from tests.fakes.slack.troubles import Limit, failed
from tests.fakes.slack.web_api import Args, WebApi, arguments


class FakeSlack(WebApi):
    """Keep what is posted, and note every call.

    What a test puts into *trouble* under a method's name is answered instead, once for each entry;
    *afterwards* the same, but only when Slack has done as it was asked. What is put into *standing*
    is answered until it is taken out, under a method's name or under "" for all; *limits* and
    *slow* (the seconds until the answer to what was done) are for methods too.
    """

    def __init__(self) -> None:
        super().__init__()
        self.assistant = Assistant(self.messages)
        self.socket = SocketMode()
        self.calls: list[tuple[str, Args]] = []
        self.responses: list[Args] = []
        self.trouble: dict[str, list[web.Response]] = {}
        self.afterwards: dict[str, list[web.Response]] = {}
        self.standing: dict[str, Callable[[], web.Response]] = {}
        self.limits: dict[str, Limit] = {}
        self.slow: dict[str, float] = {}
        self._methods = {**self.methods, **self.assistant.methods, **self.socket.methods}
        self._port = 0
        self._is_away = False

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._called)
        app.router.add_route("*", "/response", self._responded)
        app.router.add_get("/socket/{ticket}", self.socket.held)
        self._runner = web.AppRunner(app, shutdown_timeout=0)
        await self._runner.setup()
        await self.come_back()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.socket.close()
        await self._runner.cleanup()

    async def go_away(self) -> None:
        """Refuse every connection, and break off those that are held."""
        self._is_away = True
        await self.socket.close()
        await self._site.stop()

    async def come_back(self) -> None:
        """Be there, under the same address as before."""
        self._is_away = False
        self._site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await self._site.start()
        self._port = self._runner.addresses[0][1]
        self.socket.address = f"ws://127.0.0.1:{self._port}/socket"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/api/"

    @property
    def response_url(self) -> str:
        return f"http://127.0.0.1:{self._port}/response"

    def called(self, method: str) -> int:
        return Counter(name for name, _ in self.calls)[method]

    async def _called(self, request: web.Request) -> web.StreamResponse:
        method, args = request.match_info["method"], await arguments(request)
        if self._is_away and request.transport:
            request.transport.abort()
        self.calls.append((method, args))
        if answered := self._trouble(method):
            return answered
        if method not in self._methods:
            return failed("unknown_method")
        try:
            done = self._methods[method](args)
        except KeyError as error:
            return failed(str(error.args[0]))
        await asyncio.sleep(self.slow.get(method, 0))
        if waiting := self.afterwards.get(method):
            return waiting.pop(0)
        return web.json_response({"ok": True, **done})

    def _trouble(self, method: str) -> web.Response | None:
        if waiting := self.trouble.get(method):
            return waiting.pop(0)
        if stands := self.standing.get(method) or self.standing.get(""):
            return stands()
        return self.limits[method].refusal() if method in self.limits else None

    async def _responded(self, request: web.Request) -> web.Response:
        self.responses.append(await request.json())
        return web.Response(text="ok")
