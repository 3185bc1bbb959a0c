"""Changes of rating over many projects in a period."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from actions.wording import day, rating, shortened
from knowledge.models import Project
from knowledge.periods import Period
from knowledge.ratings import Change, changes
from knowledge.store.updates import Footprint

CELL = 160


@dataclass(frozen=True)
class Move:
    """One change of a project's rating."""

    project: Project
    change: Change[Footprint]

    @property
    def why(self) -> str:
        """Return the words of the update that made the change."""
        update = self.change.update
        return shortened(" ".join(filter(None, [update.done, update.blockers])), CELL)

    @property
    def row(self) -> tuple[str, ...]:
        """Return it as a row of a table."""
        moved = (rating(self.change.before), rating(self.change.update.rag))
        return (day(self.change.update.date), self.project.name, *moved, self.why)


def moves(
    trails: Mapping[int, Sequence[Footprint]], named: Callable[[int], Project], period: Period
) -> list[Move]:
    """Return the changes of rating in *period*, the newest first."""
    found = [
        Move(named(project_id), change)
        for project_id, trail in trails.items()
        for change in changes(trail)
        if change.update.date in period
    ]
    return sorted(found, key=lambda one: one.change.update.date, reverse=True)
