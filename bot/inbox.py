"""The inbox: what is said to Cairn is kept before anything else is done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from bot.careful import Careful
from bot.cleaning import clean
from bot.editing import join
from bot.talk import Kept, Said
from knowledge.models import Event
from knowledge.store import THE_OFFICE, DatabaseError, OpenStore, Store


class AnothersError(Exception):
    """The id of an event belongs to a message of another person, or of another conversation."""


class Inbox:
    """Keeps messages, each once; every method is one transaction of its own."""

    def __init__(self, open_store: OpenStore, clock: Callable[[], datetime]) -> None:
        self._open_store = open_store
        self._clock = clock

    def keep(self, said: Said) -> Kept:
        """Keep what was said; the same event again is the one that was kept before.

        Raises AnothersError for an id that is somebody else's: they would be given that answer.
        """
        try:
            with self._open_store(THE_OFFICE) as store:
                event = store.conversations.heard(*_key(said.channel, said.event_id))
                return _same(store, event, said) if event else _kept(store, self._new(store, said))
        except DatabaseError:
            if earlier := self._earlier(said):  # another process kept it at the same moment
                return earlier
            raise

    def waiting(self, before: datetime) -> Sequence[Kept]:
        """Return what was kept before a moment and has no answer yet, the oldest first."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return [Kept(*one) for one in store.conversations.waiting(before)]

    def answer_to(self, channel: str, event_id: str) -> dict[str, Any] | None:
        """Return the answer to an event, or None while there is none."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            event = store.conversations.heard(*_key(channel, event_id))
            return store.conversations.answer_to(_kept(store, event).row) if event else None

    def check(self) -> None:
        """Read something; raises DatabaseError if the database does not answer."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            store.people.register_version()

    def _earlier(self, said: Said) -> Kept | None:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            event = store.conversations.heard(*_key(said.channel, said.event_id))
            return _same(store, event, said) if event else None

    def _new(self, store: Store, said: Said) -> Event:
        """Keep an event that is new; it may come of a message of which something is kept."""
        event = self._event(store, said)
        message = event.edits or event.event_id
        store.edits.take_turns_at(event.channel, message)
        came = store.edits.first_of if event.edits else store.edits.first_edit_of
        if first := came(event.channel, message):
            join(event, first, store)
        return store.conversations.keep(event)

    def _event(self, store: Store, said: Said) -> Event:
        """Take personal data out before there is anything to keep."""
        channel, event_id = _key(said.channel, said.event_id)
        email = clean(said.email).lower()
        careful = Careful(store, email)
        return Event(
            channel=channel,
            event_id=event_id,
            conversation_id=clean(said.thread),
            email=email,
            text="" if said.deleted else careful.text(clean(said.text)),
            form=None if said.form is None else careful.form(said.form),
            cut=careful.kinds,
            received=self._clock(),
            said_at=said.at,
            edits=clean(said.edits),
            deleted=said.deleted,
            public=said.public,
            speaker=clean(said.speaker),
        )


def _key(channel: str, event_id: str) -> tuple[str, str]:
    return clean(channel), clean(event_id)


def _same(store: Store, event: Event, said: Said) -> Kept:
    by = (event.speaker, clean(said.speaker)) if event.speaker else _emails(event, said)
    if event.conversation_id != clean(said.thread) or by[0] != by[1]:
        raise AnothersError
    return _kept(store, event)


def _emails(event: Event, said: Said) -> tuple[str, str]:
    return event.email, clean(said.email).lower()


def _kept(store: Store, event: Event) -> Kept:
    row = store.edits.answering(event).id
    return Kept(row, event.conversation_id, event.speaker or event.email)
