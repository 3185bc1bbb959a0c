"""Questions put in the queue, by people who need not see it.

What is here works on the tables, to which nobody's visibility is applied, and hands out nothing
but counts, and answers that were given to the same question.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from knowledge.models import (
    ANSWERED,
    NOT_HELPFUL,
    OPEN,
    UNANSWERED,
    Asking,
    Person,
    Project,
    Question,
)
from knowledge.questions import PRIVATE, is_telling, key
from knowledge.store.queue import ASKINGS, QUESTIONS, Asker, Counted, Queue
from knowledge.store.visibility import Viewer


@dataclass(frozen=True)
class Answered:
    """What somebody answered before."""

    question_id: int
    question: str
    answer: str
    by: str
    when: datetime


class Askings:
    """Takes in what nobody could answer."""

    def __init__(self, session: Session, seen_by: Viewer) -> None:
        self._session = session
        self._seen_by = seen_by
        self._queue = Queue(session)

    def key_of(self, text: str, named: Collection[int] = ()) -> str:
        """Return the key of a question that names the projects *named*."""
        project = Project.__table__.c
        secret = select(project.id).where(project.id.in_(named), project.visibility == "restricted")
        return key(text, self._session.scalars(secret).all())

    def ask(
        self,
        text: str,
        by: Asker,
        *,
        named: Collection[int] = (),
        portfolio_id: int | None = None,
        vector: bytes | None = None,
    ) -> Counted:
        """Put in the queue what nobody could answer, or count one more asking of it.

        *named* are the projects that it names, *vector* is its meaning as half-precision numbers.
        """
        share = self.key_of(text, named)
        question = Question(
            text=text,
            key=share,
            first_asked=by.now,
            vector=None if share.startswith(PRIVATE) else vector,
            portfolio_id=portfolio_id,
        )
        return self._queue.put(question, text, by)

    def complain(
        self,
        document_id: int,
        kind: str,
        text: str,
        words: str,
        by: Asker,
        *,
        named: Collection[int] = (),
    ) -> Counted:
        """Put a complaint about a document in its owner's queue; *words* are the person's own."""
        question = Question(
            text=text,
            key=f"{self.key_of('', named)}document {document_id} {kind}",
            first_asked=by.now,
            kind=kind,
            document_id=document_id,
        )
        return self._queue.put(question, words, by)

    def doubt(
        self, text: str, asked: str, words: str, by: Asker, *, named: Collection[int] = ()
    ) -> Counted:
        """Put in the queue that an answer to what was *asked* did not help; *words* say why."""
        question = Question(
            text=text, key=self.key_of(asked, named), first_asked=by.now, kind=NOT_HELPFUL
        )
        return self._queue.put(question, words, by)

    def take_back(self, question_id: int, by: Asker) -> None:
        """Take somebody's complaint back, and out of the queue where nobody else has made it."""
        self._queue.take_turns()
        mine = (ASKINGS.question_id == question_id, ASKINGS.conversation_id == by.conversation)
        email = by.email.strip().lower()
        self._session.execute(delete(Asking).where(*mine, ASKINGS.email == email))
        left = select(ASKINGS.id).where(ASKINGS.question_id == question_id)
        waits = (QUESTIONS.id == question_id, QUESTIONS.status == OPEN, ~left.exists())
        self._session.execute(delete(Question).where(*waits))

    def answered_like(self, key: str) -> Answered | None:
        """Return the latest answer to a question with this key, None where there is none."""
        if not is_telling(key):
            return None
        person = Person.__table__
        columns = (QUESTIONS.id, QUESTIONS.text, QUESTIONS.answer, person.c.name)
        query = select(*columns, QUESTIONS.answered).join(
            person, person.c.id == QUESTIONS.answered_by_id
        )
        query = query.where(
            QUESTIONS.key == key, QUESTIONS.status == ANSWERED, QUESTIONS.kind == UNANSWERED
        )
        row = self._session.execute(query.order_by(QUESTIONS.answered.desc()).limit(1)).first()
        return Answered(*row) if row else None

    def follow(self, question_id: int, words: str, by: Asker) -> None:
        """Note that somebody was given an answer, so that they hear of its correction."""
        self._queue.take_turns()
        self._queue.note(question_id, words, by)

    def people(self, question_id: int) -> int:
        """Return by how many people a question was asked."""
        return self._queue.people(question_id)
