"""Changes of rating over many projects in a period."""

from dataclasses import dataclass
from datetime import date

from actions.scoped import Scope
from actions.wording import day, rating, sentence, shortened
from knowledge.blockers import named
from knowledge.models import Project
from knowledge.periods import Period
from knowledge.ratings import Change
from knowledge.store import Store
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
        blocking = sentence(update.blockers) if named(update.blockers) else ""
        blocked = f"Blockers: {blocking}" if blocking else ""
        told = sentence(update.done) if blocked else update.done
        return shortened(" ".join(filter(None, [told, blocked])), CELL)

    @property
    def row(self) -> tuple[str, ...]:
        """Return it as a row of a table."""
        moved = (rating(self.change.before), rating(self.change.update.rag))
        return (day(self.change.update.date), self.project.name, *moved, self.why)


def moves(scope: Scope, period: Period, today: date, store: Store) -> list[Move]:
    """Return the changes of rating in *period* up to today, the newest first."""
    ids = frozenset(scope.ids)
    return [
        Move(scope.named(update.project_id), Change(before, update))
        for before, update in store.updates.moves(period.first, min(period.last, today))
        if update.project_id in ids
    ]
