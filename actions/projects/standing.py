"""How one project stands among many: its rating, what speaks against it, what it owes."""

from dataclasses import dataclass

from actions.projects.evidence import Evidence
from actions.wording import day, rating
from knowledge.models import Project


@dataclass(frozen=True)
class Standing:
    """One project's line in an overview."""

    project: Project
    rag: str
    reported: str
    doubts: tuple[str, ...]
    owed: int

    @property
    def row(self) -> tuple[str, ...]:
        """Return it as a row."""
        shown = rating(self.rag or None)
        return (self.project.name, shown, self.project.phase, self.reported, " ".join(self.doubts))


def stand(project: Project, evidence: Evidence) -> Standing:
    """Return how a project stands."""
    latest = evidence.latest(project)
    return Standing(
        project,
        latest.rag if latest else "",
        day(latest.date) if latest else "never",
        tuple(doubt.sentence for doubt in evidence.doubts(project)),
        evidence.owed(project),
    )
