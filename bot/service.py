"""Everything that ``cairn serve`` runs, started together and stopped together."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
from collections.abc import Callable

import httpx
import uvicorn

from bot.app import conversations, open_database, rasa_server, right_now
from bot.cli.troubles import RefusalError
from bot.rasa import Rasa
from bot.rasa_server import NluUnavailableError, RasaServer
from bot.settings import Settings
from bot.web.app import make_app
from bot.web.doorkeeper import refuse_elsewhere
from scheduler.jobs.inbox import TakeUp
from scheduler.timetable import Timetable

logger = logging.getLogger(__name__)

EVERY_SECOND = 1.0
A_WHILE = 30.0


class Service:
    """The web page, Rasa and the scheduler, in one process and Rasa's."""

    def __init__(self, settings: Settings, say: Callable[[str], None]) -> None:
        self._settings = settings
        self._say = say

    async def run(self) -> None:
        """Serve until a signal; the page answers while Rasa is still starting."""
        door = open_door(self._settings.host, self._settings.port)
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
            keeper = asyncio.create_task(self._keep_rasa(server))
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

    async def _keep_rasa(self, server: RasaServer) -> None:
        """Start Rasa, and start it again whenever it dies, for as long as the page is served."""
        start = server.start
        while True:
            try:
                await asyncio.to_thread(start, self._say)
            except NluUnavailableError as error:
                self._say(str(error))
                await asyncio.sleep(A_WHILE)
                continue
            if start == server.start:
                self._say("Cairn is ready. Ctrl-C stops it.")
            start = server.ensure_running
            await asyncio.sleep(EVERY_SECOND)


def open_door(host: str, port: int) -> socket.socket:
    """Return a socket that listens on loopback; elsewhere there is no sign-in yet."""
    refuse_elsewhere(host)
    door = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((host, port))
    except OSError as error:
        door.close()
        raise RefusalError(
            f"The web page cannot use {host}:{port} ({error.strerror}): is Cairn running already? "
            "Choose another port with --port or CAIRN_PORT.", 1
        ) from None
    return door


def _address(door: socket.socket) -> str:
    host, port = door.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
