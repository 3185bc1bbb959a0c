"""The reminders of one sprint by the calendar alone: on which days, and to whom.

Where the lead is on leave that day, the deputy is asked on the day that their own calendar gives.
Where both are away it waits until one of them is back, unless the next one has come by then.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from knowledge.calendars import Calendar
from knowledge.models import Person, Project
from knowledge.nudges.facts import Facts, bounds
from knowledge.nudges.manner import LAST_WITH_COPY, Manner

ONE_DAY = timedelta(days=1)
Why = Literal["", "deputy", "waited", "snoozed", "wanted"]


@dataclass(frozen=True)
class Step:
    """One reminder: *why* says how it came to that person on that day, where that is not usual."""

    project: Project
    sprint: int
    nth: int
    person: Person
    day: date
    why: Why = ""

    @property
    def key(self) -> str:
        """Return what names the reminder within its project, person and sprint."""
        again = self.why in ("snoozed", "wanted")
        return f"{self.nth} again {self.day}" if again else str(self.nth)

    @property
    def copies(self) -> Person | None:
        """Return who gets a copy: the deputy of a third one to the lead."""
        is_last = self.nth >= LAST_WITH_COPY and self.person.id == self.project.lead.id
        deputy = self.project.deputy
        return deputy if is_last and deputy and deputy.id != self.person.id else None


def days(project: Project, sprint: int, person: Person, facts: Facts) -> list[date]:
    """Return the days of a sprint's reminders by somebody's calendar.

    The first is their last working day within the sprint; where it has none, the next after it.
    """
    key = (project.id, sprint, person.id)
    if key not in facts.days:
        calendar, manner = facts.calendar(person), facts.manner(person, project)
        facts.days[key] = _days(calendar, manner, bounds(project, sprint))
    return facts.days[key]


def _days(calendar: Calendar, manner: Manner, whole: tuple[date, date]) -> list[date]:
    start = calendar.last_in(*whole) or calendar.after(whole[1])
    if start is None:
        return []
    later = (calendar.after(start, manner.gap * step) for step in range(1, manner.most))
    return [start, *(one for one in later if one is not None)]


def plan(project: Project, sprint: int, facts: Facts) -> list[Step]:
    """Return the reminders of a sprint in order; on a day without anybody to ask there is none."""
    key = (project.id, sprint)
    if key not in facts.plans:
        facts.plans[key] = _plan(project, sprint, facts)
    return facts.plans[key]


def _plan(project: Project, sprint: int, facts: Facts) -> list[Step]:
    led = days(project, sprint, project.lead, facts)
    usual = [Step(project, sprint, nth, project.lead, day) for nth, day in enumerate(led, start=1)]
    overs = [*led[1:], next_sprint(project, sprint, facts)]
    found = (_asked(one, over, facts) for one, over in zip(usual, overs, strict=False))
    return [one for one in found if one is not None]


def next_sprint(project: Project, sprint: int, facts: Facts) -> date:
    """Return the day on which the reminders of the next sprint begin and these are over."""
    return next(iter(days(project, sprint + 1, project.lead, facts)), date.max)


def _asked(usual: Step, over: date, facts: Facts) -> Step | None:
    """Return the lead's reminder as it comes: where they are away, it is for somebody else."""
    project, deputy = usual.project, usual.project.deputy
    if facts.calendar(project.lead).away(usual.day) is None:
        return usual
    if deputy is None or deputy.id == project.lead.id:
        return None
    theirs = days(project, usual.sprint, deputy, facts)[usual.nth - 1 : usual.nth]
    if theirs and facts.calendar(deputy).away(theirs[0]) is None:
        return replace(usual, person=deputy, day=theirs[0], why="deputy")
    return _waiting(usual, deputy, over, facts)


def _waiting(usual: Step, deputy: Person, over: date, facts: Facts) -> Step | None:
    """Return the reminder on the day on which the lead or else the deputy is back."""
    lead = usual.person
    back = {
        lead.id: facts.calendar(lead).there_from(usual.day + ONE_DAY) or date.max,
        deputy.id: facts.calendar(deputy).there_from(usual.day) or date.max,
    }
    person = min((lead, deputy), key=lambda one: back[one.id])
    if back[person.id] >= over:
        return None
    return replace(usual, person=person, day=back[person.id], why="waited")
