"""How one project stands among many: its rating, what speaks against it, what it owes."""

from collections.abc import Sequence
from dataclasses import dataclass

from actions.projects.evidence import Evidence
from actions.wording import day, rating
from knowledge.honesty import Doubt
from knowledge.models import Project

MOST_TOLD = 3


@dataclass(frozen=True)
class Standing:
    """One project's line in an overview."""

    project: Project
    rag: str
    reported: str
    doubts: Sequence[Doubt]
    owed: int

    @property
    def row(self) -> tuple[str, ...]:
        """Return it as a row."""
        shown = rating(self.rag or None)
        return (self.project.name, shown, self.project.phase, self.reported, reasons(self.doubts))


def reasons(doubts: Sequence[Doubt]) -> str:
    """Write the first few reasons to doubt a rating, and how many more there are."""
    told = [doubt.sentence for doubt in doubts[:MOST_TOLD]]
    left = len(doubts) - len(told)
    more = [f"{left} more {'thing speaks' if left == 1 else 'things speak'} against it."] * (
        left > 0
    )
    return " ".join([*told, *more])


def stand(project: Project, evidence: Evidence) -> Standing:
    """Return how a project stands."""
    latest = evidence.latest(project)
    return Standing(
        project,
        latest.rag if latest else "",
        day(latest.date) if latest else "never",
        evidence.doubts(project),
        evidence.owed(project),
    )
