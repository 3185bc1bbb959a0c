"""Cairn for one command: everything that an answer needs, started together and ended together."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING

from bot.rasa_running import is_ready
from bot.rasa_server import RasaServer
from bot.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from bot.conversation import Conversations
    from knowledge.search.library import Library

Say = Callable[[str], None]

A_MOMENT = 1.0


class Ready:
    """A database, and a Rasa that answers."""

    def __init__(self, engine: Engine, books: Library, server: RasaServer, say: Say) -> None:
        self._engine = engine
        self._books = books
        self._server = server
        self._say = say

    @asynccontextmanager
    async def talk(self) -> AsyncIterator[Conversations]:
        """Open the conversations for as long as the block lasts."""
        from bot.app import conversations, http_client  # noqa: PLC0415 - as below
        from bot.rasa import Rasa  # noqa: PLC0415

        async with http_client() as http:
            yield conversations(self._engine, Rasa(http, self._server), self._books)

    def revive(self) -> None:
        """Find Rasa again, or start it, after it was lost; if it was not, only wait a moment."""
        running = self._server.running
        if running and is_ready(running.url, running.token):
            time.sleep(A_MOMENT)
            return
        self._server.stop()
        self._server.find_or_start(self._say)


@contextmanager
def cairn(settings: Settings, say: Say) -> Iterator[Ready]:
    """Put Cairn together: a Rasa that runs is used, else one is started.

    It starts while we load what else is needed, which takes seconds too. All this is outside the
    event loop, so that Ctrl-C ends it at once, training and all.
    """
    server = RasaServer(settings.home.resolve(), encoder=settings.encoder)
    with ThreadPoolExecutor(1) as pool:
        try:
            starting = pool.submit(server.find_or_start, say)
            from bot.app import library, open_database, stock  # noqa: PLC0415 - as spoken of

            engine = open_database(settings)
            try:
                stock(engine, settings, say)
                starting.result()
                yield Ready(engine, library(settings), server, say)
            finally:
                engine.dispose()
        finally:
            server.stop()
