"""The composition root: the only place where parts are made and joined."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx
from sqlalchemy import Engine

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from bot.rasa import Rasa
from bot.rasa_server import RasaServer
from bot.settings import Settings, SettingsError, named
from knowledge.migrations import migrate
from knowledge.store import DatabaseError, opener
from knowledge.store.database import make_engine


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


def http_client() -> httpx.AsyncClient:
    """Return a client for loopback: a proxy that the environment names has no business there."""
    return httpx.AsyncClient(trust_env=False)


def conversations(engine: Engine, rasa: Rasa) -> Conversations:
    """Return the conversations over a database and what understands."""
    return Conversations(opener(engine), rasa, Dialogue(Executor()), right_now)
