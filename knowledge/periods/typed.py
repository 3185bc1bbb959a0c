"""The text that was typed, made even, and the day on which it was."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from string import ascii_lowercase, ascii_uppercase

from knowledge.periods.period import Looking

_DASHES = "‐‑‒–—−"
_QUOTES = "‘’ʼ`´"
_SPACES = "\t\n\r\v\f\u00a0\u2007\u2009\u202f"
EVEN = str.maketrans(
    ascii_uppercase + _DASHES + _QUOTES + _SPACES,
    ascii_lowercase + "-" * len(_DASHES) + "'" * len(_QUOTES) + " " * len(_SPACES),
)
NEARBY = 40  # characters; no word that bears on a date stands farther from it


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
        """The text in small letters, with plain dashes, quotes and spaces."""
        return self.text.translate(EVEN)

    def before(self, place: int) -> str:
        """Return the few words before *place*."""
        return self.plain[max(0, place - NEARBY) : place]
