"""What waits to be sent to channels, in the order of each conversation."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from knowledge.models import Delivery
from knowledge.models.outgoing import channel_of, waits
from knowledge.store.addressees import exists_for
from knowledge.store.database import take_turns_at
from knowledge.store.to_send import KINDS, Row, ToSend, row_of, to_send

SENDING = 4_212_982  # the number of these locks, beside others that Cairn takes
# it was of a project that exists no more for whoever was to be told
NOT_THEIRS = "not_theirs"


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
        claimed = to_send(self._session, head)
        head.again, head.unsure, head.tries = until, True, head.tries + 1
        self._session.flush()
        return claimed

    def was_sent(self, key: str, posted: Mapping[str, Any], now: datetime) -> None:
        """Mark something as sent; whoever was told something has been told it everywhere."""
        row = row_of(self._session, key, to_change=True)
        if row is None:
            return
        row.sent, row.posted, row.again, row.unsure = now, dict(posted), None, False
        if isinstance(row, Delivery):
            for twin in self._twins(row):
                twin.sent = now
        self._session.flush()

    def try_again(self, key: str, at: datetime, *, unsure: bool) -> None:
        """Let something wait until it is tried again."""
        if row := row_of(self._session, key, to_change=True):
            row.again, row.unsure = at, unsure
            self._session.flush()

    def give_up(self, key: str, reason: str, *, is_fault: bool = True) -> None:
        """Keep something that will never be sent, and why; it is no fault that nobody wants it."""
        if row := row_of(self._session, key, to_change=True):
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

    def hold(self, conversation: str) -> None:
        """Let no other transaction look for what comes next.

        Before anything else is held: whoever looks for what comes next holds its row after this.
        """
        take_turns_at(self._session.connection(), SENDING, conversation)

    def _head(self, kind: type[Row], conversation: str) -> Row | None:
        there = (kind.channel == channel_of(conversation), kind.conversation_id == conversation)
        query = select(kind).where(*there, waits(kind)).order_by(kind.id).limit(1)
        query = query.with_for_update()
        found = self._session.scalar(query, execution_options={"populate_existing": True})
        return cast("Row | None", found)

    def _twins(self, delivery: Delivery) -> Iterator[Delivery]:
        """Give what would tell the same person the same thing elsewhere."""
        if delivery.email:
            query = select(Delivery).where(Delivery.email == delivery.email, waits(Delivery))
            for one in self._session.scalars(query):
                if one.subject == delivery.subject:
                    yield one
