"""One thing of the outbox, as whoever sends it gets it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.models import Delivery, Event, Message

Row = Message | Delivery
KINDS: Mapping[str, type[Row]] = {"message": Message, "delivery": Delivery}


@dataclass(frozen=True)
class ToSend:
    """One thing to send; *key* names it over the whole outbox.

    It is an *answer*, or a *reply* that nobody asked for. *speaker* is whom it answers, where
    others read along. *unsure* says that it may have been sent before, in whole or in part. *asked*
    is the id of the event that it answers, *made* since when it waits.
    """

    key: str
    channel: str
    conversation: str
    tries: int
    unsure: bool
    speaker: str = ""
    answer: Mapping[str, Any] | None = None
    reply: Mapping[str, Any] | None = None
    asked: str = ""
    made: datetime | None = None


def row_of(session: Session, key: str, *, to_change: bool) -> Row | None:
    """Return the row that goes by a key, locked where it is *to change*; None for no such row."""
    kind, _, row = key.partition(":")
    if kind not in KINDS or not row.isdecimal():
        return None
    found = session.get(KINDS[kind], int(row), with_for_update=to_change)
    return cast("Row | None", found)


def to_send(session: Session, row: Row) -> ToSend:
    """Return what a row of the outbox says, and whom it answers."""
    shared: dict[str, Any] = {
        "channel": row.channel,
        "conversation": row.conversation_id,
        "tries": row.tries,
        "unsure": row.unsure,
        "made": row.made,
    }
    if isinstance(row, Message):
        event = session.get_one(Event, row.event_row)
        speaker = event.speaker if event.public else ""
        shared |= {"speaker": speaker, "asked": event.event_id}
        return ToSend(f"message:{row.id}", **shared, answer=row.answer)
    speaker = _speaker(session, row)
    return ToSend(f"delivery:{row.id}", **shared, speaker=speaker, reply=row.reply)


def _speaker(session: Session, delivery: Delivery) -> str:
    """Return whom it is for, where the conversation in which they spoke is public.

    What a visitor asked in public is answered there: everybody may see what a visitor may.
    """
    theirs = (
        Event.conversation_id == delivery.conversation_id,
        Event.email == delivery.email,
        Event.public,
    )
    query = select(Event.speaker).where(*theirs).order_by(Event.id.desc()).limit(1)
    return (session.scalar(query) or "") if delivery.email else ""
