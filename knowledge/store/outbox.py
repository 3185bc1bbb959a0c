"""What waits to be sent to channels, in the order of each conversation."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import String, func, or_, select, update
from sqlalchemy import cast as as_type
from sqlalchemy.orm import Session

from knowledge.models import Delivery, Event, Message
from knowledge.models.outgoing import channel_of, waits
from knowledge.store.addressees import exists_for

SENDING = 4_212_982  # the number of these locks, beside others that Cairn takes
# it was of a project that exists no more for whoever was to be told
NOT_THEIRS = "not_theirs"
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


class Outbox:
    """The answers, and what comes unasked, that have to be sent."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def due(self, channels: Collection[str], now: datetime) -> Sequence[str]:
        """Return the conversations in which something is to be sent now, the oldest first."""
        found: dict[str, datetime] = {}
        for kind in KINDS.values():
            first = (
                select(kind.conversation_id, func.min(kind.id).label("id"))
                .where(kind.channel.in_(channels), waits(kind))
                .group_by(kind.conversation_id)
                .subquery()
            )
            query = select(kind.conversation_id, kind.made).join(first, first.c.id == kind.id)
            ready = query.where(or_(kind.again.is_(None), kind.again <= now))
            for name, made in self._session.execute(ready):
                found[name] = min(made, found.get(name, made))
        return sorted(found, key=lambda name: (found[name], name))

    def claim(self, conversation: str, now: datetime, until: datetime) -> ToSend | None:
        """Return what comes next in a conversation; nobody else may send there *until* then.

        None where nothing waits, or where what comes next is being sent or has to wait.
        """
        self.hold(conversation)
        heads = [one for kind in KINDS.values() if (one := self._head(kind, conversation))]
        if not heads or any(one.again and one.again > now for one in heads):
            return None
        head = min(heads, key=lambda one: one.made)
        if isinstance(head, Delivery) and not exists_for(self._session, head, head.email):
            head.failed, head.unwanted = NOT_THEIRS, True
            self._session.flush()
            return self.claim(conversation, now, until)
        claimed = self._to_send(head)
        head.again, head.unsure, head.tries = until, True, head.tries + 1
        self._session.flush()
        return claimed

    def was_sent(self, key: str, posted: Mapping[str, Any], now: datetime) -> None:
        """Mark something as sent; whoever was told something has been told it everywhere."""
        row = self._row(key)
        if row is None:
            return
        row.sent, row.posted, row.again, row.unsure = now, dict(posted), None, False
        if isinstance(row, Delivery):
            for twin in self._twins(row):
                twin.sent = now
        self._session.flush()

    def try_again(self, key: str, at: datetime, *, unsure: bool) -> None:
        """Let something wait until it is tried again."""
        if row := self._row(key):
            row.again, row.unsure = at, unsure
            self._session.flush()

    def give_up(self, key: str, reason: str, *, is_fault: bool = True) -> None:
        """Keep something that will never be sent, and why; it is no fault that nobody wants it."""
        if row := self._row(key):
            row.failed, row.again = reason, None
            if isinstance(row, Delivery):
                row.unwanted = not is_fault
            self._session.flush()

    def give_up_in(self, place: str, reason: str) -> None:
        """Keep all that waits in the conversations of a place, and why it will never be sent."""
        for kind in KINDS.values():
            there = kind.conversation_id.startswith(f"{place}:", autoescape=True)
            gone = update(kind).where(waits(kind), there).values(failed=reason, again=None)
            self._session.execute(gone)

    def kept(self, key: str) -> ToSend | None:
        """Return something that was sent or is to be, or None where it is forgotten."""
        row = self._row(key, to_change=False)
        return self._to_send(row) if row else None

    def answer(self, key: str) -> Message | None:
        """Return the answer that goes by a key; None for what came unasked, or is forgotten."""
        row = self._row(key, to_change=False)
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

    def hold(self, conversation: str) -> None:
        """Let no other transaction look for what comes next; on SQLite whoever writes waits.

        Before anything else is held: whoever looks for what comes next holds its row after this.
        """
        if self._session.get_bind().dialect.name == "postgresql":
            lock = func.pg_advisory_xact_lock(SENDING, func.hashtext(conversation))
            self._session.execute(select(lock))

    def _head(self, kind: type[Row], conversation: str) -> Row | None:
        there = (kind.channel == channel_of(conversation), kind.conversation_id == conversation)
        query = select(kind).where(*there, waits(kind)).order_by(kind.id).limit(1)
        query = query.with_for_update()
        found = self._session.scalar(query, execution_options={"populate_existing": True})
        return cast("Row | None", found)

    def _row(self, key: str, *, to_change: bool = True) -> Row | None:
        kind, _, row = key.partition(":")
        if kind not in KINDS or not row.isdecimal():
            return None
        found = self._session.get(KINDS[kind], int(row), with_for_update=to_change)
        return cast("Row | None", found)

    def _twins(self, delivery: Delivery) -> Iterator[Delivery]:
        """Give what would tell the same person the same thing elsewhere."""
        if delivery.email:
            query = select(Delivery).where(Delivery.email == delivery.email, waits(Delivery))
            for one in self._session.scalars(query):
                if one.subject == delivery.subject:
                    yield one

    def _to_send(self, row: Row) -> ToSend:
        shared: dict[str, Any] = {
            "channel": row.channel,
            "conversation": row.conversation_id,
            "tries": row.tries,
            "unsure": row.unsure,
            "made": row.made,
        }
        if isinstance(row, Message):
            event = self._session.get_one(Event, row.event_row)
            speaker = event.speaker if event.public else ""
            shared |= {"speaker": speaker, "asked": event.event_id}
            return ToSend(f"message:{row.id}", **shared, answer=row.answer)
        speaker = self._speaker(row)
        return ToSend(f"delivery:{row.id}", **shared, speaker=speaker, reply=row.reply)

    def _speaker(self, delivery: Delivery) -> str:
        """Return whom it is for, where the conversation in which they spoke is public.

        What a visitor asked in public is answered there: everybody may see what a visitor may.
        """
        theirs = (
            Event.conversation_id == delivery.conversation_id,
            Event.email == delivery.email,
            Event.public,
        )
        query = select(Event.speaker).where(*theirs).order_by(Event.id.desc()).limit(1)
        return (self._session.scalar(query) or "") if delivery.email else ""
