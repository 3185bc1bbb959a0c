"""The sprints of one project as a calendar that can be asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from actions.wording import counted, day
from knowledge.models import Project
from knowledge.sprints import bounds, number


@dataclass(frozen=True)
class Sprint:
    """One sprint: its number, its first and its last day."""

    number: int
    first: date
    last: date

    @property
    def days(self) -> str:
        """Write its days: "from 18 November 2026 to 1 December 2026"."""
        return f"from {day(self.first)} to {day(self.last)}"


@dataclass(frozen=True)
class SprintCalendar:
    """The sprints of a project that has some; before the first there is none."""

    name: str
    start: date
    length: int

    @classmethod
    def of(cls, project: Project) -> SprintCalendar | None:
        """Return a project's calendar, or None where the register gives no first day."""
        if project.sprint_start is None:
            return None
        return cls(project.name, project.sprint_start, project.sprint_days)

    def sprint(self, wanted: int) -> Sprint:
        """Return a sprint by its number."""
        return Sprint(wanted, *bounds(self.start, self.length, wanted))

    def at(self, when: date) -> Sprint | None:
        """Return the sprint of a day."""
        found = number(self.start, self.length, when)
        return self.sprint(found) if found else None

    @property
    def long(self) -> str:
        """Write how long a sprint is, in weeks where they are whole."""
        if self.length % 7:
            return counted(self.length, "day")
        return counted(self.length // 7, "week")
