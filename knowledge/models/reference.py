"""How a conversation of a chat service is reached."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.models.base import Base, Moment


class Reference(Base):
    """One *room* of a channel in one *place*, and the *service* through which it is spoken to.

    *user* is whose it is, where it is somebody's own chat with Cairn. *gone* is why Cairn cannot
    write there any more, as the channel's own word for it says; "" where it can.
    """

    __tablename__ = "conversation_references"
    __table_args__ = (UniqueConstraint("channel", "place", "room"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    channel: Mapped[str]
    place: Mapped[str]
    room: Mapped[str]
    service: Mapped[str]
    seen: Mapped[datetime] = mapped_column(Moment)
    user: Mapped[str] = mapped_column(default="", server_default="", index=True)
    gone: Mapped[str] = mapped_column(default="", server_default="")
