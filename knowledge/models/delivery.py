"""What Cairn says without being asked, kept before it is sent."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.models.base import Base
from knowledge.models.outgoing import Outgoing, to_be_sent


class Delivery(Outgoing, Base):
    """One message to one conversation; *key* makes sure that it is said once."""

    __tablename__ = "deliveries"
    __table_args__ = (to_be_sent("deliveries"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str]
    reply: Mapped[dict[str, Any]] = mapped_column(JSON)

    @property
    def subject(self) -> str:
        """Return what it is about: whoever was told that elsewhere has been told."""
        return self.key.removesuffix(f":{self.conversation_id}:{self.email}")
