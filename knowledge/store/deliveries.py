"""What Cairn has to say without being asked, each once and only to whom it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select, update
from sqlalchemy.orm import Session

from knowledge.models import Delivery, DigestIssue, Nudge
from knowledge.store.addressees import exists_for, not_to_lead, to_lead


@dataclass(frozen=True)
class Place:
    """Where somebody is spoken to: a conversation by its id over all channels, and who is in it.

    *is_sent_to* says that what belongs to a conversation there is sent to it by itself.
    """

    channel: str
    conversation: str
    email: str
    is_sent_to: bool = False


class Deliveries:
    """The outbox of what comes unasked."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, deliveries: Sequence[Delivery]) -> None:
        """Keep what is to be said."""
        self._session.add_all(deliveries)
        self._session.flush()

    def under(self, subject: str) -> Sequence[Delivery]:
        """Return what was, or is to be, said about a subject, to everybody."""
        about = Delivery.key.startswith(f"{subject}:", autoescape=True)
        return self._session.scalars(select(Delivery).where(about).order_by(Delivery.id)).all()

    def reword(self, row: int, reply: dict[str, Any]) -> None:
        """Let one thing that was not said yet be said in other words."""
        found = self._session.get(Delivery, row)
        if found is not None and found.sent is None:
            found.reply = reply
            self._session.flush()

    def unsay(self, row: int) -> bool:
        """Forget one thing that was not said yet; what is being said right now is left."""
        query = select(Delivery).where(Delivery.id == row, Delivery.sent.is_(None))
        found = self._session.scalar(query.with_for_update(skip_locked=True))
        if found is not None:
            self._session.delete(found)
            self._session.flush()
        return found is not None

    def take_back(self, subject: str) -> Sequence[Delivery]:
        """Forget what is to be said about a subject and was not said yet, and return it.

        What is being said at this very moment is left: to wait for it might be for ever, since
        whoever says it may be waiting for the queue.
        """
        about = Delivery.key.startswith(f"{subject}:", autoescape=True)
        query = select(Delivery).where(about, Delivery.sent.is_(None))
        rows = self._session.scalars(query.with_for_update(skip_locked=True)).all()
        for row in rows:
            self._session.delete(row)
        self._session.flush()
        return rows

    def with_row(self, row: int) -> Delivery | None:
        """Return one thing that was, or is to be, said."""
        return self._session.get(Delivery, row)

    def take_over(self, old: Delivery, new: Delivery) -> None:
        """Say in another message what one that failed was to say."""
        self.put([new])
        keys = (f"delivery:{old.id}", f"delivery:{new.id}")
        for kind in (Nudge, DigestIssue):
            moved = update(kind).where(kind.delivery == keys[0]).values(delivery=keys[1])
            self._session.execute(moved)

    def failed(self, since: datetime) -> Sequence[Delivery]:
        """Return what could not be said, there or elsewhere, of what was to be since a moment."""
        query = select(Delivery).where(Delivery.failed != "", ~Delivery.unwanted)
        rows = self._session.scalars(
            query.where(Delivery.made >= since).order_by(Delivery.id)
        ).all()
        last = {(one.subject, one.email): one for one in rows}
        return [one for one in last.values() if not self._is_said_elsewhere(one)]

    def _is_said_elsewhere(self, failed: Delivery) -> bool:
        others = (one for one in self.under(failed.subject) if one.email == failed.email)
        return any(not one.failed or one.unwanted for one in others)

    def wait_for(self, place: Place) -> bool:
        """Say whether there is something to say to somebody; this locks nothing."""
        return any(_may_be_said(one, place) for one in self._for(place))

    def claim(self, place: Place, now: datetime) -> list[dict[str, Any]]:
        """Return what is to be said to somebody, and mark it as said.

        Who asked the same in two conversations is told once.
        """
        ids = [one.id for one in self._for(place)]
        if not ids:
            return []
        query = select(Delivery).where(Delivery.sent.is_(None), Delivery.id.in_(ids))
        locked = query.order_by(Delivery.id).with_for_update()
        locked = locked.execution_options(populate_existing=True)
        rows = self._session.scalars(locked).all()
        said = {one.subject: one for one in reversed(rows) if _may_be_said(one, place)}
        for one in rows:
            if one.subject in said:
                one.sent = now
        self._session.flush()
        return [one.reply for one in sorted(said.values(), key=lambda one: one.id)]

    def _for(self, place: Place) -> list[Delivery]:
        """Return what is not said yet and is for somebody now; this locks nothing."""
        query = select(Delivery).where(Delivery.sent.is_(None), self._to(place))
        rows = self._session.scalars(query.order_by(Delivery.id))
        return [one for one in rows if exists_for(self._session, one, place.email)]

    def _to(self, place: Place) -> ColumnElement[bool]:
        """Narrow to somebody's own: a person's by the e-mail, a visitor's by the conversation.

        A suggestion has no e-mail: it is for whoever leads its project when it is said.
        """
        here = Delivery.conversation_id == place.conversation
        own = Delivery.email == place.email if place.email else and_(Delivery.email == "", here)
        own = and_(own, not_to_lead())
        return or_(own, *to_lead(self._session, place.email)) if place.email else own


def _may_be_said(delivery: Delivery, place: Place) -> bool:
    """Say whether it belongs to the conversation, or to another of the person's in the channel.

    What belongs to no conversation is said wherever the person is next.
    """
    if place.is_sent_to:
        return not delivery.conversation_id
    here = delivery.conversation_id in ("", place.conversation)
    return here or delivery.conversation_id.startswith(f"{place.channel}:")
