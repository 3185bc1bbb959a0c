"""Places where a name was recognised, and which of those that overlap to keep."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.naming.entry import Entry, How

SURENESS: dict[How, int] = {"exact": 3, "generic": 2, "misspelt": 1, "partial": 0}


@dataclass(frozen=True)
class Hit:
    """A run of words that names something; *weight* is how much of the text it explains."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    how: How
    weight: float

    def overlaps(self, other: "Hit") -> bool:
        """Say whether the two share a word."""
        return self.start < other.end and other.start < self.end


def choose(hits: Iterable[Hit]) -> list[Hit]:
    """Keep those that explain most, the surer first, so that none overlap, in order of place."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=_merit, reverse=True):
        if not any(hit.overlaps(other) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def _merit(hit: Hit) -> tuple[float, int, int, int]:
    return hit.weight, SURENESS[hit.how], hit.start - hit.end, -hit.start
