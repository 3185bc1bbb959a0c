"""Tells those who look after the office, once a day, what could not be delivered."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from actions.undelivered import told
from knowledge.calendars import make_calendar
from knowledge.models import Delivery, Person
from knowledge.store import THE_OFFICE, OpenStore, Store
from scheduler.ports import Everywhere

NOT_BEFORE = time(9)
A_WEEK = timedelta(days=7)
SUBJECT = "undelivered"


class Undelivered:
    """On working mornings, one message to each admin where something new has failed."""

    name = SUBJECT
    seconds = 600

    def __init__(self, open_store: OpenStore, whereabouts: Everywhere) -> None:
        self._open_store = open_store
        self._whereabouts = whereabouts

    async def run(self, now: datetime) -> None:
        """Tell what failed and was not told yet."""
        await asyncio.to_thread(self._run, now)

    def _run(self, now: datetime) -> None:
        calendar = make_calendar()
        if not calendar.is_there(calendar.today(now)) or calendar.local(now).time() < NOT_BEFORE:
            return
        subject = f"{SUBJECT}:{calendar.today(now)}"
        with self._open_store(THE_OFFICE, to_read=True) as store:
            if not _new(store, now) or store.deliveries.under(subject):
                return
        with self._open_store(THE_OFFICE) as store:
            store.subscriptions.take_turns()
            failed = _new(store, now)
            if failed and not store.deliveries.under(subject):
                self._tell(store, failed, subject, now)

    def _tell(self, store: Store, failed: Sequence[Delivery], subject: str, now: datetime) -> None:
        for person in _admins(store):
            where = next(iter(self._whereabouts.every(person.email, store)), "")
            reply = told(failed).model_dump(mode="json")
            store.deliveries.put([
                Delivery(
                    key=f"{subject}:{where}:{person.email}", conversation_id=where,
                    email=person.email, reply=reply, made=now,
                )
            ])  # fmt: skip
        for one in failed:
            one.reported = True


def _new(store: Store, now: datetime) -> list[Delivery]:
    failed = store.deliveries.failed(now - A_WEEK)
    return [one for one in failed if not one.reported and not one.key.startswith(f"{SUBJECT}:")]


def _admins(store: Store) -> Sequence[Person]:
    """Return the admins; where there is none, the managers."""
    managers = store.people.managers()
    return [one for one in managers if one.role == "admin"] or managers
