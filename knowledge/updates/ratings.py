"""The words that are ratings, and those that only look like one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.naming.patterns import these

_SPELLINGS = {
    "red": "red redd reed",
    "amber": "amber ambr amb abmer ambre amebr ambar amver ambber amer",
    "green": "green grn gren geen grene greeen gree geren greem grren",
}
RATINGS = {word: rag for rag, words in _SPELLINGS.items() for word in words.split()}
CIRCLES = {"🟢": "green", "🔴": "red", "🟠": "amber", "🟡": "amber"}
LETTERS = {"r": "red", "a": "amber", "g": "green"}
COLOURED = these(
    """
    light lights shoots shoot cross party bin bins tape card cards flag flags herring herrings
    carpet belt energy space spaces house houses alert alerts eye ink hot handed room screen
    brigade nose lines line paper book books button buttons van vans team street road park alarm
    alarms warning warnings tea peppers eggs soup cones cone ones wine squirrel squirrels letter
    letters day lanes lane power field grass fingers thumb hair dot dots box boxes cells cell
    jacket jackets bus door doors pen folder folders label labels stickers sticker wire cable
    cables bag bags car kites kite deal investment economy transport transition fleet roof roofs
    """
)
SAYS_RATING = these("rag rating status colour color health rated")
REACH = 400
_TOKEN = re.compile(r"[^\W_]+(?:['][^\W_]+)*|[🟢🔴🟠🟡]|→|[-=]>|/")


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


def coloured(text: str) -> bool:
    """Say whether a colour is said of something: "green light"."""
    found = words(text)
    return any(one.text in RATINGS and one.rag is None for one in found)


def _rated(text: str, found: list[Word], place: int) -> Word:
    word = found[place]
    rag = RATINGS.get(word.text) or CIRCLES.get(word.raw) or _letter(text, found, place)
    if rag is None or _is_of_another_thing(text, found, place):
        return word
    return Word(word.text, word.raw, word.start, word.end, rag)


def _letter(text: str, found: list[Word], place: int) -> str | None:
    """Read "R", "(A)" or "rag: g": one letter is a rating only where nothing goes on behind it."""
    word = found[place]
    rag = LETTERS.get(word.text)
    labelled = place > 0 and found[place - 1].text in SAYS_RATING
    if rag is None or (word.raw.islower() and not labelled):
        return None
    behind = text[word.end :].strip()
    return rag if not behind or behind.startswith(")") or labelled else None


def _is_of_another_thing(text: str, found: list[Word], place: int) -> bool:
    word = found[place]
    if word.raw in CIRCLES:
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
