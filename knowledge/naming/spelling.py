"""Which known words a misspelt one may have been meant for."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.naming.word_list import real_names
from knowledge.naming.words import question_words

SHORTEST = 4
LONG = 8
MOST_SLIPS = 2
Correction = tuple[str, int]


class Spelling:
    """The words of all names, by length, so that few are compared."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in sorted(set(words)):
            if len(word) >= SHORTEST and word.isalpha():
                self._by_length[len(word)].append(word)

    def corrections(self, word: str) -> tuple[Correction, ...]:
        """Return the known words nearest to *word* and how many letters each is off.

        A reference with figures is never corrected: DT-014 is not DT-015.
        """
        allowed = slips(word)
        if not allowed or not word.isalpha():
            return ()
        near = [pair for length in _around(word, allowed) for pair in self._near(word, length)]
        best = min((slip for _, slip in near), default=0)
        return tuple(pair for pair in near if pair[1] == best)

    def _near(self, word: str, length: int) -> list[Correction]:
        found = process.extract(
            word,
            self._by_length.get(length, ()),
            scorer=OSA.distance,
            score_cutoff=slips(word, length),
            limit=None,
        )
        return [
            (known, int(slip))
            for known, slip, _ in found
            if slip and (slip < 2 or known[0] == word[0])
        ]


def slips(word: str, length: int = 99) -> int:
    """Return how many letters may be wrong in a word and what it stands for: the shorter counts."""
    shorter = min(len(word), length)
    if shorter < SHORTEST:
        return 0
    return 1 if shorter < 7 else 2 if shorter < 14 else 3


def is_mistyped(word: str, within: int) -> bool:
    """Say whether *word* is a typing error for a word of the questions: "staus", "milestnes".

    *within* is how many letters it is off a name: what is nearer to a name is that.
    """
    allowed = min(1 if len(word) < LONG else 2, within)
    if len(word) < SHORTEST or not word.isalpha() or word in real_names():
        return False
    alike = _question_words().get(word[0], [])
    return process.extractOne(word, alike, scorer=OSA.distance, score_cutoff=allowed) is not None


@cache
def _question_words() -> dict[str, list[str]]:
    """Return the words by their first letter, which people seldom get wrong."""
    words: dict[str, list[str]] = defaultdict(list)
    for word in question_words():
        if len(word) >= SHORTEST:
            words[word[0]].append(word)
    return words


def _around(word: str, allowed: int) -> range:
    return range(len(word) - allowed, len(word) + allowed + 1)
