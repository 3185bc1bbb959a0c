"""One message, one transaction: the replies, the new state and the event's end, or nothing."""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.exc import OperationalError

from bot.answer import EDITION, answer
from bot.careful import WouldLogError
from bot.following import followed
from bot.in_public import LONG, Audience, HoldTurn, InPublic, is_long
from bot.preparing import ForgottenError, Prepared
from bot.replying import Heard, Replying, State
from knowledge.models import Event
from knowledge.store import OpenStore, Store
from knowledge.store.conversations import WAITING

logger = logging.getLogger(__name__)

MOST_TRIES = 3


class Turns:
    """Answers messages; what an action gets wrong costs an apology, and nothing else."""

    def __init__(
        self, open_store: OpenStore, replying: Replying, clock: Callable[[], datetime]
    ) -> None:
        self._open_store = open_store
        self._clock = clock
        self._replying = replying
        self._in_public = InPublic(replying)
        self._tries: Counter[int] = Counter()

    def finish(self, prepared: Prepared, heard: Heard) -> dict[str, Any] | None:
        """Answer a message; None if its conversation has moved on since it was prepared.

        A fault in one action must not leave a person without a reply. One of the database may
        pass: then the message waits, but not for ever.
        """
        try:
            return self._answered(prepared, heard)
        except ForgottenError:
            raise
        except Exception as error:
            self._tries[prepared.event.id] += 1
            if _may_pass(error) and self._tries[prepared.event.id] < MOST_TRIES:
                raise
            logger.exception("No answer", extra={"event": prepared.event.id})
        return self._in_one_transaction(prepared, heard, self._replying.apologise)

    def _answered(self, prepared: Prepared, heard: Heard) -> dict[str, Any] | None:
        """Answer; what would be logged without what was cut out is undone, and asked about."""
        try:
            return self._in_one_transaction(prepared, heard, self._replying.answer)
        except WouldLogError:
            return self._in_one_transaction(prepared, heard, self._replying.offer)

    def _in_one_transaction(
        self, prepared: Prepared, heard: Heard, hold: HoldTurn
    ) -> dict[str, Any] | None:
        event = prepared.event
        with self._open_store(prepared.seen_by) as store:
            store.conversations.hold(event.conversation_id)
            kept = store.conversations.event_to_answer(event.id)
            if kept is None:
                raise ForgottenError(event.id)
            if kept.status != WAITING:
                return store.conversations.answer_to(event.id)
            if prepared.is_behind(kept, store.conversations.turns(event.conversation_id)):
                return None
            state = followed(store, event)
            said = self._said(store, prepared, heard, state, hold)
            return self._keep(store, kept, heard, said)

    def _said(
        self, store: Store, prepared: Prepared, heard: Heard, state: State, hold: HoldTurn
    ) -> Audience:
        if prepared.event.public:
            return self._in_public.hold(store, prepared, heard, state, hold)
        return Audience(*hold(store, prepared, heard, state))

    def _keep(self, store: Store, event: Event, heard: Heard, said: Audience) -> dict[str, Any]:
        spent = (time.perf_counter() - heard.started) * 1000
        given = answer(said.replies, heard.first.intent, heard.first.confidence, spent)
        if event.public:
            given |= _for_whom(store, given, said)
        store.conversations.answer(event, said.state, given, self._clock())
        return given


def _for_whom(store: Store, given: Mapping[str, Any], said: Audience) -> dict[str, str]:
    """Return why an answer is for the asker alone, and by which edition that was found out."""
    private = said.private or (LONG if is_long(given) else "")
    return {EDITION: store.edition(), **({"private": private} if private else {})}


def _may_pass(error: Exception) -> bool:
    """Tell a fault of the database from a mistake in a statement, for which SQLite has no class."""
    cause = error.__cause__
    mistaken = getattr(getattr(cause, "orig", None), "sqlite_errorname", "") == "SQLITE_ERROR"
    return isinstance(cause, OperationalError) and not mistaken
