"""Everything that ``cairn serve`` runs, started together and stopped together."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Engine

from bot.app import (
    conversations,
    digests,
    http_client,
    library,
    nudges,
    open_database,
    rasa_server,
    reading_room,
    right_now,
    stock,
    undelivered,
)
from bot.channels.email.settings import read_email_settings
from bot.channels.slack.settings import read_slack_settings
from bot.channels.teams.settings import read_teams_settings
from bot.conversation import Conversations
from bot.door import address, is_called_from_here_alone, open_door, port_of, public_door
from bot.elsewhere import Elsewhere
from bot.in_email import in_email
from bot.in_teams import InTeams, in_teams
from bot.keeper import Keeper
from bot.posted import InSlack, in_slack
from bot.rasa import Rasa
from bot.settings import Settings
from bot.web.app import make_app
from bot.web.side_doors import SideDoors
from bot.web_server import WebServer, signals_stop
from bot.whereabouts import Whereabouts
from knowledge.search.library import Library
from scheduler.jobs.deliveries import SendWaiting
from scheduler.jobs.inbox import TakeUp
from scheduler.ports import Job
from scheduler.timetable import Timetable

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
            engine = open_database(self._settings)
            server = rasa_server(self._settings)
            keeper = Keeper(server, self._say)
            async with http_client() as http:
                books = library(self._settings)
                talk = conversations(engine, Rasa(http, server), books)
                reading = reading_room(engine, books)
                page = make_app(talk, reading, speaks_for=self._settings.speaks_for)
                doors = SideDoors(page, port_of(public) if public else None)
                web = WebServer(doors)
                with signals_stop(web):
                    keeper.start()
                    stopping = threading.Event()
                    stocking = asyncio.create_task(self._stock(engine, books, stopping))
                    self._say(f"Cairn is at {address(door)}")
                    if public:
                        self._say(CALLED_AT.format(address=address(public)))
                    logger.info("Serving")
                    try:
                        async with self._on_time(talk, engine, books, doors):
                            await web.serve(sockets=[door, public] if public else [door])
                    finally:
                        stopping.set()
                        await stocking
                        await asyncio.to_thread(keeper.stop)
                        engine.dispose()
        logger.info("Stopped")
        self._say("Cairn has stopped.")

    @contextlib.asynccontextmanager
    async def _on_time(
        self, talk: Conversations, engine: Engine, books: Library, doors: SideDoors
    ) -> AsyncIterator[None]:
        """Do what is done on time while the block runs, and listen to the channels."""
        async with (
            in_slack(read_slack_settings(), talk, engine, self._say) as slack,
            in_teams(
                read_teams_settings(),
                talk,
                engine,
                books,
                self._say,
                on_loopback=is_called_from_here_alone(self._settings),
            ) as teams,
            in_email(self._mail, _chats(slack, teams), engine, self._say) as mail,
        ):
            joined = [one for one in (slack, teams, mail) if one]
            waiting = [SendWaiting(*(one.outbox for one in joined))] if joined else []
            doors.open({path: app for one in joined for path, app in one.doors.items()})
            channels = {"slack": slack, "teams": teams, "email": mail}
            writes = {name: one.first_contact for name, one in channels.items() if one}
            whereabouts = Whereabouts(writes)
            for one in joined:
                one.outbox.goes_on_in(Elsewhere(whereabouts))
            everyone = self._settings.digests == "everyone"
            jobs: list[Job] = [
                nudges(engine, writes),
                digests(engine, whereabouts, everyone=everyone),
                undelivered(engine, whereabouts),
            ]
            timetable = Timetable([TakeUp(talk), *jobs, *waiting], right_now)
            timetable.start()
            try:
                yield
            finally:
                timetable.stop()

    async def _stock(self, engine: Engine, books: Library, stopping: threading.Event) -> None:
        """Take in our articles and load the encoder while Rasa starts; we serve without them."""
        try:
            await asyncio.to_thread(stock, engine, self._settings, self._say, stopping.is_set)
            await asyncio.to_thread(books.meaning.ready)
        except Exception:
            logger.exception("The articles cannot be taken in")
            self._say("The office’s articles cannot be taken in: the log under logs says why.")


def _chats(slack: InSlack | None, teams: InTeams | None) -> list[str]:
    """Return where people can answer what comes by mail."""
    return [name for name, one in (("Slack", slack), ("Teams", teams)) if one]
