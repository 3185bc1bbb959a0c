"""What speaks for and against the ratings of projects, read from the store at once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from knowledge import sprints
from knowledge.honesty import Doubt, doubts
from knowledge.models import Milestone, Project
from knowledge.reporting import owed, sprint_of
from knowledge.store import Store
from knowledge.store.updates import Footprint

ENOUGH = 6


@dataclass(frozen=True)
class Evidence:
    """The newest updates of some projects and their milestones, as things stand on a day."""

    today: date
    trails: Mapping[int, Sequence[Footprint]]
    milestones: Mapping[int, Sequence[Milestone]]

    @classmethod
    def of(cls, store: Store, projects: Sequence[Project], today: date) -> Self:
        """Read what the rules need; milestones of green projects only, where they can matter."""
        trails = store.updates.trails([one.id for one in projects], today, newest=ENOUGH)
        green = [number for number, trail in trails.items() if trail[0].rag == "green"]
        milestones: dict[int, list[Milestone]] = defaultdict(list)
        for one in store.progress.unreached(green) if green else ():
            milestones[one.project_id].append(one)
        return cls(today, trails, milestones)

    def latest(self, project: Project) -> Footprint | None:
        """Return a project's latest update, or None before its first."""
        return next(iter(self.trails.get(project.id, ())), None)

    def owed(self, project: Project) -> int:
        """Return by how many sprints a project's update is overdue."""
        return owed(project, self.trails.get(project.id, ()), self.today)

    def has_reported(self, project: Project) -> bool:
        """Say whether a project has an update for the running sprint."""
        latest = self.latest(project)
        if latest is None or project.sprint_start is None:
            return False
        running = sprints.number(project.sprint_start, project.sprint_days, self.today)
        return running is not None and sprint_of(project, latest) == running

    def doubts(self, project: Project) -> list[Doubt]:
        """Return what speaks against a project's rating."""
        trail = self.trails.get(project.id, ())
        milestones = self.milestones.get(project.id, ())
        return doubts(project, self.latest(project), milestones, trail, self.today)
