"""The composition root: the only place where parts are made and joined."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import httpx
from filelock import FileLock, Timeout
from sqlalchemy import Engine

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from bot.digesting import Digesting
from bot.front_room import FrontRoom
from bot.judging import Judging
from bot.posting import Poster
from bot.rasa import Rasa
from bot.rasa_model import encoder_of
from bot.rasa_server import RasaServer
from bot.reading_room import ReadingRoom
from bot.rechecking import Rechecking
from bot.sending import Sender
from bot.settings import Settings, SettingsError, named
from bot.unsubscribing import Links
from bot.whereabouts import FirstContact, Whereabouts
from knowledge.content import ensure_content
from knowledge.migrations import migrate
from knowledge.search.encoder import Encoder
from knowledge.search.library import Library
from knowledge.search.meaning import Meaning
from knowledge.store import DatabaseError, opener
from knowledge.store.database import make_engine
from scheduler.jobs.digests import Digests
from scheduler.jobs.nudges import Nudges
from scheduler.jobs.undelivered import Undelivered
from scheduler.ports import Everywhere

A_MOMENT = 0.5
# where a form can be shown; elsewhere Cairn asks field by field
FORM_CHANNELS = frozenset({"web", "slack", "teams"})
# where Cairn writes by itself; elsewhere its answers are fetched
SENT_TO = frozenset({"slack", "teams", "email"})


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


def conversations(engine: Engine, rasa: Rasa, books: Library) -> Conversations:
    """Return the conversations over a database, what understands, and the library."""
    dialogue = Dialogue(Executor())
    return Conversations(
        opener(engine), rasa, dialogue, right_now, books, forms=FORM_CHANNELS, sent_to=SENT_TO
    )


def sender(engine: Engine, posters: Mapping[str, Poster], links: Links | None = None) -> Sender:
    """Return what sends the outbox of a database, with a poster for each channel.

    *links* end a digest by one press, where mail is sent.
    """
    open_store = opener(engine)
    checked = {
        name: Digesting(Rechecking(one, open_store, right_now), open_store, right_now, links)
        for name, one in posters.items()
    }
    return Sender(open_store, checked, right_now)


def digests(engine: Engine, whereabouts: Everywhere, *, everyone: bool) -> Digests:
    """Return the job that sends digests to whoever wants one, or to everyone."""
    return Digests(opener(engine), whereabouts, everyone=everyone)


def nudges(engine: Engine, channels: Mapping[str, FirstContact]) -> Nudges:
    """Return the job that reminds people of their updates, through channels in that order."""
    return Nudges(opener(engine), Whereabouts(channels))


def undelivered(engine: Engine, whereabouts: Everywhere) -> Undelivered:
    """Return the job that tells admins what could not be delivered."""
    return Undelivered(opener(engine), whereabouts)


def front_room(engine: Engine) -> FrontRoom:
    """Return what makes pages and forms that nothing was said for."""
    return FrontRoom(opener(engine), right_now)


def judging(engine: Engine) -> Judging:
    """Return what keeps people's opinions of answers."""
    return Judging(opener(engine), right_now)


def stock(
    engine: Engine,
    settings: Settings,
    say: Callable[[str], None],
    stopped: Callable[[], bool] = lambda: False,
) -> None:
    """Take the office's own articles into the library, where they have changed.

    One process does it and the others wait: it takes seconds of a whole processor.
    """
    home = settings.home.resolve()
    home.mkdir(parents=True, exist_ok=True)
    turn = FileLock(home / ".articles.lock")
    while not stopped():
        with contextlib.suppress(Timeout), turn.acquire(timeout=A_MOMENT):
            ensure_content(
                opener(engine), lambda: encoder(settings, say), right_now, say, stopped=stopped
            )
            return


def encoder(settings: Settings, say: Callable[[str], None] = lambda line: None) -> Encoder:
    """Return what gives sentences a meaning, made under the home if it is not there yet."""
    return Encoder(encoder_of(settings.home.resolve(), settings.encoder, say))


def library(settings: Settings) -> Library:
    """Return what looks up documents; its encoder is loaded when it is first needed."""
    return Library(Meaning(lambda: encoder(settings)))


def reading_room(engine: Engine, books: Library) -> ReadingRoom:
    """Return the documents for who reads and searches them, over the library of the answers."""
    return ReadingRoom(opener(engine), books)
