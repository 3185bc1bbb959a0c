"""What comes out: a period, or word that a date does not exist."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Looking = Literal["back", "ahead"]


@dataclass(frozen=True)
class Period:
    """The days from *first* to *last*, both included; an open side is the calendar's own end.

    *words* is how it is read back; *start* and *end* are where it stood in the text typed.
    """

    first: date
    last: date
    words: str
    start: int
    end: int

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


class NotADateError(ValueError):
    """A date was meant that the calendar does not have; the message is a sentence for the person.

    "There is no 31 November: the month has 30 days."
    """

    def __init__(self, sentence: str, start: int, end: int) -> None:
        super().__init__(sentence)
        self.start = start
        self.end = end
