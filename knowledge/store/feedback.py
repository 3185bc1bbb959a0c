"""What people thought of documents and of answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from knowledge.models import Event, Feedback, Message
from knowledge.store.database import take_turns
from knowledge.store.queue import QUEUE, Asker


class Judged(NamedTuple):
    """An answer, the question that it is to, and what somebody thought of it."""

    question: str
    message: Message
    opinion: Feedback


class Opinions:
    """Keeps each person's opinion of each document once, and of each answer once."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def note(self, document_id: int, verdict: str, words: str, by: Asker) -> None:
        """Keep an opinion; the same one again only takes the place of the first."""
        self._take_turns()
        column, email = Feedback.__table__.c, by.email.strip().lower()
        same = [column.document_id == document_id, column.verdict == verdict]
        same.append(column.email == email)
        if not email:
            same.append(column.conversation_id == by.conversation)
        there = self._session.scalar(select(column.id).where(*same).limit(1))
        said = {"text": words, "said": by.now, "conversation_id": by.conversation}
        if there is not None:
            self._session.execute(update(Feedback).where(Feedback.id == there).values(said))
            return
        new = {**said, "document_id": document_id, "verdict": verdict, "email": email}
        self._session.execute(insert(Feedback).values(new))

    def judge(self, message_id: int, verdict: str, words: str, by: Asker) -> Feedback:
        """Keep an opinion of an answer; a later one of the same person takes its place."""
        self._take_turns()
        email = by.email.strip().lower()
        place = (Feedback.email == email, Feedback.conversation_id == by.conversation)
        opinion = self._session.scalar(
            select(Feedback).where(Feedback.message_id == message_id, *place)
        )
        if opinion is None:
            opinion = Feedback(
                message_id=message_id, verdict=verdict, text=words, said=by.now,
                conversation_id=by.conversation, email=email,
            )  # fmt: skip
            self._session.add(opinion)
        opinion.verdict, opinion.text, opinion.said = verdict, words, by.now
        self._session.flush()
        return opinion

    def led_to(self, opinion: Feedback, document_id: int | None, question_id: int | None) -> None:
        """Note which document an opinion concerns, and what it put in the queue."""
        opinion.document_id, opinion.question_id = document_id, question_id
        self._session.flush()

    def of_answers(self, limit: int) -> Sequence[Judged]:
        """Return opinions of answers, the latest first."""
        query = (
            select(Event.text, Message, Feedback)
            .join(Message, Message.id == Feedback.message_id)
            .join(Event, Event.id == Message.event_row)
            .order_by(Feedback.said.desc(), Feedback.id.desc())
            .limit(limit)
        )
        return [Judged(*row) for row in self._session.execute(query)]

    def _take_turns(self) -> None:
        take_turns(self._session.connection(), QUEUE)
