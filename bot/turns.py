"""One message, one transaction: the replies, the new state and the event's end, or nothing."""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.exc import OperationalError, SQLAlchemyError

from actions.ask import Turn
from actions.asked import Understood
from actions.clauses import Clause, clause, clauses
from actions.dialogue import Dialogue
from actions.reply import Reply, unanswered
from bot.answer import answer
from bot.rasa import Meaning
from knowledge.models import Event
from knowledge.store import THE_OFFICE, OpenStore, Store, Viewer, viewer
from knowledge.store.indexes import Indexes

logger = logging.getLogger(__name__)

MOST_QUESTIONS = 5
MOST_TRIES = 3

SORRY = (
    "Something went wrong on my side, so I have no answer to this. Your message is kept and the "
    "fault is noted. Please try other words, or ask the Digital Office."
)
TOO_MANY = (
    f"I answer {MOST_QUESTIONS} questions at a time, and your message has more. "
    "Please send the rest once more."
)


State = dict[str, Any]
Held = tuple[list[Reply], State]


class ForgottenError(LookupError):
    """A message is gone from the records before it could be answered."""


@dataclass(frozen=True)
class Prepared:
    """A message taken apart, and what it was taken apart against."""

    event: Event
    seen_by: Viewer
    clauses: Sequence[Clause] | None
    """None where taking it apart failed."""
    turn: int
    given: dict[str, Any] | None


@dataclass(frozen=True)
class Heard:
    """What Rasa made of a message's clauses, and since when somebody waits for the answer."""

    meanings: Sequence[Meaning]
    started: float


HoldTurn = Callable[[Store, Prepared, Heard, State], Held]


class Turns:
    """Answers messages; what an action gets wrong costs an apology, and nothing else."""

    def __init__(
        self, open_store: OpenStore, dialogue: Dialogue, clock: Callable[[], datetime]
    ) -> None:
        self._open_store = open_store
        self._dialogue = dialogue
        self._clock = clock
        self._indexes = Indexes()
        self._tries: Counter[int] = Counter()

    def prepare(self, row: int) -> Prepared:
        """Take a message apart for Rasa, and find its answer where it has one already."""
        event, seen_by = self._event(row)
        with self._open_store(seen_by, to_read=True) as store:
            return Prepared(
                event,
                seen_by,
                self._clauses(store, event),
                store.conversations.turns(event.conversation_id),
                store.conversations.answer_to(event.id),
            )

    def finish(self, prepared: Prepared, heard: Heard) -> dict[str, Any] | None:
        """Answer a message; None if its conversation has moved on since it was prepared.

        A fault in one action must not leave a person without a reply. One of the database may
        pass: then the message waits, but not for ever.
        """
        try:
            return self._in_one_transaction(prepared, heard, self._replies)
        except ForgottenError:
            raise
        except Exception as error:
            self._tries[prepared.event.id] += 1
            if _may_pass(error) and self._tries[prepared.event.id] < MOST_TRIES:
                raise
            logger.exception("No answer", extra={"event": prepared.event.id})
        return self._in_one_transaction(prepared, heard, _apology)

    def _in_one_transaction(
        self, prepared: Prepared, heard: Heard, hold: HoldTurn
    ) -> dict[str, Any] | None:
        event = prepared.event
        with self._open_store(prepared.seen_by) as store:
            store.conversations.hold(event.conversation_id)
            if given := store.conversations.answer_to(event.id):
                return given
            if store.conversations.turns(event.conversation_id) != prepared.turn:
                return None
            state = store.conversations.state(event.conversation_id)
            replies, after = hold(store, prepared, heard, state)
            return self._keep(store, event, heard, replies, after)

    def _replies(self, store: Store, prepared: Prepared, heard: Heard, state: State) -> Held:
        if prepared.clauses is None or not heard.meanings:
            return _apology(store, prepared, heard, state)
        understood = [
            Understood(clause, meaning.intent, meaning.confidence)
            for clause, meaning in zip(
                prepared.clauses[:MOST_QUESTIONS], heard.meanings, strict=True
            )
        ]
        asker = store.people.reached_at(prepared.event.email)
        turn = Turn(store, self._indexes.names(store), asker, prepared.event.said_at)
        replies, after = self._dialogue.reply(turn, understood, state)
        more = [unanswered(TOO_MANY)] if len(prepared.clauses) > MOST_QUESTIONS else []
        return [*replies, *more], after

    def _keep(
        self, store: Store, event: Event, heard: Heard, replies: list[Reply], state: State
    ) -> dict[str, Any]:
        first = heard.meanings[0] if heard.meanings else Meaning("", 0.0)
        spent = (time.perf_counter() - heard.started) * 1000
        given = answer(replies, first.intent, first.confidence, spent)
        kept = store.conversations.event_to_answer(event.id)
        if kept is None:
            raise ForgottenError(event.id)
        store.conversations.answer(kept, state, given, self._clock())
        return given

    def _clauses(self, store: Store, event: Event) -> list[Clause] | None:
        """Take the message apart; what cannot be taken apart must not stop the ones behind it."""
        try:
            state = store.conversations.state(event.conversation_id)
            text = self._dialogue.meant(event.text, state)
            names = self._indexes.names(store)
            return clauses(text, names) or [clause(text, names)]
        except SQLAlchemyError:
            raise
        except Exception:
            logger.exception("A message cannot be taken apart", extra={"event": event.id})
            return None

    def _event(self, row: int) -> tuple[Event, Viewer]:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            event = store.conversations.event(row)
            if event is None:
                raise ForgottenError(row)
            return event, viewer(store.people.reached_at(event.email))


def _apology(store: Store, prepared: Prepared, heard: Heard, state: State) -> Held:
    return [unanswered(SORRY)], state


def _may_pass(error: Exception) -> bool:
    """Tell a fault of the database from a mistake in a statement, for which SQLite has no class."""
    cause = error.__cause__
    mistaken = getattr(getattr(cause, "orig", None), "sqlite_errorname", "") == "SQLITE_ERROR"
    return isinstance(cause, OperationalError) and not mistaken
