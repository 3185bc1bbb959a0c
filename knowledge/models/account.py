"""Who somebody of a chat service is in the register."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.models.base import Base, Moment


class Account(Base):
    """Somebody's account in one *place* of a channel, such as a workspace.

    *email* is empty for a visitor. *linked_by* says who decided it; where that is empty it was
    found out, and *checked* is when.
    """

    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("channel", "place", "user"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    channel: Mapped[str]
    place: Mapped[str]
    user: Mapped[str]
    email: Mapped[str] = mapped_column(index=True)
    checked: Mapped[datetime] = mapped_column(Moment)
    linked_by: Mapped[str] = mapped_column(default="", server_default="")
