"""The text that was typed, made even, and the day on which it was."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from string import ascii_lowercase, ascii_uppercase

from knowledge.periods.period import Looking

_DASHES = "‐‑‒–—−"
_QUOTES = "‘’ʼ`´"
_SPACES = "\t\n\r\v\f\u00a0\u2007\u2009\u202f"
_EVEN = str.maketrans(
    ascii_uppercase + _DASHES + _QUOTES + _SPACES,
    ascii_lowercase + "-" * len(_DASHES) + "'" * len(_QUOTES) + " " * len(_SPACES),
)
_DATE_WORDS = re.compile(
    r"(?:in|on|by|since|before|after|until|till?|from|during|over|between|this|last|next|past|"
    r"early|late|mid|end of|start of|beginning of|of|through|throughout|to|around|about|for|"
    r"and|due|coming|prior to|following|come|every|each|w/?c|as of)(?: the)?[ -]+$"
)
_POINTS_AT_A_DAY = re.compile(
    r"(?:^|\b(?:on|by|since|before|after|until|till?|from|due|between|dated|w/?c|w/?b|"
    r"week (?:of|commencing|beginning|starting|ending)|as of|back|to|of|and|for|around|about)"
    r"(?: the)?) *$"
)


@dataclass(frozen=True)
class Typed:
    """One message, with the day it was typed and the way it looks.

    `plain` has small letters and plain dashes, and is as long as `text`, so that a
    place in one is the same place in the other.
    """

    text: str
    today: date
    looking: Looking

    @cached_property
    def plain(self) -> str:
        return self.text.translate(_EVEN)

    def is_introduced(self, place: int) -> bool:
        """Tell whether a word such as `in`, `since` or `last` stands before *place*."""
        return _DATE_WORDS.search(self._nearby(place)) is not None

    def is_pointed_at(self, place: int) -> bool:
        """Tell whether *place* is where the text starts, or after a word such as `on` or `by`."""
        return _POINTS_AT_A_DAY.search(self._nearby(place)) is not None

    def is_a_name(self, start: int, end: int) -> bool:
        """Tell whether the word looks like a person's first name, as in `June Mackay`."""
        follows = re.match(r" [A-Z][a-z'’]+", self.text[end:])
        return self.text[start : start + 1].isupper() and follows is not None

    def _nearby(self, place: int) -> str:
        return self.plain[max(0, place - 24) : place]
