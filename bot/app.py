"""The composition root: the only place where parts are made and joined."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import httpx
from sqlalchemy import Engine

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from bot.rasa import Rasa
from bot.rasa_server import RasaServer
from bot.settings import Settings
from knowledge.migrations import migrate
from knowledge.store import opener
from knowledge.store.database import make_engine

Say = Callable[[str], None]


def right_now() -> datetime:
    """Read the wall clock: the one place where Cairn does."""
    return datetime.now(UTC)


def open_database(settings: Settings) -> Engine:
    """Return an engine whose tables fit this Cairn."""
    engine = make_engine(settings.database)
    migrate(engine)
    return engine


def rasa_server(settings: Settings) -> RasaServer:
    """Return the server that understands, not started yet."""
    return RasaServer(settings.home.resolve(), encoder=settings.encoder)


@asynccontextmanager
async def cairn(settings: Settings, say: Say) -> AsyncIterator[Conversations]:
    """Put Cairn together for a command: a service that runs is used, else one is started."""
    engine = open_database(settings)
    server = rasa_server(settings)
    try:
        await asyncio.to_thread(server.find_or_start, say)
        async with httpx.AsyncClient() as http:
            yield conversations(engine, Rasa(http, server))
    finally:
        await asyncio.to_thread(server.stop)
        engine.dispose()


def conversations(engine: Engine, rasa: Rasa) -> Conversations:
    """Return the conversations over a database and what understands."""
    return Conversations(opener(engine), rasa, Dialogue(Executor()), right_now)
