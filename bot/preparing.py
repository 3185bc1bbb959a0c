"""A message taken apart before Rasa is asked about it; nothing is written here."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from actions.clauses import Clause, clause, clauses
from actions.dialogue import Dialogue
from bot.cleaning import TEXT_CHARACTERS
from bot.following import standing
from bot.shared_state import talk_of
from bot.talk import Kept
from knowledge.models import Event
from knowledge.naming import Names
from knowledge.store import THE_OFFICE, OpenStore, Store, Viewer, viewer
from knowledge.store.conversations import WAITING
from knowledge.store.indexes import Indexes

logger = logging.getLogger(__name__)

MOST_QUESTIONS = 5


class ForgottenError(LookupError):
    """A message is gone from the records before it could be answered."""

    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


@dataclass(frozen=True)
class Prepared:
    """A message taken apart, and what it was taken apart against.

    *clauses* is None where that failed; *turn* counts what its conversation had answered by then.
    *by_nobody* says to answer as though somebody had said it of whom nothing is known.
    """

    event: Event
    seen_by: Viewer
    clauses: Sequence[Clause] | None
    turn: int
    given: dict[str, Any] | None
    by_nobody: bool = False

    @property
    def email(self) -> str:
        """Return whom the message is answered to; "" where that is nobody known."""
        return "" if self.by_nobody else self.event.email

    @property
    def asked(self) -> Sequence[Clause]:
        """Return the questions that are answered: a message may have more than one can read."""
        return (self.clauses or ())[:MOST_QUESTIONS]

    def is_behind(self, kept: Event, turn: int) -> bool:
        """Say whether its conversation has moved on since, or the message reads otherwise now."""
        now = (kept.text, kept.deleted, kept.form, turn)
        return now != (self.event.text, self.event.deleted, self.event.form, self.turn)

    @property
    def says_all(self) -> bool:
        """Say whether it can be answered without Rasa: a form, or a message that was deleted."""
        return self.event.deleted or self.event.form is not None

    @property
    def too_long(self) -> bool:
        """Say whether the message is longer than anybody would type."""
        return len(self.event.text) > TEXT_CHARACTERS

    @property
    def too_many(self) -> bool:
        """Say whether some of its questions are left."""
        return len(self.clauses or ()) > MOST_QUESTIONS


class Preparing:
    """Takes kept messages apart."""

    def __init__(self, open_store: OpenStore, dialogue: Dialogue, indexes: Indexes) -> None:
        self._open_store = open_store
        self._dialogue = dialogue
        self._indexes = indexes

    def next_up_to(self, kept: Kept) -> Prepared:
        """Take apart for Rasa what waits in front of a message, the oldest first, and then it.

        Its answer is found where it has one already.
        """
        with self._open_store(THE_OFFICE, to_read=True) as office:
            row = office.conversations.next_up_to(kept.row, kept.conversation)
            event = office.conversations.event(row)
            if event is None:
                raise ForgottenError(row)
            given = None
            if event.status != WAITING:
                given = office.conversations.answer_to(row)
            seen_by = viewer(office.people.reached_at(event.email))
            with office.seen_by(seen_by) as store:
                turn = store.conversations.turns(event.conversation_id)
                return Prepared(event, seen_by, self._clauses(store, event), turn, given)

    def _clauses(self, store: Store, event: Event) -> list[Clause] | None:
        """Take the message apart; what cannot be taken apart must not stop the ones behind it."""
        if len(event.text) > TEXT_CHARACTERS:
            return None
        try:
            kept = standing(store, event)
            state = talk_of(event, kept) if event.public else kept
            names = self._indexes.names(store)
            return taken_apart(event, self._dialogue, names, state, event.email)
        except SQLAlchemyError:
            raise
        except Exception:
            logger.exception("A message cannot be taken apart", extra={"event": event.id})
            return None


def taken_apart(
    event: Event, dialogue: Dialogue, names: Names, state: Mapping[str, Any], email: str
) -> list[Clause]:
    """Return the questions of a message by *email*, read with *names* where a talk stands so."""
    if event.deleted or event.form is not None:
        return []
    text = dialogue.meant(event.text, state, email)
    return clauses(text, names) or [clause(text, names)]
