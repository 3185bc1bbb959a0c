"""What Cairn says without being asked, kept before it is sent."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Index, false, text
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.models.base import Base
from knowledge.models.outgoing import Outgoing, to_be_sent

UNSAID = text("sent IS NULL")


class Delivery(Outgoing, Base):
    """One message to one conversation; *key* makes sure that it is said once.

    *unwanted* says that it failed because nobody wants it any more, *reported* that those who look
    after the office were told that it failed.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        to_be_sent("deliveries"),
        Index("ix_deliveries_unsaid", "email", sqlite_where=UNSAID, postgresql_where=UNSAID),
        # vendors know it by its number: no other may have that, were it taken back before
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str]
    reply: Mapped[dict[str, Any]] = mapped_column(JSON)
    unwanted: Mapped[bool] = mapped_column(default=False, server_default=false())
    reported: Mapped[bool] = mapped_column(default=False, server_default=false())

    @property
    def subject(self) -> str:
        """Return what it is about: whoever was told that elsewhere has been told."""
        return self.key.removesuffix(f":{self.conversation_id}:{self.email}")
