"""A message with what it says of itself taken out: its day, its author, "/update"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from knowledge.updates.authors import on_behalf_of
from knowledge.updates.columns import table
from knowledge.updates.days import dated
from knowledge.updates.labels import answered, label_of, without_asides
from knowledge.updates.openers import command, openers
from knowledge.updates.pieces import APOSTROPHES, READ_CLOSELY, Piece, pieces
from knowledge.updates.splitting import split_further
from knowledge.updates.subjects import Subjects

_THANKS = re.compile(
    r"(?:many |kind |best |warm |with |all the )*(?:ta|thanks|thank you|thx|cheers|regards|wishes"
    r"|best|tapadh leat|yours)(?: (?:so much|very much|a lot|again|all|everyone|sincerely|aye))*",
    re.IGNORECASE,
)
_WAS = re.compile(r"\bwas(?= (?:red|amber|green)\b)", re.IGNORECASE)
LONGEST_NAME = 3


@dataclass(frozen=True)
class Message:
    """What was typed, cut into pieces; *day* is None for a day to come."""

    text: str
    pieces: tuple[Piece, ...]
    day: date | None
    person: int | None
    commanded: bool


def opened(text: str, subjects: Subjects, today: date) -> Message:
    """Take *text* apart; places in the pieces are places in the text."""
    plain = text.translate(APOSTROPHES)
    commanded = command(plain)
    masked = _blanked(plain, [commanded] if commanded else [])
    masked = _blanked(masked, openers(masked))
    person, spans = on_behalf_of(masked[:READ_CLOSELY], subjects)
    masked = _blanked(masked, spans)
    day = dated(masked[:READ_CLOSELY], today)
    masked = _blanked(masked, day.spans)
    if day.day and day.day < today:
        masked = _WAS.sub("is ", masked)  # of a day gone by, what was is what is reported
    rows, in_table = table(masked[:READ_CLOSELY], subjects)
    cut = _unsigned(without_asides(answered(pieces(_blanked(masked, in_table)))), subjects)
    found = tuple(split_further([*cut, *rows], subjects))
    return Message(text, found, day.day, person, commanded is not None)


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _unsigned(some: list[Piece], subjects: Subjects) -> list[Piece]:
    """Leave out a name at the very end: "Ta, Yusuf", or an initial on a line of its own."""
    if len(some) < 2 or len(some[-1].text.split()) > LONGEST_NAME:
        return some
    last, previous = some[-1], some[-2]
    thanked = last.before == "comma" and _THANKS.fullmatch(previous.text.strip()) is not None
    initial = last.before == "line" and re.fullmatch(r"[A-Z]x*", last.text.strip()) is not None
    lone_letter_rates = initial and last.text.strip() in {"R", "A", "G"}
    apart = last.before in {"line", "sentence", "dash"} and not label_of(previous)
    named = apart and subjects.is_person(last.text)
    return some[:-1] if thanked or named or (initial and not lone_letter_rates) else some
