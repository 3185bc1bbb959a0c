"""Call the web app within the test's own process."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx

from bot.web import make_app
from tests.fakes.reading import FakeReading
from tests.fakes.talk import FakeTalk
from tests.world import NOW

Call = Callable[..., httpx.Response]


def caller(talk: FakeTalk, reading: FakeReading | None = None, speaks_for: str = "") -> Call:
    """Return what calls the app: ``call("POST", "/api/messages", json={...})``."""
    app = make_app(talk, reading or FakeReading(), speaks_for=speaks_for, now=lambda: NOW)

    def call(method: str, path: str, **more: Any) -> httpx.Response:
        return asyncio.run(request(method, path, **more))

    async def request(method: str, path: str, **more: Any) -> httpx.Response:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.request(method, path, **more)

    return call
