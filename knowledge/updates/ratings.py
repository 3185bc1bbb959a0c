"""The words that are ratings, and those that only look like one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from knowledge.naming.patterns import these
from knowledge.updates.coloured_things import COLOURED

_SPELLINGS = {
    "red": "red redd reed rde rred rid",
    "amber": "amber amb ambr",
    "green": "green grn grne gree",
}
_AS_MEANT = these("red amber amb green grn r a g")
_OTHER_WORDS = these("greek greed greet greens greene greer ambler embers")
SHORTEST_MISSPELT, LONGEST_MISSPELT = 4, 6
RATINGS = {word: rag for rag, words in _SPELLINGS.items() for word in words.split()}
CIRCLES = {"🟢": "green", "🔴": "red", "🟠": "amber", "🟡": "amber"}
LETTERS = {"r": "red", "a": "amber", "g": "green"}
SAYS_RATING = these("rag rating status colour color health rated")
REACH = 400
MOST_NAMED = 5
_DOUBLE = re.compile(r"\b(?:red|amber|green)-(?:red|amber|green)\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+(?:['][^\W_]+)*|[🟢🔴🟠🟡➡▶]|→|[-=]?>|/")


@dataclass(frozen=True)
class Word:
    """A word of a piece, folded, and its place in it."""

    text: str
    raw: str
    start: int
    end: int
    rag: str | None = None


def words(text: str) -> list[Word]:
    """Return the first words of *text*, those with a rating that can be one."""
    text = text[:REACH]
    found = [
        Word(one[0].casefold(), one[0], one.start(), one.end()) for one in _TOKEN.finditer(text)
    ]
    return [_rated(text, found, place) for place in range(len(found))]


@cache
def _misspelt(word: str) -> str | None:
    near = (rag for rag in ("amber", "green") if rag[0] == word[0])
    return next((rag for rag in near if OSA.distance(word, rag) == 1), None)


def spelt(word: str) -> str | None:
    """Return the rating that *word* is, or a slip of the finger away from."""
    if word in RATINGS or word in _OTHER_WORDS:
        return RATINGS.get(word)
    right_length = SHORTEST_MISSPELT <= len(word) <= LONGEST_MISSPELT
    return _misspelt(word) if right_length else None


def mistyped(text: str) -> dict[str, str]:
    """Return the ratings that a text gives in words with a slip alone, each with such a word."""
    said = [one for line in text.splitlines() for one in words(line) if one.rag]
    meant = {one.rag for one in said if one.text in _AS_MEANT or one.raw in CIRCLES}
    return {one.rag: one.raw for one in said if one.rag and one.rag not in meant}


def coloured(text: str) -> bool:
    """Say whether a colour is said of something: "green light"."""
    found = words(text)
    return any(spelt(one.text) and one.rag is None for one in found)


def _rated(text: str, found: list[Word], place: int) -> Word:
    word = found[place]
    rag = spelt(word.text) or CIRCLES.get(word.raw) or _letter(text, found, place)
    if rag is None or _is_of_another_thing(text, found, place):
        return word
    return Word(word.text, word.raw, word.start, word.end, rag)


def _letter(text: str, found: list[Word], place: int) -> str | None:
    """Read "R", "(A)" or "rag: g": one letter is a rating only where nothing goes on behind it.

    "A STAMP" may be one too, if that is all that is said, and so may the small one of "stamp a".
    """
    word = found[place]
    rag = LETTERS.get(word.text)
    if rag is None or (place > 0 and found[place - 1].text in SAYS_RATING):
        return rag
    behind = text[word.end :].strip(" .!")
    if not behind or behind.startswith(")"):
        return rag if place or word.raw.isupper() else None
    return rag if not place and word.raw.isupper() and len(found) <= MOST_NAMED else None


def _is_of_another_thing(text: str, found: list[Word], place: int) -> bool:
    word = found[place]
    if word.raw in CIRCLES:
        return False
    if _DOUBLE.search(text, max(word.start - LONGEST_MISSPELT, 0), word.end + LONGEST_MISSPELT):
        return False
    if text[word.end : word.end + 1] in {"-", "_"} or text[max(word.start - 1, 0) : word.start] in {
        "-", "_", "#",
    }:  # fmt: skip
        return True
    if place and found[place - 1].text in {"saw", "seeing", "sees", "see"}:
        return True
    if place and found[place - 1].text in {"the", "a", "an"}:
        return True
    if place + 1 == len(found):
        return False
    gap = text[word.end : found[place + 1].start]
    return found[place + 1].text in COLOURED and not gap.strip()
