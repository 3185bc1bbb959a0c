"""The queue itself: which questions are one, and by whom each was asked.

What is here works on the tables, to which nobody's visibility is applied.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import case, func, insert, select, update
from sqlalchemy.orm import Session

from knowledge.models import OPEN, Asking, Question
from knowledge.questions import is_telling, same_meaning, same_words
from knowledge.store.database import take_turns

QUEUE = 4_212_979  # the number of this lock, beside others that Cairn takes

QUESTIONS, ASKINGS = Question.__table__.c, Asking.__table__.c
WHO = case((ASKINGS.email != "", ASKINGS.email), else_=ASKINGS.conversation_id)


@dataclass(frozen=True)
class Asker:
    """Who asks, where and when: a visitor has no e-mail and is known by the conversation."""

    conversation: str
    email: str
    now: datetime


class Counted(NamedTuple):
    """A question of the queue, and by how many people it was asked."""

    question_id: int
    people: int


class Queue:
    """The questions that wait, and their askings."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, question: Question, words: str, by: Asker) -> Counted:
        """Put a question in the queue, or count one more asking of the same; *words* are theirs."""
        self.take_turns()
        row = self._open_like(question)
        if row is None:
            self._session.add(question)
            self._session.flush()
            row = question.id
        self.note(row, words, by)
        return Counted(row, self.people(row))

    def note(self, question_id: int, words: str, by: Asker) -> None:
        """Write an asking down; that of the same person in the same conversation moves on."""
        email = by.email.strip().lower()
        there = self._session.scalar(
            select(ASKINGS.id).where(
                ASKINGS.question_id == question_id,
                ASKINGS.conversation_id == by.conversation,
                ASKINGS.email == email,
            )
        )
        now = {"text": words, "asked": by.now}
        if there is not None:
            self._session.execute(update(Asking).where(Asking.id == there).values(now))
            return
        place = {"question_id": question_id, "conversation_id": by.conversation, "email": email}
        self._session.execute(insert(Asking).values(place | now))

    def people(self, question_id: int) -> int:
        """Return by how many people a question was asked."""
        query = select(func.count(WHO.distinct())).where(ASKINGS.question_id == question_id)
        return self._session.scalar(query) or 0

    def take_turns(self) -> None:
        """Let nobody else change the queue until this transaction ends."""
        take_turns(self._session.connection(), QUEUE)

    def _open_like(self, question: Question) -> int | None:
        """Return the question of the queue that is asked once more."""
        query = select(QUESTIONS.id, QUESTIONS.key, QUESTIONS.text, QUESTIONS.vector).where(
            QUESTIONS.status == OPEN, QUESTIONS.kind == question.kind
        )
        rows = self._session.execute(query.order_by(QUESTIONS.id)).all()
        alike = [row for row in rows if row.key == question.key]
        if not is_telling(question.key):
            return next((row.id for row in alike if same_words(row.text, question.text)), None)
        if alike or question.vector is None:
            return alike[0].id if alike else None
        read = [row for row in rows if row.vector and is_telling(row.key)]
        told = [(row.id, row.text, row.vector) for row in read]
        return same_meaning(question.text, question.vector, told)
