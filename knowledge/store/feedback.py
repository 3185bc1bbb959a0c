"""What people thought of answers that came from documents."""

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from knowledge.models import Feedback
from knowledge.store.askings import QUEUE, Asker
from knowledge.store.database import take_turns


class Opinions:
    """Keeps each person's opinion of each document once."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def note(self, document_id: int, verdict: str, words: str, by: Asker) -> None:
        """Keep an opinion; the same one again only takes the place of the first."""
        take_turns(self._session.connection(), QUEUE)
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
