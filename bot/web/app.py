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

from bot.reading import Reading
from bot.talk import Talk
from bot.web.documents import Documents
from bot.web.doorkeeper import Doorkeeper
from bot.web.messages import Messages
from bot.web.news import News
from bot.web.page import Page
from bot.web.search import Search
from bot.web.troubles import HANDLERS

STATIC = Path(__file__).parent / "static"


def right_now() -> datetime:
    """Read the wall clock."""
    return datetime.now(UTC)


def make_app(
    talk: Talk, reading: Reading, *, speaks_for: str = "", now: Callable[[], datetime] = right_now
) -> ASGIApp:
    """Serve *talk* and *reading* to whoever sits here, who speaks for *speaks_for*.

    The doorkeeper stands outside Starlette, so that its headers are on every
    answer, the one to a crash too.
    """
    routes = [*_talking(talk, speaks_for, now), *_reading(reading, speaks_for, now)]
    return Doorkeeper(Starlette(routes=routes, exception_handlers=HANDLERS))


def _talking(talk: Talk, speaks_for: str, now: Callable[[], datetime]) -> list[BaseRoute]:
    messages = Messages(talk, speaks_for, now)
    return [
        Route("/", Page(STATIC, speaks_for).show),
        Route("/api/messages", messages.say, methods=["POST"]),
        Route("/api/messages/{id:path}", messages.later),
        Route("/api/news", News(talk, speaks_for).fetch),
        Route("/health", Health(talk).tell),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


def _reading(reading: Reading, speaks_for: str, now: Callable[[], datetime]) -> list[BaseRoute]:
    documents = Documents(reading, STATIC, speaks_for, now)
    return [
        Route("/documents", documents.list),
        Route("/documents/{id}", documents.show),
        Route("/api/search", Search(reading, speaks_for).find),
    ]


class Health:
    """Tells a monitor, and the page, how Cairn is."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk

    async def tell(self, _: Request) -> JSONResponse:
        """Without Rasa a message still waits safely; without a database nothing does."""
        health = await self._talk.health()
        return JSONResponse(health, 503 if health.get("database") == "down" else 200)
