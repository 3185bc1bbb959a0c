"""What was sent to channels, or is to be, looked up again by its key."""

from __future__ import annotations

from sqlalchemy import String, select
from sqlalchemy import cast as as_type
from sqlalchemy.orm import Session

from knowledge.models import Message
from knowledge.store.to_send import ToSend, row_of, to_send


class Sent:
    """What Cairn said, for whoever presses or reads on."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def kept(self, key: str) -> ToSend | None:
        """Return something that was sent or is to be, or None where it is forgotten."""
        row = row_of(self._session, key, to_change=False)
        return to_send(self._session, row) if row else None

    def answer(self, key: str) -> Message | None:
        """Return the answer that goes by a key; None for what came unasked, or is forgotten."""
        row = row_of(self._session, key, to_change=False)
        return row if isinstance(row, Message) else None

    def key_of_answer(self, event: int) -> str:
        """Return the key of what a kept event was answered with; "" where it is not answered."""
        row = self._session.scalar(select(Message.id).where(Message.event_row == event))
        return f"message:{row}" if row else ""

    def key_of_posted(self, channel: str, conversation: str, message: str) -> str:
        """Return the key of the answer of which a message is a part, as the channel calls both.

        "" where there is none among what names that message.
        """
        named = as_type(Message.posted, String).contains(f'"{message}"', autoescape=True)
        query = select(Message).where(Message.channel == channel, Message.sent.is_not(None), named)
        for row in self._session.scalars(query.order_by(Message.id.desc())):
            posted = row.posted or {}
            if posted.get("conversation") == conversation and message in posted.get("ids", ()):
                return f"message:{row.id}"
        return ""
