"""When something of each project may come next: of most of them nothing does for days.

What comes is decided in `booking`; this spares reading hundreds of projects to find nothing. It
may name a moment at which nothing comes after all, but misses none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TypeAlias

from knowledge import sprints
from knowledge.models import Project
from knowledge.nudges.booking import Book
from knowledge.nudges.facts import Facts
from knowledge.nudges.plan import Step, plan
from knowledge.nudges.standing import in_question, still_to_come
from knowledge.store.projects import Terms

NEVER = datetime.max.replace(tzinfo=UTC)
Stamp: TypeAlias = tuple[object, ...]


class Agenda:
    """Remembers when something of a project may come, while all that it follows from stays so."""

    def __init__(self) -> None:
        self._next: dict[int, tuple[Stamp, datetime]] = {}

    def turns(self, projects: Iterable[Terms], facts: Facts, now: datetime) -> set[int]:
        """Return the ids of the projects of which something may come now."""
        return {one.id for one in projects if not self._is_later(one, facts, now)}

    def note(self, projects: Iterable[Project], facts: Facts, now: datetime, book: Book) -> None:
        """Remember when what is not in the book may come."""
        for project in projects:
            coming = (_begins(one, facts) for one in _missing(project, facts, now, book))
            stamp = _stamp(Terms.of(project), facts, now)
            self._next[project.id] = stamp, min(coming, default=NEVER)

    def _is_later(self, project: Terms, facts: Facts, now: datetime) -> bool:
        stamp, moment = self._next.get(project.id, ((), now))
        return now < moment and stamp == _stamp(project, facts, now)


def _missing(project: Project, facts: Facts, now: datetime, book: Book) -> Iterator[Step]:
    """Yield what is not in the book yet, whether or not an update is in: that may be taken back."""
    for sprint in in_question(project, facts, now):
        usual, wanted = plan(project, sprint, facts), still_to_come(project, sprint, facts, now)
        for step in (*usual, *wanted):
            is_new = step.day >= facts.calendar(step.person).today(book.since)
            if is_new and (project.id, step.person.id, sprint, step.key) not in book.booked:
                yield step


def _begins(step: Step, facts: Facts) -> datetime:
    """Return when the hour of a reminder comes on the person's clock."""
    opens = facts.manner(step.person, step.project).opens
    return datetime.combine(step.day, opens, facts.calendar(step.person).zone)


def _stamp(project: Terms, facts: Facts, now: datetime) -> Stamp:
    """Return all that the days of a project's reminders follow from."""
    today = facts.calendars[project.lead_id].today(now)
    start, length = project.sprint_start, project.sprint_days
    running = sprints.number(start, length, today) if start else None
    people = [one for one in (project.lead_id, project.deputy_id) if one is not None]
    return (
        project,
        running,
        facts.manners.is_off(project.id),
        *((facts.calendars[one], facts.manners.to(one, project.id)) for one in people),
        *(wish for one in people for wish in _wishes(one, facts, now)),
    )


def _wishes(person_id: int, facts: Facts, now: datetime) -> list[Stamp]:
    return [
        (person_id, one.project_id, one.told, one.until, one.wanted)
        for one in facts.quiets.get(person_id, ())
        if one.told <= now
    ]
