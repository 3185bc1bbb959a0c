"""What has to be sent to a channel that does not fetch by itself."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ColumnElement, Index, and_, false, literal_column, text
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import Mapped, MappedAsDataclass, mapped_column

from knowledge.models.base import Moment


def _channel(context: DefaultExecutionContext) -> str:
    return channel_of(context.current_parameters["conversation_id"])  # type: ignore[index]


def channel_of(conversation: str) -> str:
    """Return in which channel a conversation is: its name begins with that."""
    return conversation.partition(":")[0]


class Outgoing(MappedAsDataclass, kw_only=True):
    """A row that is sent once, in the order of its conversation, and tried until it is.

    *again* is when the next try may begin; *unsure* says that one began of which it is not known
    how it ended. *posted* is what the vendor calls what was sent, *failed* why it never will be.
    """

    conversation_id: Mapped[str] = mapped_column(index=True)
    channel: Mapped[str] = mapped_column(init=False, insert_default=_channel, server_default="")
    made: Mapped[datetime] = mapped_column(Moment)
    sent: Mapped[datetime | None] = mapped_column(Moment, default=None)
    posted: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), default=None)
    tries: Mapped[int] = mapped_column(default=0, server_default="0")
    again: Mapped[datetime | None] = mapped_column(Moment, default=None)
    unsure: Mapped[bool] = mapped_column(default=False, server_default=false())
    failed: Mapped[str] = mapped_column(default="", server_default="")


def waits(kind: type[Outgoing]) -> ColumnElement[bool]:
    """Return what finds a row that is to be sent, in the index's own words.

    SQLite takes an index of some rows only where the query says which, and not in a parameter.
    """
    return and_(kind.sent.is_(None), kind.failed == literal_column("''"))


def to_be_sent(table: str) -> Index:
    """Return the index by which what waits is found, however much was sent before."""
    waiting = text("sent IS NULL AND failed = ''")
    return Index(
        f"ix_{table}_to_be_sent",
        "channel",
        "conversation_id",
        "id",
        sqlite_where=waiting,
        postgresql_where=waiting,
    )
