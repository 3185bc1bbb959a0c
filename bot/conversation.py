"""The one road from a person's words to Cairn's replies, and its transaction."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any
from weakref import WeakValueDictionary

from actions.ask import Turn
from actions.clauses import Clause, clauses
from actions.dialogue import Dialogue, Understood
from actions.reply import Reply, unanswered
from bot.answer import answer
from bot.rasa import Meaning, Nlu, NluDownError, parse_all
from bot.talk import Said, TalkUnavailableError
from knowledge.models import Event
from knowledge.naming import Names
from knowledge.store import THE_OFFICE, DatabaseError, OpenStore, Store, Viewer, viewer
from knowledge.store.indexes import Indexes

logger = logging.getLogger(__name__)

DOWN = (
    "I can’t understand messages just now: the part of me that reads them is starting or has "
    "stopped. I have kept your message and will answer it here as soon as it is back."
)
SORRY = (
    "Something went wrong on my side, so I have no answer to this. Your message is kept and the "
    "fault is noted. Please try other words, or ask the Digital Office."
)


class Conversations:
    """Cairn's side of every conversation."""

    def __init__(
        self, open_store: OpenStore, nlu: Nlu, dialogue: Dialogue, clock: Callable[[], datetime]
    ) -> None:
        self._open_store = open_store
        self._nlu = nlu
        self._dialogue = dialogue
        self._clock = clock
        self._indexes = Indexes()
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def say(self, said: Said) -> dict[str, Any]:
        """Keep what was said, then answer it; the same event gets the same answer again."""
        try:
            row = await asyncio.to_thread(self._keep, said)
            return await self.take_up(row)
        except DatabaseError as error:
            raise TalkUnavailableError(str(error)) from error

    async def take_up(self, row: int) -> dict[str, Any]:
        """Answer a kept event; messages of one conversation are answered in turn."""
        started = time.perf_counter()
        event = await asyncio.to_thread(self._event, row)
        turn = self._turns.setdefault(event.conversation_id, asyncio.Lock())
        async with turn:
            found, given = await asyncio.to_thread(self._prepare, event)
            if given:
                return given
            try:
                meanings = await parse_all(self._nlu, [one.for_rasa for one in found])
            except NluDownError:
                return {**answer([unanswered(DOWN)], "", 0.0, _since(started)), "waiting": True}
            return await asyncio.to_thread(self._answer, event, found, meanings, started)

    async def answer_to(self, channel: str, event_id: str) -> dict[str, Any] | None:
        """Return the answer to an earlier message, or None while there is none."""
        return await asyncio.to_thread(self._answer_to, channel, event_id)

    async def health(self) -> dict[str, Any]:
        """Say whether the database and Rasa answer."""
        try:
            await self._nlu.parse("hello")
            rasa = "ready"
        except NluDownError:
            rasa = "down"
        return {"rasa": rasa, "database": await asyncio.to_thread(self._database)}

    async def answer_waiting(self, now: datetime) -> int:
        """Answer what was kept before *now* and has no answer, the oldest first."""
        rows = await asyncio.to_thread(self._waiting, now)
        for done, row in enumerate(rows):
            if (await self.take_up(row)).get("waiting"):
                return done
        return len(rows)

    def _waiting(self, before: datetime) -> list[int]:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return [one.id for one in store.conversations.waiting(before)]

    def _keep(self, said: Said) -> int:
        with self._open_store(THE_OFFICE) as store:
            earlier = store.conversations.heard(said.channel, said.event_id)
            return earlier.id if earlier else store.conversations.keep(self._event_of(said)).id

    def _event_of(self, said: Said) -> Event:
        return Event(
            channel=said.channel,
            event_id=said.event_id,
            conversation_id=said.thread,
            email=said.email.strip().lower(),
            text=said.text,
            received=self._clock(),
            said_at=said.at,
        )

    def _event(self, row: int) -> Event:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            event = store.conversations.event(row)
            if event is None:
                raise LookupError(f"Event {row} was not kept.")
            return event

    def _prepare(self, event: Event) -> tuple[list[Clause], dict[str, Any] | None]:
        """Return the event's clauses, and its answer where it has one already."""
        with self._open_store(self._viewer(event), to_read=True) as store:
            state = store.conversations.state(event.conversation_id)
            text = self._dialogue.meant(event.text, state)
            given = store.conversations.answer_to(event.id)
            return clauses(text, self._names(store)), given

    def _answer(
        self, event: Event, found: list[Clause], meanings: list[Meaning], started: float
    ) -> dict[str, Any]:
        """Answer in one transaction: the replies, the state and the event's end, or nothing."""
        heard = [
            Understood(clause, meaning.intent, meaning.confidence)
            for clause, meaning in zip(found, meanings, strict=True)
        ]
        with self._open_store(self._viewer(event)) as store:
            kept = store.conversations.event_to_answer(event.id)
            given = store.conversations.answer_to(event.id)
            if given or kept is None:
                return given or {}
            replies, state = self._replies(store, event, heard)
            given = answer(replies, meanings[0].intent, meanings[0].confidence, _since(started))
            store.conversations.answer(kept, state, given, self._clock())
            return given

    def _replies(
        self, store: Store, event: Event, heard: list[Understood]
    ) -> tuple[list[Reply], dict[str, Any]]:
        """Hold the turn; a fault in one action must not leave a person without a reply."""
        state = store.conversations.state(event.conversation_id)
        asker = store.people.reached_at(event.email)
        turn = Turn(store, self._names(store), asker, event.said_at)
        try:
            with store.nested():
                return self._dialogue.reply(turn, heard, state)
        except Exception:
            logger.exception("No answer", extra={"event": event.id})
            return [unanswered(SORRY)], state

    def _names(self, store: Store) -> Names:
        return self._indexes.names(store)

    def _viewer(self, event: Event) -> Viewer:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return viewer(store.people.reached_at(event.email))

    def _answer_to(self, channel: str, event_id: str) -> dict[str, Any] | None:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            event = store.conversations.heard(channel, event_id)
            return store.conversations.answer_to(event.id) if event else None

    def _database(self) -> str:
        try:
            with self._open_store(THE_OFFICE, to_read=True) as store:
                store.people.register_version()
        except Exception:
            logger.exception("The database does not answer")
            return "down"
        return "ready"


def _since(started: float) -> float:
    return (time.perf_counter() - started) * 1000
