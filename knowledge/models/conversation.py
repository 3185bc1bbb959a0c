"""Conversations: what was said to Cairn, where each talk stands, and what Cairn said."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.models.base import Base, Moment
from knowledge.models.outgoing import Outgoing, to_be_sent

IS_EDIT = text("edits <> ''")


class Conversation(Base):
    """Where one talk with Cairn stands: the slots and events of a Rasa tracker."""

    __tablename__ = "conversations"

    id: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[dict[str, Any]] = mapped_column(JSON, default_factory=dict)
    turns: Mapped[int] = mapped_column(default=0)


class Event(Base):
    """Something said to Cairn, kept before it is acknowledged: the inbox.

    *cut* names the kinds of personal data that were taken out before it was kept. *form* is a form
    that came back filled in: its name, its project's code, its values, and what was cut of each.
    *edits* is the id of the message that this one replaces or deletes, *edits_row* the first that
    came of that message: all of them are one message. *public* says that others read along, and
    *speaker* is what the channel calls whoever spoke: a private answer finds them by it.
    """

    __tablename__ = "events"
    __table_args__ = (
        UniqueConstraint("channel", "event_id"),
        Index("ix_events_waiting", "status", "id"),
        Index("ix_events_conversation", "conversation_id", "status"),
        Index(
            "ix_events_edits", "channel", "edits", sqlite_where=IS_EDIT, postgresql_where=IS_EDIT
        ),
        Index("ix_events_edits_row", "edits_row"),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    channel: Mapped[str]
    event_id: Mapped[str]
    conversation_id: Mapped[str]
    email: Mapped[str]
    text: Mapped[str]
    received: Mapped[datetime] = mapped_column(Moment)
    said_at: Mapped[datetime] = mapped_column(Moment)
    status: Mapped[str] = mapped_column(default="waiting")
    cut: Mapped[str] = mapped_column(default="", server_default="")
    edits: Mapped[str] = mapped_column(default="", server_default="")
    edits_row: Mapped[int | None] = mapped_column(default=None)
    deleted: Mapped[bool] = mapped_column(default=False, server_default=false())
    public: Mapped[bool] = mapped_column(default=False, server_default=false())
    speaker: Mapped[str] = mapped_column(default="", server_default="")
    form: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), default=None)


class Message(Outgoing, Base):
    """Something that Cairn said, kept in the transaction that decided it: the outbox.

    Where the channel fetches its answers itself, it is never marked as sent.
    """

    __tablename__ = "messages"
    __table_args__ = (to_be_sent("messages"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    event_row: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), unique=True)
    answer: Mapped[dict[str, Any]] = mapped_column(JSON)
