"""One message, one transaction: the replies, the new state and the event's end, or nothing."""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.exc import OperationalError

from actions.ask import Turn
from actions.asked import Understood
from actions.dialogue import Dialogue
from actions.reply import Reply, unanswered
from bot.answer import answer
from bot.cleaning import TEXT_CHARACTERS
from bot.news import claimed
from bot.preparing import MOST_QUESTIONS, ForgottenError, Prepared
from bot.rasa import Meaning
from knowledge.models import Event
from knowledge.search.library import Library
from knowledge.store import OpenStore, Store
from knowledge.store.deliveries import Place
from knowledge.store.indexes import Indexes

logger = logging.getLogger(__name__)

MOST_TRIES = 3

SORRY = (
    "Something went wrong on my side, so I have no answer to this. Your message is kept and the "
    "fault is noted. Please try other words, or ask the Digital Office."
)
TOO_MANY = (
    f"I answer {MOST_QUESTIONS} questions at a time, and your message has more. "
    "Please send the rest once more."
)
TOO_LONG = (
    f"Your message is too long for me: I read up to {TEXT_CHARACTERS:,} characters. "
    "Please send it again in fewer words."
)

State = dict[str, Any]
Held = tuple[list[Reply], State]


@dataclass(frozen=True)
class Heard:
    """What Rasa made of a message's clauses, and since when somebody waits for the answer."""

    meanings: Sequence[Meaning]
    started: float


HoldTurn = Callable[[Store, Prepared, Heard, State], Held]


class Turns:
    """Answers messages; what an action gets wrong costs an apology, and nothing else."""

    def __init__(
        self,
        open_store: OpenStore,
        dialogue: Dialogue,
        indexes: Indexes,
        clock: Callable[[], datetime],
        library: Library | None = None,
    ) -> None:
        self._library = library
        self._open_store = open_store
        self._dialogue = dialogue
        self._indexes = indexes
        self._clock = clock
        self._tries: Counter[int] = Counter()

    def finish(self, prepared: Prepared, heard: Heard) -> dict[str, Any] | None:
        """Answer a message; None if its conversation has moved on since it was prepared.

        A fault in one action must not leave a person without a reply. One of the database may
        pass: then the message waits, but not for ever.
        """
        try:
            return self._in_one_transaction(prepared, heard, self._news_and_replies)
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

    def _news_and_replies(
        self, store: Store, prepared: Prepared, heard: Heard, state: State
    ) -> Held:
        """Say first what waited for the person; it is said with the answer or not at all."""
        event = prepared.event
        place = Place(event.channel, event.conversation_id, event.email)
        news = claimed(store, place, self._clock())
        replies, after = self._replies(store, prepared, heard, state)
        return [*news, *replies], after

    def _replies(self, store: Store, prepared: Prepared, heard: Heard, state: State) -> Held:
        if prepared.too_long:
            return [unanswered(TOO_LONG)], state
        if not heard.meanings:
            return _apology(store, prepared, heard, state)
        understood = [
            Understood(clause, meaning.intent, meaning.confidence)
            for clause, meaning in zip(prepared.asked, heard.meanings, strict=True)
        ]
        asker = store.people.reached_at(prepared.event.email)
        event = prepared.event
        turn = Turn(
            store,
            self._indexes.names(store),
            asker,
            event.said_at,
            self._library,
            event.conversation_id,
            event.email,
        )
        replies, after = self._dialogue.reply(turn, understood, state)
        return [*replies, *([unanswered(TOO_MANY)] if prepared.too_many else [])], after

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


def _apology(store: Store, prepared: Prepared, heard: Heard, state: State) -> Held:
    return [unanswered(SORRY)], state


def _may_pass(error: Exception) -> bool:
    """Tell a fault of the database from a mistake in a statement, for which SQLite has no class."""
    cause = error.__cause__
    mistaken = getattr(getattr(cause, "orig", None), "sqlite_errorname", "") == "SQLITE_ERROR"
    return isinstance(cause, OperationalError) and not mistaken
