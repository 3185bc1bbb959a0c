"""All that decides who is reminded of what, as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from knowledge import sprints
from knowledge.calendars import Calendar
from knowledge.models import Person, Project, Quiet, Skip
from knowledge.nudges.manner import Manner, Manners
from knowledge.reported import Reported
from knowledge.reporting import sprint_of

if TYPE_CHECKING:
    from knowledge.nudges.plan import Step


@dataclass(frozen=True)
class Facts:
    """Calendars and quiet by person, updates by project, skipped sprints by project and number.

    *days*, *ways* and *plans* keep what was worked out: it is asked for many times over.
    """

    calendars: Mapping[int, Calendar]
    updates: Mapping[int, Sequence[Reported]] = field(default_factory=dict)
    quiets: Mapping[int, Sequence[Quiet]] = field(default_factory=dict)
    skips: Mapping[tuple[int, int], Skip] = field(default_factory=dict)
    manners: Manners = field(default_factory=Manners)
    days: dict[tuple[int, int, int], list[date]] = field(default_factory=dict, compare=False)
    plans: dict[tuple[int, int], list[Step]] = field(default_factory=dict, compare=False)
    ways: dict[tuple[int, int], Manner] = field(default_factory=dict, compare=False)

    def calendar(self, person: Person) -> Calendar:
        """Return somebody's calendar."""
        return self.calendars[person.id]

    def manner(self, person: Person, project: Project) -> Manner:
        """Return how somebody is reminded of a project."""
        key = (person.id, project.id)
        if key not in self.ways:
            self.ways[key] = self.manners.to(*key)
        return self.ways[key]

    def reported_on(self, project: Project, sprint: int, today: date) -> date | None:
        """Return the day of the latest update for a sprint as of *today*, None without one."""
        days = (
            one.date
            for one in self.updates.get(project.id, ())
            if one.date <= today and sprint_of(project, one) == sprint
        )
        return max(days, default=None)


def bounds(project: Project, sprint: int) -> tuple[date, date]:
    """Return the first and the last day of a sprint of a project that has sprints."""
    if project.sprint_start is None:
        raise LookupError(f"{project.code} has no sprints.")
    return sprints.bounds(project.sprint_start, project.sprint_days, sprint)
