"""Where conversations of chat services are reached."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from knowledge.models import Reference


class References:
    """The rooms in which Cairn was spoken to, and may speak later."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, channel: str, place: str, room: str) -> Reference | None:
        """Return how a room is reached, or None where nobody ever spoke there."""
        query = select(Reference).where(
            Reference.channel == channel, Reference.place == place, Reference.room == room
        )
        return self._session.scalar(query)

    def with_user(self, channel: str, place: str, user: str) -> Reference | None:
        """Return how somebody's own chat with Cairn is reached, the newest of them."""
        theirs = (Reference.channel == channel, Reference.place == place, Reference.user == user)
        return self._session.scalar(select(Reference).where(*theirs).order_by(Reference.id.desc()))

    def service_in(self, channel: str, place: str) -> str:
        """Return the service through which a place was heard last, "" where it never was."""
        query = select(Reference.service).where(
            Reference.channel == channel, Reference.place == place
        )
        return self._session.scalar(query.order_by(Reference.seen.desc()).limit(1)) or ""

    def met(
        self, channel: str, place: str, room: str, service: str, now: datetime, *, user: str = ""
    ) -> Reference:
        """Note that somebody spoke in a room: it can be reached, whatever was known before."""
        row = self.of(channel, place, room) or self._new(
            Reference(channel=channel, place=place, room=room, service=service, user=user, seen=now)
        )
        row.service, row.seen, row.gone, row.user = service, now, "", user or row.user
        self._session.flush()
        return row

    def _new(self, row: Reference) -> Reference:
        """Write down a room, unless somebody has at the same moment."""
        try:
            with self._session.begin_nested():
                self._session.add(row)
        except IntegrityError:
            if there := self.of(row.channel, row.place, row.room):
                return there
            raise
        return row

    def lost(self, channel: str, place: str, room: str, reason: str) -> None:
        """Note that a room cannot be reached any more."""
        if row := self.of(channel, place, room):
            row.gone = reason
            self._session.flush()
