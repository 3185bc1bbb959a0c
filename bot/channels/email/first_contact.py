"""Everybody in the register can be written to by mail."""

from __future__ import annotations

from bot.channels.email.channel import CHANNEL
from knowledge.models import Person
from knowledge.store import Store


class EmailFirstContact:
    """Knows everybody by the address in the register."""

    async def ready(self) -> None:
        """Ask nothing: there is nothing to learn."""

    def of(self, person: Person, store: Store) -> str:
        """Return the conversation that is somebody's mail."""
        return f"{CHANNEL}:{person.email}"
