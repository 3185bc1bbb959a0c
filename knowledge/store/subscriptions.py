"""Queries about digests: who gets which, and which were made up for them."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from knowledge.models import DigestIssue, Person, PreElection, SigningKey, Subscription
from knowledge.store.database import take_turns

ISSUING, SIGNING = 4_212_984, 4_212_985  # the numbers of these locks, beside others of Cairn's


class Subscriptions:
    """Who wants a digest."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> Sequence[Subscription]:
        """Return all that somebody wants, in the order in which they were made."""
        return self._wanted()

    def of(self, person: Person) -> Sequence[Subscription]:
        """Return what a person gets."""
        return self._wanted(Subscription.person_id == person.id)

    def at(self, conversation: str) -> Sequence[Subscription]:
        """Return what a channel or an address gets."""
        here = Subscription.conversation == conversation
        return self._wanted(here, Subscription.person_id.is_(None))

    def with_id(self, row: int) -> Subscription | None:
        """Return a subscription, be it ended or not."""
        return self._session.get(Subscription, row)

    def add(self, subscription: Subscription) -> Subscription:
        """Keep that somebody wants a digest."""
        self._session.add(subscription)
        self._session.flush()
        return subscription

    def end(self, subscription: Subscription, now: datetime) -> None:
        """Keep that it is not wanted any more."""
        subscription.ended = subscription.ended or now
        self._session.flush()

    def ever_asked(self) -> set[int]:
        """Return who has, or had, a subscription of their own."""
        query = select(Subscription.person_id).where(Subscription.person_id.is_not(None))
        return {row for row in self._session.scalars(query) if row is not None}

    def take_turns(self) -> None:
        """Let no other process book digests until this transaction ends."""
        take_turns(self._session.connection(), ISSUING)

    def booked(self, since: date) -> dict[int, set[tuple[date, date]]]:
        """Return of which days digests were booked or passed over since a day."""
        found: dict[int, set[tuple[date, date]]] = defaultdict(set)
        columns = (DigestIssue.subscription_id, DigestIssue.first, DigestIssue.last)
        for row, first, last in self._session.execute(
            select(*columns).where(DigestIssue.last >= since)
        ):
            found[row].add((first, last))
        return found

    def book(self, issue: DigestIssue) -> None:
        """Keep a digest; it is kept once by its subscription and its days."""
        self._session.add(issue)
        self._session.flush()

    def issue_in(self, delivery: str) -> DigestIssue | None:
        """Return the digest that a message holds."""
        query = select(DigestIssue).where(DigestIssue.delivery == delivery)
        return self._session.scalar(query)

    def pre_election(self, day: date) -> PreElection | None:
        """Return the period before an election that a day is in, or the next one to come."""
        query = select(PreElection).where(PreElection.last >= day)
        return self._session.scalar(query.order_by(PreElection.first))

    def note_pre_election(self, period: PreElection | None) -> None:
        """Keep a period before an election in place of earlier ones; None is none at all."""
        self._session.execute(delete(PreElection))
        if period is not None:
            self._session.add(period)
        self._session.flush()

    def key(self, name: str) -> bytes | None:
        """Return the key that goes by a name; None where it was never needed."""
        found = self._session.get(SigningKey, name)
        return bytes.fromhex(found.key) if found else None

    def make_key(self, name: str) -> bytes:
        """Return the key that goes by a name, made if there is none."""
        take_turns(self._session.connection(), SIGNING)
        found = self._session.get(SigningKey, name)
        if found is None:
            found = SigningKey(name=name, key=secrets.token_hex(32))
            self._session.add(found)
            self._session.flush()
        return bytes.fromhex(found.key)

    def _wanted(self, *those: ColumnElement[bool]) -> Sequence[Subscription]:
        query = select(Subscription).where(Subscription.ended.is_(None), *those)
        return self._session.scalars(query.order_by(Subscription.id)).all()
