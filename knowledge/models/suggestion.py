"""What somebody who may not log suggests to a project's lead."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.models.base import Base, Moment, OfProject
from knowledge.models.question import OPEN

ACCEPTED, DECLINED = "accepted", "declined"


class Suggestion(OfProject, Base):
    """An update that waits for a lead's yes; *draft* is how it was read."""

    __tablename__ = "suggestions"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    text: Mapped[str]
    draft: Mapped[dict[str, Any]] = mapped_column(JSON)
    by_email: Mapped[str]
    by_name: Mapped[str]
    conversation_id: Mapped[str]
    made: Mapped[datetime] = mapped_column(Moment)
    status: Mapped[str] = mapped_column(default=OPEN)
    decided_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), default=None
    )
    decided: Mapped[datetime | None] = mapped_column(Moment, default=None)
