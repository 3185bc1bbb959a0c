"""What a message says of somebody's absence: which days, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from knowledge.periods import Period, find_period
from knowledge.periods.vocabulary import NUMBER, UNIT

ONE_DAY = timedelta(days=1)
_BACK = re.compile(
    r"\b(?:(?:i'?m |i'?ll be |be )?back(?! up)(?: (?:in|at|tae|to)(?: \w+)? work)?|see you|"
    r"(?:i )?return(?:ing)?|in again)\b",
    re.IGNORECASE,
)
_INCLUSIVE = re.compile(r"\b(?:inclusive|including|inc(?:l)?\.?|up to and)\b", re.IGNORECASE)
# "for a week" from today ends the day before that day of next week
_SO_LONG = re.compile(rf"for {NUMBER} {UNIT}s?\W*", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|&|\band\b|,\s*and\b)\s*(?:on\s+)?", re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """The days away, each spell from its first to its last; *back* is the day of the return.

    *since* is the first day of an absence of which no end was told.
    """

    spells: tuple[tuple[date, date], ...] = ()
    back: date | None = None
    since: date | None = None


def read_absence(text: str, today: date) -> Told:
    """Return the days that a message says somebody is away; a `NotADateError` where none exists."""
    cut = _BACK.search(text)
    before, after = (text[: cut.start()], text[cut.end() :]) if cut else (text, "")
    found = list(_periods(before, today))
    start = found[0].first if found and found[0].first > today else today
    if back := find_period(after, start, "ahead") if cut else None:
        return _until(back.first if back.first > date.min else back.last, found, today)
    if cut and not found and re.fullmatch(r"\W*(?:now|again|today)?\W*", after, re.IGNORECASE):
        return Told(back=today)
    spells = tuple(_spell(one, text, today) for one in found)
    if any(one.last == date.max for one in found):
        return Told(since=found[0].first)
    last = found[-1] if found else None
    is_until = last is not None and last.first == date.min and not _INCLUSIVE.search(text)
    return Told(spells, back=last.last if last and is_until else None)


def _until(back: date, found: list[Period], today: date) -> Told:
    """Return the days until the return: from the first that is named, else from today."""
    first = found[0].first if found and found[0].first > date.min else today
    if back <= first:
        return Told(back=back)
    return Told(((first, back - ONE_DAY),), back)


def _spell(one: Period, text: str, today: date) -> tuple[date, date]:
    """Return the days of a period; "until Friday" is to be back on Friday."""
    if one.first > date.min:
        return one.first, one.last
    last = one.last if _INCLUSIVE.search(text) else one.last - ONE_DAY
    return today, max(today, last)


def _periods(text: str, today: date) -> Iterator[Period]:
    """Give the days that are named one after the other: "Thursday and Friday"."""
    while found := find_period(text, today, "ahead"):
        is_counted = _SO_LONG.fullmatch(text[found.start : found.end]) and found.first < found.last
        yield replace(found, last=found.last - ONE_DAY) if is_counted else found
        text = text[found.end :]
        joined = _AND.match(text)
        if joined is None:
            return
        text = text[joined.end() :]
