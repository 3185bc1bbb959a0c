"""The composition root: the only place where parts are made and joined."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx
from sqlalchemy import Engine

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from bot.rasa import Rasa
from bot.rasa_running import is_ready
from bot.rasa_server import RasaServer
from bot.settings import Settings, SettingsError, named
from knowledge.migrations import migrate
from knowledge.store import DatabaseError, opener
from knowledge.store.database import make_engine

Say = Callable[[str], None]
A_MOMENT = 1.0


def right_now() -> datetime:
    """Read the wall clock: the one place where Cairn does."""
    return datetime.now(UTC)


def open_database(settings: Settings) -> Engine:
    """Return an engine whose tables fit this Cairn."""
    try:
        engine = make_engine(settings.database)
    except DatabaseError as error:
        if not settings.database_url:
            raise
        raise SettingsError(f"{named('database_url')} is wrong. {error}") from error
    migrate(engine)
    return engine


def rasa_server(settings: Settings) -> RasaServer:
    """Return the server that understands, not started yet."""
    return RasaServer(settings.home.resolve(), encoder=settings.encoder)


@dataclass(frozen=True)
class Cairn:
    """Cairn for one command: a database, and a Rasa that answers."""

    engine: Engine
    server: RasaServer
    say: Say

    @asynccontextmanager
    async def talk(self) -> AsyncIterator[Conversations]:
        """Open the conversations for as long as the block lasts."""
        async with http_client() as http:
            yield conversations(self.engine, Rasa(http, self.server))

    def revive(self) -> None:
        """Find Rasa again, or start it, after it was lost; if it was not, only wait a moment."""
        running = self.server.running
        if running and is_ready(running.url, running.token):
            time.sleep(A_MOMENT)
            return
        self.server.stop()
        self.server.find_or_start(self.say)


@contextmanager
def cairn(settings: Settings, say: Say) -> Iterator[Cairn]:
    """Put Cairn together for a command: a service that runs is used, else one is started.

    This is done outside the event loop, where Ctrl-C ends it at once, training and all.
    """
    engine = open_database(settings)
    server = rasa_server(settings)
    try:
        server.find_or_start(say)
        yield Cairn(engine, server, say)
    finally:
        server.stop()
        engine.dispose()


def http_client() -> httpx.AsyncClient:
    """Return a client for loopback: a proxy that the environment names has no business there."""
    return httpx.AsyncClient(trust_env=False)


def conversations(engine: Engine, rasa: Rasa) -> Conversations:
    """Return the conversations over a database and what understands."""
    return Conversations(opener(engine), rasa, Dialogue(Executor()), right_now)
