"""Questions that Cairn could not answer, who asked them, and what people thought of answers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from knowledge.models.base import Base, Moment
from knowledge.models.document import Document
from knowledge.models.organisation import Portfolio
from knowledge.models.person import Person

OPEN, ANSWERED, CLOSED = "open", "answered", "closed"
UNANSWERED, WRONG, OUT_OF_DATE, NOT_FOR_SCOTLAND = (
    "unanswered", "wrong", "out of date", "not for Scotland",
)  # fmt: skip
HELPFUL, NOT_HELPFUL = "helpful", "not helpful"


class Question(Base):
    """Something that waits for a person's answer: a question, or a complaint about a document.

    *key* is what two askings of one question share. A complaint names its document.
    """

    __tablename__ = "questions"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    text: Mapped[str]
    key: Mapped[str] = mapped_column(index=True)
    first_asked: Mapped[datetime] = mapped_column(Moment)
    kind: Mapped[str] = mapped_column(default=UNANSWERED)
    status: Mapped[str] = mapped_column(default=OPEN, index=True)
    vector: Mapped[bytes | None] = mapped_column(LargeBinary, default=None)
    portfolio_id: Mapped[int | None] = mapped_column(ForeignKey("portfolios.id"), default=None)
    document_id: Mapped[int | None] = mapped_column(
        ForeignKey("documents.id", ondelete="CASCADE"), default=None, index=True
    )
    answer: Mapped[str] = mapped_column(default="")
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), default=None)
    answered: Mapped[datetime | None] = mapped_column(Moment, default=None)
    article_id: Mapped[int | None] = mapped_column(
        ForeignKey("documents.id", ondelete="SET NULL"), default=None
    )
    portfolio: Mapped[Portfolio | None] = relationship(init=False, viewonly=True)
    document: Mapped[Document | None] = relationship(
        init=False, viewonly=True, foreign_keys=[document_id]
    )
    answered_by: Mapped[Person | None] = relationship(init=False, viewonly=True)


class Asking(Base):
    """One person's asking of a question, and where they are to be answered."""

    __tablename__ = "askings"
    __table_args__ = (UniqueConstraint("question_id", "conversation_id", "email"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id", ondelete="CASCADE"))
    conversation_id: Mapped[str]
    email: Mapped[str]
    text: Mapped[str]
    asked: Mapped[datetime] = mapped_column(Moment)


class Feedback(Base):
    """What somebody thought of a document, or of the answer that *message_id* was.

    *question_id* is what was put in the queue because of it.
    """

    __tablename__ = "feedback"
    __table_args__ = (UniqueConstraint("message_id", "email", "conversation_id"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    verdict: Mapped[str]
    conversation_id: Mapped[str]
    email: Mapped[str]
    text: Mapped[str]
    said: Mapped[datetime] = mapped_column(Moment)
    document_id: Mapped[int | None] = mapped_column(
        ForeignKey("documents.id", ondelete="CASCADE"), index=True, default=None
    )
    message_id: Mapped[int | None] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), default=None
    )
    question_id: Mapped[int | None] = mapped_column(
        ForeignKey("questions.id", ondelete="SET NULL"), default=None
    )
