"""How people are reached in Teams: every place says at which service it is spoken to."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.teams.activity import Activity
from bot.channels.teams.people import CHANNEL
from bot.channels.teams.places import PERSONAL, Place
from knowledge.models import Reference
from knowledge.store import THE_OFFICE, OpenStore

# how old what is noted of a place may be before it is noted again
NOTED_AGAIN = timedelta(days=1)


@dataclass(frozen=True)
class Reached:
    """A conversation, and the service through which it is written to."""

    service: str
    place: Place


class Reach:
    """Notes where Cairn is spoken to, and finds it again when something is to be said there."""

    def __init__(self, open_store: OpenStore, clock: Callable[[], datetime]) -> None:
        self._open_store = open_store
        self._clock = clock

    async def met(self, activity: Activity) -> None:
        """Note where something happened; raises DatabaseError."""
        place = activity.place
        own = activity.user if place.kind == PERSONAL and activity.is_by_its_user else ""
        await asyncio.to_thread(self._met, place, activity.service, own)

    async def began(self, chat: Reached, user: str) -> None:
        """Note somebody's own chat, which Cairn has begun."""
        await asyncio.to_thread(self._met, chat.place, chat.service, user)

    async def lost(self, place: Place, reason: str) -> None:
        """Note that a place cannot be written to any more."""
        await asyncio.to_thread(self._lost, place, reason)

    async def of(self, place: Place) -> Reached | None:
        """Return how a place is reached; None where nobody ever spoke there."""
        found = await asyncio.to_thread(self._of, place)
        return Reached(found.service, place) if found else None

    async def own_chat(self, tenant: str, user: str) -> Reached | None:
        """Return how somebody is reached alone; None where they have no chat with Cairn."""
        found = await asyncio.to_thread(self._own, tenant, user)
        return Reached(found.service, Place(tenant, PERSONAL, found.room)) if found else None

    async def service_in(self, tenant: str) -> str:
        """Return the service of a tenant, "" where nobody there ever spoke with Cairn."""
        return await asyncio.to_thread(self._service_in, tenant)

    def _service_in(self, tenant: str) -> str:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return store.references.service_in(CHANNEL, tenant)

    def _met(self, place: Place, service: str, user: str) -> None:
        now = self._clock()
        if self._is_noted(place, service, user, now):
            return
        with self._open_store(THE_OFFICE) as store:
            store.references.met(CHANNEL, place.tenant, place.room, service, now, user=user)

    def _is_noted(self, place: Place, service: str, user: str, now: datetime) -> bool:
        """Say whether all of it stands there already: whoever writes holds up others."""
        known = self._of(place)
        if known is None or known.gone or known.seen <= now - NOTED_AGAIN:
            return False
        return (known.service, known.user) == (service, user or known.user)

    def _lost(self, place: Place, reason: str) -> None:
        with self._open_store(THE_OFFICE) as store:
            store.references.lost(CHANNEL, place.tenant, place.room, reason)

    def _of(self, place: Place) -> Reference | None:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return store.references.of(CHANNEL, place.tenant, place.room)

    def _own(self, tenant: str, user: str) -> Reference | None:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return store.references.with_user(CHANNEL, tenant, user)
