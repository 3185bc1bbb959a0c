"""How somebody is reminded: at which hour, how far apart and how often (CONTRACT.md, "Nudges")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import time

from knowledge.models import NudgeSetting

NOT_BEFORE, NOT_AFTER = time(9), time(17)
LAST_WITH_COPY = 3
# what may be set: full hours, working days in between, and how many for a sprint
HOURS, GAPS, MOST = range(9, 17), range(1, 11), range(1, 6)
CHANNELS = ("slack", "teams", "email")


@dataclass(frozen=True)
class Manner:
    """The hour on the person's clock, the working days in between, and how many for a sprint."""

    hour: int = 10
    gap: int = 2
    most: int = 3

    @property
    def opens(self) -> time:
        """Return when on a day reminders may come first."""
        return max(time(self.hour), NOT_BEFORE)


AS_USUAL = Manner()


@dataclass(frozen=True)
class Manners:
    """What is set for people, for projects and for the office; the nearest to the person counts."""

    people: dict[int, NudgeSetting] = field(default_factory=dict)
    projects: dict[int, NudgeSetting] = field(default_factory=dict)
    office: NudgeSetting | None = None

    @classmethod
    def of(cls, rows: Iterable[NudgeSetting]) -> Manners:
        """Sort what is set by whom it is for."""
        found = cls()
        office = None
        for one in rows:
            if one.person_id is not None:
                found.people[one.person_id] = one
            elif one.project_id is not None:
                found.projects[one.project_id] = one
            else:
                office = one
        return cls(found.people, found.projects, office)

    def to(self, person_id: int, project_id: int) -> Manner:
        """Return how a person is reminded of a project.

        The hour is the person's alone: all that comes to them on a day comes together.
        """
        person, project = self.people.get(person_id), self.projects.get(project_id)
        rows = [one for one in (person, project, self.office) if one is not None]
        if not rows:
            return AS_USUAL
        own = [one for one in (person, self.office) if one is not None]
        return Manner(
            _first([one.hour for one in own], AS_USUAL.hour),
            _first([one.gap for one in rows], AS_USUAL.gap),
            _first([one.most for one in rows], AS_USUAL.most),
        )

    def is_off(self, project_id: int) -> bool:
        """Say whether of a project nobody is reminded."""
        project = self.projects.get(project_id)
        return project is not None and project.off

    def channel(self, person_id: int) -> str:
        """Return where somebody wants their reminders first; "" for wherever is usual."""
        rows = (self.people.get(person_id), self.office)
        return next((one.channel for one in rows if one and one.channel), "")


def _first(values: list[int | None], otherwise: int) -> int:
    return next((one for one in values if one is not None), otherwise)
