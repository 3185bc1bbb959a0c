"""Cairn in Teams, which calls it over HTTP: what the service starts and stops."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.at_home import AtHome
from bot.channels.teams.desk import Desk
from bot.channels.teams.first_contact import TeamsFirstContact
from bot.channels.teams.gate import Gate, OpenGate
from bot.channels.teams.http import PATH, Messages
from bot.channels.teams.listeners.listening import Listening
from bot.channels.teams.outbox import Outbox
from bot.channels.teams.people import People, Roster
from bot.channels.teams.posting import TeamsPoster
from bot.channels.teams.reach import Reach
from bot.channels.teams.sdk import load_sdk
from bot.channels.teams.service import Service
from bot.channels.teams.settings import TeamsSettings
from bot.channels.teams.signals import Signals, Typing
from bot.finding import Finding
from bot.opinions import Opinions
from bot.posting import NotSentError
from bot.talk import Talk
from knowledge.store import OpenStore

logger = logging.getLogger(__name__)

LONGEST_GOODBYE = 2.0
CALLED = "Teams may call Cairn at {path}, through whatever gives it a public address"
BELIEVED = "Teams is tried without Azure: whoever on this machine calls Cairn at {path} is believed"
NOT_TAKEN = (
    "Teams takes what people say, but Cairn cannot answer there: Microsoft does not give it a "
    "token ({reason}). Check TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET and TEAMS_TENANT_ID."
)


class Client(Service, Roster, Typing, Protocol):
    """Teams, as Cairn calls it."""

    async def check_token(self) -> None:
        """Find a token, or raise NotSentError."""
        ...

    async def close(self) -> None:
        """End all connections."""
        ...


@dataclass(frozen=True)
class Office:
    """What Cairn is asked in Teams beside what is said to it."""

    finding: Finding
    opinions: Opinions
    at_home: AtHome


class TeamsChannel:
    """One app in Teams, spoken with in every tenant that is allowed."""

    def __init__(
        self,
        settings: TeamsSettings,
        client: Client,
        gate: Gate,
        open_store: OpenStore,
        clock: Callable[[], datetime],
    ) -> None:
        self._settings = settings
        self._client = client
        self._gate = gate
        self._clock = clock
        self._reach = Reach(open_store, clock)
        self._people = People(open_store, client, clock)
        self.poster = TeamsPoster(client, self._reach)
        self.first_contact = TeamsFirstContact(settings.tenant_id)

    @contextlib.asynccontextmanager
    async def listening(
        self,
        talk: Talk,
        outbox: Outbox,
        office: Office,
        say: Callable[[str], None],
    ) -> AsyncIterator[Messages]:
        """Give what Teams is to call while the block runs; that Teams is away stops nobody."""
        desk = Desk(
            talk, outbox, self.poster, Signals(self._client), self._people, self._reach,
            office.finding, office.opinions, office.at_home, self._clock,
        )  # fmt: skip
        say((BELIEVED if self._settings.unsigned else CALLED).format(path=PATH))
        checking = asyncio.create_task(self._check_token(say))
        try:
            yield Messages(self._gate, self._settings.allowed, Listening(desk))
        finally:
            checking.cancel()
            await asyncio.gather(checking, return_exceptions=True)
            await desk.end(LONGEST_GOODBYE)
            await self._client.close()
            self._gate.close()

    async def _check_token(self, say: Callable[[str], None]) -> None:
        """Say it at the start, and not to the first person, if nothing can be answered."""
        try:
            await self._client.check_token()
        except NotSentError as error:
            logger.warning("Teams gives no token", exc_info=error)
            say(NOT_TAKEN.format(reason=error))


async def teams_channel(
    settings: TeamsSettings,
    open_store: OpenStore,
    clock: Callable[[], datetime],
) -> TeamsChannel:
    """Return Cairn in Teams; the SDK is loaded in a thread, for it takes seconds."""
    await asyncio.to_thread(load_sdk)
    from bot.channels.teams.client import teams_client  # noqa: PLC0415 - the SDK, see above
    from bot.channels.teams.tokens import SignedGate  # noqa: PLC0415

    gate = OpenGate() if settings.unsigned else SignedGate(settings.app)
    client = teams_client(settings)
    return TeamsChannel(settings, client, gate, open_store, clock)
