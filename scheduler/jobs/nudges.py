"""Books reminders on time, one message a person and day, and takes back what nobody wants now."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from actions.nudges.messages import Checking, message, message_with
from actions.reply import Reply
from knowledge.models import Delivery, Nudge, Person
from knowledge.nudges import Facts
from knowledge.nudges.agenda import Agenda
from knowledge.nudges.booking import Book, Booking, to_book
from knowledge.nudges.gathering import AFTER_A_SPRINT, gather, outline
from knowledge.store import THE_OFFICE, OpenStore, Store
from scheduler.ports import Whereabouts

A_DAY_ANYWHERE = timedelta(hours=48)
# hours of reminders are full ones on clocks that differ by quarters: in between nothing comes
QUARTER = timedelta(minutes=15)


class Nudges:
    """Every minute, reminds whoever is due; many processes remind once."""

    name = "nudges"
    seconds = 60

    def __init__(self, open_store: OpenStore, whereabouts: Whereabouts) -> None:
        self._open_store = open_store
        self._whereabouts = whereabouts
        self._looked = datetime.min.replace(tzinfo=UTC)
        self._agenda = Agenda()

    async def run(self, now: datetime) -> None:
        """Book what is due, and take back what waits and is not wanted any more."""
        await self._whereabouts.ready()
        await asyncio.to_thread(self._run, now)

    def _run(self, now: datetime) -> None:
        """Look first, holding up nobody; write only where there is something to write."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            began = store.nudges.start_of(self.name)
            waits = bool(store.nudges.unsent())
            is_time = _quarter(now) > self._looked
            due = bool(began and is_time and self._found(store, began, now)[0])
        if began is None or waits or due:
            with self._open_store(THE_OFFICE) as store:
                store.nudges.take_turns()
                since = store.nudges.began(self.name, now)
                if waits:
                    _take_back(store, now)
                if due:
                    self._keep(store, *self._found(store, since, now), now)
        if is_time:
            self._looked = _quarter(now)

    def _found(self, store: Store, since: datetime, now: datetime) -> tuple[list[Booking], Facts]:
        terms = store.projects.terms()
        facts = outline(store, terms)
        ids = self._agenda.turns(terms, facts, now)
        if not ids:
            return [], facts
        projects = store.projects.reported_on(ids)
        facts = gather(store, projects, now)
        lately = store.nudges.written_to(now - A_DAY_ANYWHERE)
        today = {
            person
            for person, booked in lately
            if (calendar := facts.calendars.get(person))
            and calendar.today(booked) == calendar.today(now)
        }
        booked = store.nudges.booked(now.date() - AFTER_A_SPRINT - A_DAY_ANYWHERE, ids)
        book = Book(booked, today, since)
        self._agenda.note(projects, facts, now, book)
        return to_book(projects, facts, now, book), facts

    def _keep(self, store: Store, found: Sequence[Booking], facts: Facts, now: datetime) -> None:
        """Keep all of it at once: hundreds may be due at the same hour."""
        rows = [(one, _row(one, facts, now)) for one in found]
        store.nudges.book(row for _, row in rows)
        by_person: Mapping[int, list[Nudge]] = defaultdict(list)
        people = {one.person.id: one.person for one in found}
        for one, row in rows:
            if not one.passed:
                by_person[one.person.id].append(row)
        days = {one: facts.calendar(people[one]).today(now) for one in by_person}
        ids = list({row.project.id for some in by_person.values() for row in some})
        latest = {day: store.updates.latest_of(ids, day) for day in set(days.values())}
        deliveries = {
            one: self._delivery(
                store, people[one], message_with(latest[days[one]], people[one], some, days[one]),
                days[one], now,
            )
            for one, some in by_person.items()
        }  # fmt: skip
        store.deliveries.put(list(deliveries.values()))
        for person, some in by_person.items():
            for row in some:
                row.delivery = f"delivery:{deliveries[person].id}"

    def _delivery(
        self, store: Store, person: Person, reply: Reply, today: date, now: datetime
    ) -> Delivery:
        conversation = self._whereabouts.of(person.email, store)
        return Delivery(
            key=f"nudge:{person.id}:{today}:{conversation}:{person.email}",
            conversation_id=conversation,
            email=person.email,
            reply=reply.model_dump(mode="json"),
            made=now,
        )


def _quarter(now: datetime) -> datetime:
    """Return when the quarter of an hour began in which it is now."""
    begun = now.astimezone(UTC)
    return begun - (begun - datetime.min.replace(tzinfo=UTC)) % QUARTER


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
    waiting = {key: list[Nudge]() for key in store.nudges.unsent()}
    waiting |= store.nudges.within_all(waiting)
    checking = Checking.of(store, (one for some in waiting.values() for one in some), now)
    for key, nudges in waiting.items():
        row, wanted = int(key.partition(":")[2]), checking.wanted(nudges)
        person = store.people.with_id(wanted[0].person_id) if wanted else None
        if person is None:
            store.deliveries.unsay(row)
        elif len(wanted) < len(nudges):
            today = checking.facts.calendar(person).today(now)
            store.deliveries.reword(
                row, message(store, person, wanted, today).model_dump(mode="json")
            )
