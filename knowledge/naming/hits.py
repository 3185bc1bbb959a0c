"""Places where a name was recognised, and which of those that overlap to keep."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.naming.entry import Entry, How
from knowledge.naming.sentence import Sentence
from knowledge.naming.words import Tier

SURENESS: dict[How, int] = {"exact": 3, "generic": 2, "misspelt": 1, "partial": 0}


@dataclass(frozen=True)
class Hit:
    """A run of words that names something; *weight* is how much of the text it explains."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    how: How
    weight: float

    @property
    def places(self) -> range:
        """Return the places of its words."""
        return range(self.start, self.end)

    def overlaps(self, other: "Hit") -> bool:
        """Say whether the two share a word."""
        return self.start < other.end and other.start < self.end


def weigh(sentence: Sentence, places: Iterable[int]) -> float:
    """Return how much these words explain: a telling one counts double."""
    return sum(1.0 + (sentence.tiers[place] >= Tier.PLAIN) for place in places)


def choose(hits: Iterable[Hit]) -> list[Hit]:
    """Keep those that explain most, the surer first, so that none overlap, in order of place."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=_merit, reverse=True):
        if not any(hit.overlaps(other) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def _merit(hit: Hit) -> tuple[float, int, int, int]:
    return hit.weight, SURENESS[hit.how], hit.start - hit.end, -hit.start
