"""Where people are written to without being asked: as they wish, where they last spoke, or first.

Who never wrote to Cairn is found by the account that the register, or a link, gives them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from knowledge.models import Person
from knowledge.nudges import Manners
from knowledge.store import Store


class FirstContact(Protocol):
    """One channel, as far as somebody is written to there who never wrote."""

    async def ready(self) -> None:
        """Learn what has to be asked of the vendor before; whatever fails is asked again later."""
        ...

    def of(self, person: Person, store: Store) -> str:
        """Return the conversation that is theirs alone, "" where they cannot be reached."""
        ...


class Whereabouts:
    """Finds the talk with Cairn alone that somebody wants, had last, or can be begun."""

    def __init__(self, channels: Mapping[str, FirstContact]) -> None:
        self._channels = channels

    async def ready(self) -> None:
        """Learn what has to be asked of vendors before."""
        for one in self._channels.values():
            await one.ready()

    def every(self, email: str, store: Store) -> Sequence[str]:
        """Return all conversations that are theirs alone, the one they want or had last first."""
        person = store.people.reached_at(email)
        if person is None:
            return []
        others = (self._in(name, person, store) for name in self._channels)
        found = (self.of(email, store), *others)
        return list(dict.fromkeys(one for one in found if one))

    def of(self, email: str, store: Store) -> str:
        """Return the conversation; "" where there is none, for wherever they are next."""
        person = store.people.reached_at(email)
        if person is None:
            return ""
        wanted = Manners.of(store.nudges.settings()).channel(person.id)
        if wanted in self._channels and (found := self._in(wanted, person, store)):
            return found
        if found := store.conversations.last_private(email, self._channels.keys()):
            return found
        return next((one for name in self._channels if (one := self._in(name, person, store))), "")

    def _in(self, channel: str, person: Person, store: Store) -> str:
        spoken = store.conversations.last_private(person.email, [channel])
        return spoken or self._channels[channel].of(person, store)
