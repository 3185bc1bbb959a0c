"""The queue of questions that wait for a person's answer, for those who look after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from knowledge.models import ANSWERED, CLOSED, OPEN, Asking, Person, Question
from knowledge.store.askings import Answered, Askings
from knowledge.store.queue import ASKINGS, WHO, Asker, Counted
from knowledge.store.visibility import owned_documents

MOST_ID = 2**31 - 1


class Waiting(NamedTuple):
    """A question that waits, by how many people it was asked, and when last."""

    question: Question
    people: int
    last_asked: datetime


class Questions(Askings):
    """Takes questions in from anybody, and shows them to those who look after the queue."""

    def may_see(self) -> bool:
        """Say whether the asker looks after the queue, or owns a document."""
        if self._seen_by.sees_everything:
            return True
        return self._session.scalar(owned_documents(self._seen_by).limit(1)) is not None

    def waiting(self) -> list[Waiting]:
        """Return what waits: first what most people asked, then what was asked last."""
        counts = (
            select(
                ASKINGS.question_id,
                func.count(WHO.distinct()).label("people"),
                func.max(ASKINGS.asked).label("last"),
            )
            .group_by(ASKINGS.question_id)
            .subquery()
        )
        query = (
            select(Question, counts.c.people, counts.c.last)
            .join(counts, counts.c.question_id == Question.id)
            .where(Question.status == OPEN)
            .options(joinedload(Question.portfolio), joinedload(Question.document))
            .order_by(counts.c.people.desc(), counts.c.last.desc(), Question.id)
        )
        return [Waiting(*row) for row in self._session.execute(query)]

    def with_id(self, question_id: int) -> Question | None:
        """Return a question as it is now, or None where it does not exist for the asker."""
        if question_id > MOST_ID:
            return None
        query = select(Question).where(Question.id == question_id)
        return self._session.scalar(query.execution_options(populate_existing=True))

    def to_change(self, question_id: int) -> Question | None:
        """Return a question, and let nobody else change the queue until this transaction ends."""
        self._queue.take_turns()
        return self.with_id(question_id)

    def askings(self, question_id: int) -> Sequence[Asking]:
        """Return every asking of a question, the latest first."""
        query = select(Asking).where(Asking.question_id == question_id)
        fresh = query.execution_options(populate_existing=True)
        return self._session.scalars(fresh.order_by(Asking.asked.desc(), Asking.id)).all()

    def answer(self, question: Question, words: str, by: Person, now: datetime) -> None:
        """Keep somebody's answer in place of any earlier one."""
        self._end(question, ANSWERED, words, by, now)

    def close(self, question: Question, why: str, by: Person, now: datetime) -> None:
        """Take a question out of the queue without an answer; *why* is kept in its place."""
        self._end(question, CLOSED, why, by, now)

    def kept_as(self, question: Question, article_id: int) -> None:
        """Note which article was made of a question's answer."""
        question.article_id = article_id
        self._session.flush()

    def _end(self, question: Question, status: str, words: str, by: Person, now: datetime) -> None:
        question.status, question.answer = status, words
        question.answered_by_id, question.answered = by.id, now
        self._session.flush()
        self._session.expire(question, ["answered_by"])


__all__ = ["Answered", "Asker", "Counted", "Questions", "Waiting"]
