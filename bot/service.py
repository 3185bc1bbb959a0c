"""Everything that ``cairn serve`` runs, started together and stopped together."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import socket
from collections.abc import Callable

import httpx
import uvicorn

from bot.app import conversations, open_database, rasa_server, right_now
from bot.cli.troubles import RefusalError
from bot.rasa import Rasa
from bot.rasa_server import RasaServer
from bot.settings import Settings
from bot.web.app import make_app
from scheduler.jobs.inbox import TakeUp
from scheduler.timetable import Timetable

logger = logging.getLogger(__name__)

EVERY_SECOND = 1.0


class Service:
    """The web page, Rasa and the scheduler, in one process and Rasa's."""

    def __init__(self, settings: Settings, say: Callable[[str], None]) -> None:
        self._settings = settings
        self._say = say

    async def run(self) -> None:
        """Serve until a signal; the page answers while Rasa is still starting."""
        door = _open_door(self._settings)
        engine = open_database(self._settings)
        server = rasa_server(self._settings)
        async with httpx.AsyncClient() as http:
            talk = conversations(engine, Rasa(http, server))
            web = uvicorn.Server(
                uvicorn.Config(
                    make_app(talk, speaks_for=self._settings.speaks_for),
                    log_config=None, lifespan="off", timeout_graceful_shutdown=5,
                )
            )  # fmt: skip
            timetable = Timetable([TakeUp(talk)], right_now)
            keeper = asyncio.create_task(self._keep_rasa(server, web))
            timetable.start()
            self._say(f"Cairn is at {_address(door)}")
            try:
                await web.serve(sockets=[door])
            finally:
                timetable.stop()
                keeper.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await keeper
                await asyncio.to_thread(server.stop)
                engine.dispose()
        self._say("Cairn has stopped.")

    async def _keep_rasa(self, server: RasaServer, web: uvicorn.Server) -> None:
        """Start Rasa, and start it again whenever it dies, for as long as the page is served."""
