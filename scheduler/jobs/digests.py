"""Books digests on time: one for each subscription and period, however many processes run."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

from actions.reply import Reply
from actions.subscriptions.composing import announced
from knowledge.models import Delivery, DigestIssue, Person, Subscription
from knowledge.store import THE_OFFICE, OpenStore, Store, viewer
from knowledge.subscriptions import Booking, to_book
from knowledge.subscriptions.everyone import for_everyone
from knowledge.subscriptions.gathering import calendars
from knowledge.subscriptions.plan import LONGEST_GAP
from knowledge.subscriptions.scoping import scope_of
from scheduler.ports import Everywhere

NOWHERE = "no chat or address is known"


class Digests:
    """Every minute, books what is due; many processes book once.

    With *everyone*, whoever has a part in projects gets a digest of them until they stop it.
    """

    name = "digests"
    seconds = 60

    def __init__(
        self, open_store: OpenStore, whereabouts: Everywhere, *, everyone: bool = False
    ) -> None:
        self._open_store = open_store
        self._whereabouts = whereabouts
        self._everyone = everyone

    async def run(self, now: datetime) -> None:
        """Book what is due."""
        await self._whereabouts.ready()
        await asyncio.to_thread(self._run, now)

    def _run(self, now: datetime) -> None:
        """Look first, holding up nobody; write only where there is something to write."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            since = store.nudges.start_of(self.name)
            new = for_everyone(store, now) if self._everyone else []
            if since is not None and not new and not _found(store, since, now):
                return
        with self._open_store(THE_OFFICE) as store:
            store.subscriptions.take_turns()
            since = store.nudges.began(self.name, now)
            for one in for_everyone(store, now) if self._everyone else ():
                store.subscriptions.add(one)
            for booking in _found(store, since, now):
                self._book(store, booking, now)

    def _book(self, store: Store, booking: Booking, now: datetime) -> None:
        first, last = booking.days
        issue = DigestIssue(
            subscription_id=booking.subscription.id, first=first, last=last, day=booking.day,
            booked=now, passed=booking.passed,
        )  # fmt: skip
        store.subscriptions.book(issue)
        if not issue.passed:
            self._send(store, booking.subscription, issue, now)

    def _send(
        self, store: Store, subscription: Subscription, issue: DigestIssue, now: datetime
    ) -> None:
        person = store.people.with_id(subscription.person_id or 0)
        if subscription.person_id is not None and person is None:
            issue.passed = NOWHERE
            return
        conversation = self._where(store, subscription, person)
        email = person.email if person else ""
        subject = f"digest:{subscription.id}:{issue.first}..{issue.last}"
        delivery = Delivery(
            key=f"{subject}:{conversation}:{email}",
            conversation_id=conversation,
            email=email,
            reply=self._line(subscription, issue, person).model_dump(mode="json"),
            made=now,
        )
        store.deliveries.put([delivery])
        issue.delivery = f"delivery:{delivery.id}"

    def _line(self, subscription: Subscription, issue: DigestIssue, person: Person | None) -> Reply:
        """Return the line that stands for a digest, with the names that its reader may know."""
        with self._open_store(viewer(person), to_read=True) as seen:
            return announced(scope_of(subscription, seen), issue)

    def _where(self, store: Store, subscription: Subscription, person: Person | None) -> str:
        """Return where it goes: as its reader wants it, else where they are, or are next."""
        if person is None:
            return subscription.conversation
        every = self._whereabouts.every(person.email, store)
        wanted = (one for one in every if one.startswith(f"{subscription.channel}:"))
        return next(wanted, next(iter(every), ""))


def _found(store: Store, since: datetime, now: datetime) -> Sequence[Booking]:
    wanted = store.subscriptions.all()
    by_whose = calendars(wanted, store)
    booked = store.subscriptions.booked(now.date() - 2 * LONGEST_GAP)
    return [
        booking
        for one in wanted
        for booking in to_book(one, by_whose[one.id], booked.get(one.id, ()), since, now)
    ]
