"""What Cairn says without being asked, kept before it is sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.models.base import Base, Moment


class Delivery(Base):
    """One message to one conversation; *key* makes sure that it is said once."""

    __tablename__ = "deliveries"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    conversation_id: Mapped[str] = mapped_column(index=True)
    email: Mapped[str]
    reply: Mapped[dict[str, Any]] = mapped_column(JSON)
    made: Mapped[datetime] = mapped_column(Moment)
    sent: Mapped[datetime | None] = mapped_column(Moment, default=None)
