"""What one update tells, sorted."""

from __future__ import annotations

from dataclasses import dataclass, field

from knowledge.updates.pieces import Piece


@dataclass
class Told:
    """The pieces of one update by what they tell; *none* where blockers are said to be none."""

    done: list[Piece] = field(default_factory=list)
    next: list[Piece] = field(default_factory=list)
    blockers: list[Piece] = field(default_factory=list)
    risk: list[Piece] = field(default_factory=list)
    milestone: list[Piece] = field(default_factory=list)
    benefit: list[Piece] = field(default_factory=list)
    none: bool = False
    labels: int = 0

    def of(self, kind: str) -> list[Piece]:
        """Return the pieces of a kind, to be added to."""
        return {
            "done": self.done, "next": self.next, "blockers": self.blockers, "risk": self.risk,
            "milestone": self.milestone, "benefit": self.benefit,
        }[kind]  # fmt: skip

    @property
    def empty(self) -> bool:
        """Say whether nothing at all was told."""
        told = (self.done, self.next, self.blockers, self.risk, self.milestone, self.benefit)
        return not self.none and not any(told)
