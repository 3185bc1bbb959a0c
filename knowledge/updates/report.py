"""One update of a message while it is gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from knowledge.updates.heads import Head
from knowledge.updates.pieces import Piece


@dataclass
class Report:
    """One update as it is gathered.

    *projects* has the candidates of each project named; *of_a_stranger*: something else is named
    where a project's name belongs, so that no other project may be taken for it. *between*: "amber/
    green" is no rating.
    """

    projects: tuple[tuple[int, ...], ...] = ()
    rag: str | None = None
    pieces: list[Piece] = field(default_factory=list)
    no_change: bool = False
    said_update: bool = False
    negated: bool = False
    introduced: bool = False
    contradicted: bool = False
    of_a_stranger: bool = False
    between: bool = False

    def add(self, head: Head) -> None:
        """Take what a head says; a second rating that differs leaves none."""
        self.projects = self.projects or head.projects
        self.said_update |= head.said_update
        self.between |= head.between
        if head.negated:
            self.negated = True
        elif self.rag is None:
            self.rag = head.rag
        elif head.rag not in {None, self.rag} and not head.projects:
            self.contradicted = True
