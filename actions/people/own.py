"""The asker's own open projects, and how each stands with its updates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from actions.people.parts import Part, parts_of
from actions.projects.evidence import Evidence
from actions.wording import counted, day, rating
from knowledge.models import OWES_NOTHING, Person, Project
from knowledge.reporting import sprint_of
from knowledge.sprints import bounds, number
from knowledge.store import Store


@dataclass(frozen=True)
class Own:
    """One of the asker's projects, and how it stands with updates."""

    part: Part
    rag: str | None
    owed: int
    due: date | None

    @property
    def project(self) -> Project:
        """Return the project."""
        return self.part.project

    @property
    def row(self) -> tuple[str, ...]:
        """Return it as a row of the table."""
        return (
            self.project.name, self.part.words, self.project.phase, rating(self.rag), self._update,
        )  # fmt: skip

    @property
    def _update(self) -> str:
        if self.project.phase in OWES_NOTHING:
            return f"none owed ({self.project.phase})"
        if self.owed:
            return f"owed for {counted(self.owed, 'sprint')}"
        return f"due by {day(self.due)}" if self.due else "in"


def own_projects(asker: Person, store: Store, today: date) -> list[Own]:
    """Return the asker's open projects, those that owe most first."""
    parts = [part for part in parts_of(asker, store, today) if not part.is_over]
    evidence = Evidence.of(store, [part.project for part in parts], today)
    found = [_standing(part, evidence, today) for part in parts]
    return sorted(found, key=lambda one: (-one.owed, one.project.name.casefold()))


def _standing(part: Part, evidence: Evidence, today: date) -> Own:
    latest = evidence.latest(part.project)
    due = _due(part.project, evidence, today)
    return Own(part, latest.rag if latest else None, evidence.owed(part.project), due)


def _due(project: Project, evidence: Evidence, today: date) -> date | None:
    """Return the last day of the running sprint while it has no update, else None."""
    if project.sprint_start is None or project.phase in OWES_NOTHING:
        return None
    running = number(project.sprint_start, project.sprint_days, today)
    trail = evidence.trails.get(project.id, ())
    if running is None or any(sprint_of(project, one) == running for one in trail):
        return None
    return bounds(project.sprint_start, project.sprint_days, running)[1]
