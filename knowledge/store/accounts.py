"""Whose an account of a chat service is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from knowledge.models import Account


class Accounts:
    """The accounts that Cairn has met, and those that somebody linked."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, channel: str, place: str, user: str) -> Account | None:
        """Return an account, or None where nothing is known of it."""
        query = select(Account).where(
            Account.channel == channel, Account.place == place, Account.user == user
        )
        return self._session.scalar(query)

    def called(self, channel: str, user: str) -> Sequence[Account]:
        """Return the accounts that go by an id, one for each place where it is known."""
        query = select(Account).where(Account.channel == channel, Account.user == user)
        return self._session.scalars(query.order_by(Account.place)).all()

    def belonging_to(self, channel: str, email: str) -> Sequence[Account]:
        """Return somebody's accounts in a channel."""
        query = select(Account).where(Account.channel == channel, Account.email == email)
        return self._session.scalars(query.order_by(Account.id)).all()

    def channels(self) -> dict[str, set[str]]:
        """Return the channels in which somebody's account is known, by the e-mail."""
        rows = self._session.execute(select(Account.email, Account.channel).distinct())
        found: dict[str, set[str]] = defaultdict(set)
        for email, channel in rows:
            found[email].add(channel)
        return found

    def found(self, channel: str, place: str, user: str, email: str, now: datetime) -> Account:
        """Note whose an account was found to be; what somebody linked stays as it is."""
        row = self.of(channel, place, user)
        if row is None:
            return self._new(channel, place, user, email, now)
        row.checked = now
        if not row.linked_by:
            row.email = email
        self._session.flush()
        return row

    def link(
        self, channel: str, place: str, user: str, email: str, *, by: str, now: datetime
    ) -> Account:
        """Decide whose an account is; with an empty *email* it is a visitor's for good."""
        row = self.of(channel, place, user) or self._new(channel, place, user, email, now)
        row.email, row.linked_by, row.checked = email, by, now
        self._session.flush()
        return row

    def forget_place(self, channel: str, place: str) -> int:
        """Forget the accounts of a place that Cairn has left; return how many there were."""
        query = delete(Account).where(Account.channel == channel, Account.place == place)
        return len(self._session.scalars(query.returning(Account.id)).all())

    def _new(self, channel: str, place: str, user: str, email: str, now: datetime) -> Account:
        """Write down an account, unless somebody has at the same moment."""
        row = Account(channel=channel, place=place, user=user, email=email, checked=now)
        try:
            with self._session.begin_nested():
                self._session.add(row)
        except IntegrityError:
            if there := self.of(channel, place, user):
                return there
            raise
        return row
