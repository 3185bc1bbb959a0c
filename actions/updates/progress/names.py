"""Which milestone, risk or benefit is meant, where its name is said in part."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from actions.updates.progress.words import QUOTED

ALIKE = 85
# a word of two that fits would close the wrong risk; half of a name is much of it
MOST, HALF = 0.6, 0.5
_WORD = re.compile(r"[^\W_]+")
_KIND = re.compile(r"\b(?:milestones?|risks?|benefits?)\b", re.IGNORECASE)
BEFORE, AFTER = 7, 8
# words that say what is done, not what it is done with
_OTHERS = frozenset(
    _WORD.findall(
        "the a an our my that this it its of on for to from in at by with and is are was be been "
        "has have we i im new old actually now still please just about called not done move moved "
        "push pushed shift slip slipped change changed close closed closing drop dropped cancel "
        "remove open reopen resolve resolved make set raise raised lower put give assign pass hit "
        "met reached finished completed achieved delivered passed claim claimed claiming verify "
        "verified owner level back off up down yesterday today"
    )
)


def meant(text: str, names: Iterable[str]) -> list[str]:
    """Return the names that a text can mean: the one it holds whole, else the most alike.

    "Move the Orkney milestone" means the only one that has Orkney in its name.
    """
    names = list(names)
    held = [one for one in names if one.casefold() in text.casefold()]
    if held:
        return [max(held, key=len)]
    quoted = QUOTED.search(text)
    said = _words(quoted[1] or quoted[2] if quoted else text)
    spoken = said if quoted else beside_kind(text)
    told = _best({one: _told(one, spoken) for one in names}, MOST)
    return told or _best({one: _share(one, said) for one in names}, HALF)


def beside_kind(text: str) -> list[str]:
    """Return the words that say which one: those before "milestone", else those after it."""
    found = _KIND.search(text)
    parts = (text[: found.start()], text[found.end() :]) if found else ("", text)
    before = [one for one in _words(parts[0])[-BEFORE:] if one not in _OTHERS]
    return before or [one for one in _words(parts[1])[:AFTER] if one not in _OTHERS]


def spoken(text: str, name: str) -> tuple[float, float]:
    """Return how much of a text stands in a name, and how much of the name in the text."""
    said = [one for one in _words(text) if one not in _OTHERS]
    parts = [one for one in _words(name) if one not in _OTHERS]
    shared = sum(any(_alike(word, one) for one in said) for word in parts)
    return _told(name, said), shared / len(parts) if parts else 0.0


def _best(shares: dict[str, float], enough: float) -> list[str]:
    best = max(shares.values(), default=0.0)
    return [name for name, share in shares.items() if share == best] if best >= enough else []


def _told(name: str, spoken: list[str]) -> float:
    """Return how much of what was spoken stands in a name."""
    parts = _words(name)
    common = sum(any(_alike(word, one) for one in parts) for word in spoken)
    return common / len(spoken) if spoken else 0.0


def _share(name: str, said: list[str]) -> float:
    """Return how much of a name was said."""
    parts = _words(name)
    common = sum(any(_alike(word, one) for one in said) for word in parts)
    return common / len(parts) if parts else 0.0


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 2 and fuzz.ratio(one, other) >= ALIKE)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
