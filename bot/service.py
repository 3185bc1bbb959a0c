"""Everything that ``cairn serve`` runs, started together and stopped together."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from socket import socket

from sqlalchemy import Engine

from bot.app import (
    conversations,
    http_client,
    library,
    open_database,
    rasa_server,
    reading_room,
    stock,
)
from bot.channels.email.settings import read_email_settings
from bot.door import address, open_door, port_of, public_door
from bot.keeper import Keeper
from bot.on_time import OnTime
from bot.rasa import Rasa
from bot.settings import Settings
from bot.web.app import make_app
from bot.web.side_doors import SideDoors
from bot.web_server import WebServer, signals_stop
from knowledge.search.library import Library

logger = logging.getLogger(__name__)

# how long a thread that answers may keep the others from running: whoever is told something waits
# for that several times, and 5 ms each, which is Python's own, are too long when a crowd comes
TURNS_OF_THREADS = 0.0005
# most of them wait for the database: those that keep must not wait for those that send or answer
THREADS = 20
CALLED_AT = "What Slack and Teams call is apart, at {address}"


class Service:
    """The web page, Rasa and the scheduler, in one process and Rasa's."""

    def __init__(self, settings: Settings, say: Callable[[str], None]) -> None:
        self._settings = settings
        self._say = say
        self._mail = read_email_settings()

    async def run(self) -> None:
        """Serve until a signal; the page answers while Rasa is still starting."""
        sys.setswitchinterval(TURNS_OF_THREADS)
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS))
        chosen = self._settings
        with (
            open_door(chosen.host, chosen.port) as door,
            public_door(chosen.public_host, chosen.public_port) as public,
        ):
            await self._serve(door, public)
        logger.info("Stopped")
        self._say("Cairn has stopped.")

    async def _serve(self, door: socket, public: socket | None) -> None:
        """Join the parts over the database, and answer at the doors."""
        engine = open_database(self._settings)
        server = rasa_server(self._settings)
        async with http_client() as http:
            books = library(self._settings)
            talk = conversations(engine, Rasa(http, server), books)
            page = make_app(talk, reading_room(engine, books), speaks_for=self._settings.speaks_for)
            doors = SideDoors(page, port_of(public) if public else None)
            web = WebServer(doors)
            on_time = OnTime(self._settings, self._mail, talk, engine, books, self._say)
            with signals_stop(web):
                async with self._behind(engine, books, Keeper(server, self._say)):
                    self._say(f"Cairn is at {address(door)}")
                    if public:
                        self._say(CALLED_AT.format(address=address(public)))
                    logger.info("Serving")
                    async with on_time.running(doors):
                        await web.serve(sockets=[door, public] if public else [door])

    @contextlib.asynccontextmanager
    async def _behind(self, engine: Engine, books: Library, keeper: Keeper) -> AsyncIterator[None]:
        """Keep Rasa running, and take in the articles, while the block runs."""
        keeper.start()
        stopping = threading.Event()
        stocking = asyncio.create_task(self._stock(engine, books, stopping))
        try:
            yield
        finally:
            stopping.set()
            await stocking
            await asyncio.to_thread(keeper.stop)
            engine.dispose()

    async def _stock(self, engine: Engine, books: Library, stopping: threading.Event) -> None:
        """Take in our articles and load the encoder while Rasa starts; we serve without them."""
        try:
            await asyncio.to_thread(stock, engine, self._settings, self._say, stopping.is_set)
            await asyncio.to_thread(books.meaning.ready)
        except Exception:
            logger.exception("The articles cannot be taken in")
            self._say("The office’s articles cannot be taken in: the log under logs says why.")
