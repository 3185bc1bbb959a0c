"""What is to be booked now: reminders whose time has come, and those that are passed over for good.

What was missed while Cairn was down comes when somebody is at work again, once, as the latest of
it; a second message on one day waits for the next. What no one wants any more is noted as such.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from knowledge.models import Person, Project
from knowledge.nudges.due import in_hours, may_be_copied
from knowledge.nudges.facts import Facts
from knowledge.nudges.plan import Step, next_sprint, plan
from knowledge.nudges.quiet import back_on, put_off, turned_off
from knowledge.nudges.standing import Standing, standings

Key = tuple[int, int, int, str]
LATER_ONE = "a later one took its place"


@dataclass(frozen=True)
class Booking:
    """One reminder to book, or a copy of it; *passed* says why it is not to be sent."""

    step: Step
    person: Person
    key: str
    passed: str = ""

    @property
    def unique(self) -> Key:
        """Return what it is known by in the book."""
        return self.step.project.id, self.person.id, self.step.sprint, self.key


@dataclass(frozen=True)
class Book:
    """What is booked already, whom that has written to today, and since when it is kept."""

    booked: Collection[Key]
    written_to: Collection[int]
    since: datetime


def to_book(projects: Sequence[Project], facts: Facts, now: datetime, book: Book) -> list[Booking]:
    """Return what is to be booked at this moment."""
    found = (
        booking
        for project in projects
        for standing in standings(project, facts, now)
        for booking in _of(standing, facts, now, book)
    )
    return [one for one in found if one.unique not in book.booked]


def still_wanted(step: Step, person: Person, facts: Facts, now: datetime) -> bool:
    """Say whether what was booked is still to be sent, whatever the hour."""
    judged = standings(step.project, facts, now)
    mine = next((one for one in judged if one.sprint == step.sprint), None)
    if mine is None or mine.reported or mine.skip:
        return False
    calendar, quiet = facts.calendar(person), put_off(person, step.project, facts, now)
    back, today = back_on(quiet, person, facts) if quiet else None, calendar.today(now)
    is_quiet = turned_off(person, step.project, facts, now) or (back is not None and back > today)
    return not is_quiet and calendar.away(today) is None


def _of(standing: Standing, facts: Facts, now: datetime, book: Book) -> Iterator[Booking]:
    usual = plan(standing.project, standing.sprint, facts)
    again = [one for one in standing.steps if one not in usual]
    come = [one for one in (*usual, *again) if _has_come(one, facts, now, book)]
    for step in sorted(come, key=lambda one: (one.day, one.nth)):
        why = _why_passed(step, standing, come, facts, now)
        if why:
            yield Booking(step, step.person, step.key, why)
        elif _may_be_sent(step, standing, facts, now, book):
            yield from _sent(step, facts, now, book)


def _sent(step: Step, facts: Facts, now: datetime, book: Book) -> Iterator[Booking]:
    told = Booking(step, step.person, step.key)
    yield told
    deputy = step.copies if told.unique not in book.booked else None  # it comes with it, or not
    if deputy and deputy.id not in book.written_to and may_be_copied(deputy, step, facts, now):
        yield Booking(step, deputy, f"{step.key} copy")


def _has_come(step: Step, facts: Facts, now: datetime, book: Book) -> bool:
    """Say whether the day has come and is not from before the book was begun."""
    calendar = facts.calendar(step.person)
    today = calendar.today(now)
    is_new = step.day >= calendar.today(book.since)
    return is_new and (step.day < today or (step.day == today and in_hours(step, facts, now)))


def _may_be_sent(step: Step, standing: Standing, facts: Facts, now: datetime, book: Book) -> bool:
    calendar = facts.calendar(step.person)
    today = calendar.today(now)
    is_over = step.day < today and today >= next_sprint(standing.project, standing.sprint, facts)
    is_open = calendar.is_there(today) and in_hours(step, facts, now)
    return is_open and not is_over and step.person.id not in book.written_to


def _why_passed(
    step: Step, standing: Standing, come: Sequence[Step], facts: Facts, now: datetime
) -> str:
    """Return why a reminder is never sent, "" where it is or may be."""
    if standing.reported:
        return f"already reported on {standing.reported}"
    if standing.skip:
        return f"sprint skipped: {standing.skip.reason}"
    if turned_off(step.person, standing.project, facts, now):
        return "reminders turned off"
    if step not in standing.steps:
        return "put off"
    mine = [one for one in come if one.person.id == step.person.id and one in standing.steps]
    return LATER_ONE if step != max(mine, key=lambda one: (one.day, one.nth)) else ""
