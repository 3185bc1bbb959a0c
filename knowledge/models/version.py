"""Every state that an update, a milestone, a risk or a benefit has had."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.models.base import Base, Moment, OfProject

MADE, CHANGED, WITHDRAWN, RESTORED = "made", "changed", "withdrawn", "restored"


class Version(OfProject, Base):
    """One state of one thing, who brought it about, and from where.

    *kind* and *row_id* say which thing, *number* counts its states from 1 without gaps, and
    *values* are its fields after the change. The project is the one that it belonged to then.
    """

    __tablename__ = "versions"
    __table_args__ = (
        UniqueConstraint("kind", "row_id", "number"),
        Index(
            "ix_versions_by_id",
            "by_id",
            sqlite_where=text("by_id IS NOT NULL"),
            postgresql_where=text("by_id IS NOT NULL"),
        ),
        Index(
            "ix_versions_event_row",
            "event_row",
            sqlite_where=text("event_row IS NOT NULL"),
            postgresql_where=text("event_row IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    kind: Mapped[str]
    row_id: Mapped[int]
    number: Mapped[int]
    what: Mapped[str]
    values: Mapped[dict[str, Any]] = mapped_column(JSON)
    at: Mapped[datetime] = mapped_column(Moment)
    by_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), default=None
    )
    by_name: Mapped[str] = mapped_column(default="")
    on_behalf_of_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), default=None
    )
    on_behalf_of: Mapped[str] = mapped_column(default="")
    channel: Mapped[str] = mapped_column(default="")
    conversation_id: Mapped[str] = mapped_column(default="")
    event_row: Mapped[int | None] = mapped_column(default=None)
