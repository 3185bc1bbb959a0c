"""How telling a term is: the fewer passages hold it, the more it says."""

import math
from collections import Counter
from collections.abc import Sequence, Set


class Rarity:
    """The weight of every term, by the passages that hold it."""

    def __init__(self, passages: Sequence[list[str]]) -> None:
        held = Counter(term for words in passages for term in set(words))
        self._weights = {term: math.log(1 + len(passages) / count) for term, count in held.items()}
        self._unknown = math.log(1 + 2 * max(len(passages), 1))

    @property
    def known(self) -> Set[str]:
        """Return every term that a passage holds."""
        return self._weights.keys()

    def share(self, question: Sequence[str], there: Set[str]) -> float:
        """Return which share of a question's weight is *there*; an unknown term weighs most."""
        whole = sum(map(self._weight, question))
        held = sum(self._weight(term) for term in question if term in there)
        return held / whole if whole else 0.0

    def _weight(self, term: str) -> float:
        return self._weights.get(term, self._unknown)
