"""The inbox: what is said to Cairn is kept before anything else is done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.cleaning import clean
from bot.talk import Said
from knowledge.models import Event
from knowledge.store import THE_OFFICE, DatabaseError, OpenStore


@dataclass(frozen=True)
class Kept:
    """Where a message is kept, and the conversation that it belongs to."""

    row: int
    conversation: str


class Inbox:
    """Keeps messages, each once; every method is one transaction of its own."""

    def __init__(self, open_store: OpenStore, clock: Callable[[], datetime]) -> None:
        self._open_store = open_store
        self._clock = clock

    def keep(self, said: Said) -> Kept:
        """Keep what was said; the same event again is the one that was kept before."""
        try:
            with self._open_store(THE_OFFICE) as store:
                event = store.conversations.heard(*_key(said.channel, said.event_id))
                return _kept(event or store.conversations.keep(self._event(said)))
        except DatabaseError:
            if earlier := self._earlier(said):  # another process kept it at the same moment
                return earlier
            raise

    def up_to(self, kept: Kept) -> list[int]:
        """Return what is to be answered, in order: what waits in front of a message, and it."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            ahead = store.conversations.waiting_ahead_of(kept.row, kept.conversation)
            return [*ahead, kept.row]

    def waiting(self, before: datetime) -> Sequence[Kept]:
        """Return what was kept before a moment and has no answer yet, the oldest first."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return [_kept(event) for event in store.conversations.waiting(before)]

    def answer_to(self, channel: str, event_id: str) -> dict[str, Any] | None:
        """Return the answer to an event, or None while there is none."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            event = store.conversations.heard(*_key(channel, event_id))
            return store.conversations.answer_to(event.id) if event else None

    def check(self) -> None:
        """Read something; raises DatabaseError if the database does not answer."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            store.people.register_version()

    def _earlier(self, said: Said) -> Kept | None:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            event = store.conversations.heard(*_key(said.channel, said.event_id))
            return _kept(event) if event else None

    def _event(self, said: Said) -> Event:
        channel, event_id = _key(said.channel, said.event_id)
        return Event(
            channel=channel,
            event_id=event_id,
            conversation_id=clean(said.thread),
            email=clean(said.email).lower(),
            text=clean(said.text),
            received=self._clock(),
            said_at=said.at,
        )


def _key(channel: str, event_id: str) -> tuple[str, str]:
    return clean(channel), clean(event_id)


def _kept(event: Event) -> Kept:
    return Kept(event.id, event.conversation_id)
