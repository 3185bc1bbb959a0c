"""Put the page and the API together."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from bot.talk import Talk
from bot.web.doorkeeper import Doorkeeper
from bot.web.messages import Messages
from bot.web.page import Page
from bot.web.troubles import HANDLERS

STATIC = Path(__file__).parent / "static"


def right_now() -> datetime:
    """Read the wall clock."""
    return datetime.now(UTC)


def make_app(
    talk: Talk, *, speaks_for: str = "", now: Callable[[], datetime] = right_now
) -> ASGIApp:
    """Serve *talk* to whoever sits at this machine, who speaks for *speaks_for*.

    The doorkeeper stands outside Starlette, so that its headers are on every
    answer, the one to a crash too.
    """
    return Doorkeeper(Starlette(routes=_routes(talk, speaks_for, now), exception_handlers=HANDLERS))


def _routes(talk: Talk, speaks_for: str, now: Callable[[], datetime]) -> list[BaseRoute]:
    messages = Messages(talk, speaks_for, now)
    return [
        Route("/", Page(STATIC, speaks_for).show),
        Route("/api/messages", messages.say, methods=["POST"]),
        Route("/api/messages/{id:path}", messages.later),
        Route("/health", Health(talk).tell),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


class Health:
    """Tells a monitor, and the page, how Cairn is."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk

    async def tell(self, _: Request) -> JSONResponse:
        """Without Rasa a message still waits safely; without a database nothing does."""
        health = await self._talk.health()
        return JSONResponse(health, 503 if health.get("database") == "down" else 200)
