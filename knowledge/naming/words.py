"""What kind of word a word is: grammar, project talk, ordinary English, or rare enough to be a name."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files

FIGURE = re.compile(
    r"\d+(?:st|nd|rd|th|am|pm|k|m|bn|pc|x|s|d|w|h|hrs?|mins?|ish)?|[qhw]\d|(?:fy|wk?|v|p|ph|sp)\d+"
)
ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("iest", "y"),
    ("ier", "y"),
    ("ily", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("in", ""),
    ("in", "e"),
    ("ed", ""),
    ("d", ""),
    ("es", ""),
    ("s", ""),
    ("ly", ""),
    ("er", ""),
    ("r", ""),
    ("ers", ""),
    ("ers", "e"),
    ("est", ""),
)


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
"""What a word in several sections is, the last counting."""


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    """Read the word list, once, when the first text is read."""
    sections: dict[str, list[str]] = {}
    written = files("knowledge.naming").joinpath("ordinary_words.txt").read_text("utf-8")
    for line in written.splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current.append(line)
    return {name: tuple(lines) for name, lines in sections.items()}


@cache
def _tiers() -> dict[str, Tier]:
    """Give each listed word its tier; one that is verb and noun is a noun."""
    tiers: dict[str, Tier] = {}
    for section, kind in SECTIONS:
        for line in _sections()[section]:
            tiers |= {re.sub(r"['-]", "", word): kind for word in line.split()}
    return tiers


@cache
def real_names() -> frozenset[str]:
    """Return proper names that are spelt right, though they may be in no register."""
    return frozenset(word for line in _sections().get("real", ()) for word in line.split())


@cache
def grammar() -> frozenset[str]:
    """Return the words that are never part of a name for their own sake."""
    return frozenset(re.sub(r"['-]", "", word) for line in _sections()["glue"] for word in line.split())


@cache
def acronyms() -> frozenset[str]:
    """Return acronyms of the field, which no sentence holds by chance."""
    return frozenset(word for line in _sections()["acronyms"] for word in line.split())


@cache
def terms() -> frozenset[tuple[str, ...]]:
    """Return phrases with capitals that are the names of nothing in the register."""
    return frozenset(tuple(line.split()) for line in _sections().get("terms", ()))


@cache
def question_words() -> frozenset[str]:
    """Return the words near which a misspelt word is a typing error and no name."""
    return frozenset(word for word, tier in _tiers().items() if tier <= Tier.WEAK) - acronyms()


@lru_cache(maxsize=20_000)
def tier(word: str) -> Tier:
    """Return the tier of a folded *word*."""
    if (listed := _tiers().get(word)) is not None:
        return listed
    if is_figure(word):
        return Tier.WEAK
    bases = [_tiers()[base] for base in _bases(word) if base in _tiers()]
    if bases:
        return max(bases) if not word.endswith(("er", "ers")) else max(*bases, Tier.PLAIN)
    head = re.match(r"([a-z]{3,})\d{1,4}$", word)
    is_dated = head is not None and _tiers().get(head[1], Tier.RARE) <= Tier.WEAK
    return Tier.WEAK if is_dated else Tier.RARE


def is_figure(word: str) -> bool:
    """Say whether it is a number, or a period of a year such as Q3."""
    return FIGURE.fullmatch(word) is not None


def _bases(word: str) -> Iterator[str]:
    """Yield what *word* may be a form of: "planned", "plan"."""
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: -len(ending)] + instead
            yield base
            if not instead and len(base) > 3 and base[-1] == base[-2]:
                yield base[:-1]


def singular(word: str) -> str:
    """Return *word* without a plural's ending, so that "permits" finds "permit"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
