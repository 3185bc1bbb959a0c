"""Books reminders on time, one message a person and day, and takes back what nobody wants now."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from actions.nudges.messages import checked_again, message
from knowledge.models import Delivery, Nudge, Person
from knowledge.nudges import Facts
from knowledge.nudges.booking import Book, Booking, to_book
from knowledge.nudges.gathering import AFTER_A_SPRINT, gather
from knowledge.store import THE_OFFICE, OpenStore, Store
from scheduler.ports import Whereabouts

A_DAY_ANYWHERE = timedelta(hours=48)


class Nudges:
    """Every minute, reminds whoever is due; many processes remind once."""

    name = "nudges"
    seconds = 60

    def __init__(self, open_store: OpenStore, whereabouts: Whereabouts) -> None:
        self._open_store = open_store
        self._whereabouts = whereabouts

    async def run(self, now: datetime) -> None:
        """Book what is due, and take back what waits and is not wanted any more."""
        await asyncio.to_thread(self._run, now)

    def _run(self, now: datetime) -> None:
        """Look first, holding up nobody; write only where there is something to write."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            is_new = store.nudges.start_of(self.name) is None
            waits = bool(store.nudges.unsent())
            due = [] if is_new else _found(store, store.nudges.start_of(self.name) or now, now)[0]
        if not (is_new or waits or due):
            return
        with self._open_store(THE_OFFICE) as store:
            store.nudges.take_turns()
            since = store.nudges.began(self.name, now)
            _take_back(store, now)
            found, facts = _found(store, since, now)
            self._keep(store, found, facts, now)

    def _keep(self, store: Store, found: Sequence[Booking], facts: Facts, now: datetime) -> None:
        by_person: Mapping[int, list[Nudge]] = defaultdict(list)
        people: dict[int, Person] = {}
        for one in found:
            row = _row(one, facts, now)
            store.nudges.book([row])
            if not one.passed:
                people[one.person.id] = one.person
                by_person[one.person.id].append(row)
        for person_id, rows in by_person.items():
            self._send(store, people[person_id], rows, facts, now)

    def _send(
        self, store: Store, person: Person, rows: Sequence[Nudge], facts: Facts, now: datetime
    ) -> None:
        today = facts.calendar(person).today(now)
        conversation = self._whereabouts.of(person.email, store)
        delivery = Delivery(
            key=f"nudge:{person.id}:{today}:{conversation}:{person.email}",
            conversation_id=conversation,
            email=person.email,
            reply=message(store, person, rows, today).model_dump(mode="json"),
            made=now,
        )
        store.deliveries.put([delivery])
        for one in rows:
            one.delivery = f"delivery:{delivery.id}"


def _found(store: Store, since: datetime, now: datetime) -> tuple[list[Booking], Facts]:
    projects = store.projects.all()
    facts = gather(store, projects, now)
    lately = store.nudges.written_to(now - A_DAY_ANYWHERE)
    today = {
        person
        for person, booked in lately
        if (calendar := facts.calendars.get(person))
        and calendar.today(booked) == calendar.today(now)
    }
    booked = store.nudges.booked(now.date() - AFTER_A_SPRINT - A_DAY_ANYWHERE)
    return to_book(projects, facts, now, Book(booked, today, since)), facts


def _row(one: Booking, facts: Facts, now: datetime) -> Nudge:
    return Nudge(
        project=one.step.project,
        person_id=one.person.id,
        sprint=one.step.sprint,
        step=one.key,
        day=one.step.day,
        booked=now,
        passed=one.passed,
    )


def _take_back(store: Store, now: datetime) -> None:
    """Take back what waits to be said and is not wanted any more, or say only the rest of it."""
    for key in store.nudges.unsent():
        nudges, row = store.nudges.within(key), int(key.partition(":")[2])
        wanted = checked_again(store, nudges, now)
        person = store.people.with_id(wanted[0].person_id) if wanted else None
        if person is None:
            store.deliveries.unsay(row)
        elif len(wanted) < len(nudges):
            today = store.calendars.of([person])[person.id].today(now)
            reply = message(store, person, wanted, today)
            store.deliveries.reword(row, reply.model_dump(mode="json"))
