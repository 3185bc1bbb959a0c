"""What kind of word a word is: grammar, project talk, ordinary English, or rare."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache, lru_cache

from knowledge.naming.word_list import acronyms, words_of

FIGURE = re.compile(
    r"\d+(?:st|nd|rd|th|am|pm|k|m|bn|pc|x|s|d|w|h|hrs?|mins?|ish)?"
    r"|[qhw]\d|(?:fy|wk?|v|p|ph|sp)\d+"
)
NUMBERED = re.compile(r"([a-z]{3,})\d{1,4}")
ENDINGS = (
    *(("ies", "y"), ("ied", "y"), ("iest", "y"), ("ier", "y"), ("ily", "y")),
    *(("ing", ""), ("ing", "e"), ("in", ""), ("in", "e")),
    *(("ed", ""), ("d", ""), ("es", ""), ("s", ""), ("ly", "")),
    *(("er", ""), ("r", ""), ("ers", ""), ("ers", "e"), ("est", "")),
)
VOWELS = frozenset("aeiouy")


class Tier(IntEnum):
    """How much a word can say that a name is meant, from nothing to everything."""

    GLUE = 0
    WEAK = 1
    PLAIN = 2
    RARE = 3


SECTIONS = (
    ("verbs", Tier.GLUE),
    ("plain", Tier.PLAIN),
    ("acronyms", Tier.WEAK),
    ("weak", Tier.WEAK),
    ("glue", Tier.GLUE),
)
"""What a word in several sections is, the last counting: one that is verb and noun is a noun."""


@cache
def _tiers() -> dict[str, Tier]:
    tiers: dict[str, Tier] = {}
    for section, kind in SECTIONS:
        tiers |= dict.fromkeys(words_of(section), kind)
    return tiers


@cache
def question_words() -> frozenset[str]:
    """Return the words near which a misspelt word is a typing error and no name."""
    return frozenset(word for word, kind in _tiers().items() if kind <= Tier.WEAK) - acronyms()


@lru_cache(maxsize=20_000)
def tier(word: str) -> Tier:
    """Return the tier of a folded *word*."""
    if (listed := _tiers().get(word)) is not None:
        return listed
    if is_figure(word):
        return Tier.WEAK
    bases = [_tiers()[base] for base in _bases(word) if base in _tiers()]
    if bases:
        return max(*bases, Tier.PLAIN) if word.endswith(("er", "ers")) else max(bases)
    numbered = NUMBERED.fullmatch(word)
    is_dated = numbered is not None and _tiers().get(numbered[1], Tier.RARE) <= Tier.WEAK
    return Tier.WEAK if is_dated else Tier.RARE


def is_figure(word: str) -> bool:
    """Say whether it is a number, or a period of a year such as Q3."""
    return FIGURE.fullmatch(word) is not None


def is_listed(word: str) -> bool:
    """Say whether *word* stands in the list itself, and not only a form that it may be of."""
    return word in _tiers()


def _bases(word: str) -> Iterator[str]:
    """Yield what *word* may be a form of: "planned", "plan"."""
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: -len(ending)] + instead
            yield base
            if not instead and len(base) > 3 and base[-1] == base[-2] and base[-3] in VOWELS:
                yield base[:-1]


def singular(word: str) -> str:
    """Return *word* without a plural's ending, so that "permits" finds "permit"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
