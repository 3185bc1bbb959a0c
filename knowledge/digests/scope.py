"""What a digest is about: the whole partnership, or a part of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["partnership", "portfolio", "council", "projects", "mine"]
RATINGS = ("red", "amber", "green")


@dataclass(frozen=True)
class Scope:
    """A part of the register by the *ids* of portfolios, councils, projects or of a person.

    *names* are how those are read back. *ratings* narrow it to projects that are rated so at the
    end of the period, or were until they changed in it; none is all.
    """

    kind: Kind = "partnership"
    ids: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    ratings: tuple[str, ...] = ()


EVERYTHING = Scope()
