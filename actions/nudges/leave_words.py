"""What a message says of somebody's absence: which days, until when, or which days of any week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.periods import Period, find_period
from knowledge.periods.vocabulary import WEEKDAY, WEEKDAYS

ONE_DAY = timedelta(days=1)
_BACK = re.compile(
    r"\b(?:(?:i'?m |i'?ll be |be )?back(?! up)(?: (?:in|at|tae|to)(?: \w+)? work)?|see you|"
    r"(?:i )?return(?:ing)?|in again)\b",
    re.IGNORECASE,
)
_INCLUSIVE = re.compile(r"\b(?:inclusive|including|inc(?:l)?\.?|up to and)\b", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|&|\band\b|,\s*and\b)\s*(?:on\s+)?", re.IGNORECASE)
_WEEKLY = re.compile(
    rf"\b(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b|"
    rf"\b(?:never|not|no|nae|dinnae|don'?t)\b[\w\s']{{0,24}}\bon an? {WEEKDAY}\b",
    re.IGNORECASE,
)
_MY_DAYS = re.compile(
    r"\b(?:my (?:working )?days are(?: now)?|i (?:only |now |just )*work(?: only)?|"
    r"part[- ]?time[,:]?(?: on| only)?|i'?m in(?: only)?(?: on)?)(?! from home)\s+(?P<days>.*)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no|nae|don'?t|dinnae|except|bar|off)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:again|too|also|as well|an' a')\b", re.IGNORECASE)
_DAY = re.compile(rf"\b({WEEKDAY})s?\b", re.IGNORECASE)
_RANGE = re.compile(
    rf"\b({WEEKDAY})s? ?(?:-|–|to|tae|till?|through) ?({WEEKDAY})s?\b", re.IGNORECASE
)
_ORDER = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


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
        yield found
        text = text[found.end :]
        joined = _AND.match(text)
        if joined is None:
            return
        text = text[joined.end() :]


def is_about_the_week(text: str) -> bool:
    """Say whether a message tells on which days of every week somebody works."""
    mine = _MY_DAYS.search(text)
    return _WEEKLY.search(text) is not None or (mine is not None and bool(_named(mine["days"])))


def read_week_told(text: str, now: frozenset[int]) -> frozenset[int]:
    """Return the days of the week on which somebody works from now on; *now* is as it was."""
    mine = _MY_DAYS.search(text)
    is_more = _MORE.search(text) is not None
    if mine and _named(mine["days"]) and not (is_more or _NOT.search(mine["days"])):
        return _named(mine["days"])
    return now - _named(text) if _NOT.search(text) else now | _named(text)


def _named(text: str) -> frozenset[int]:
    days = {WEEKDAYS[one[1].lower()] for one in _DAY.finditer(text)}
    for one in _RANGE.finditer(text):
        first, last = (WEEKDAYS[one[at].lower()] for at in (1, 2))
        days |= {day % 7 for day in range(first, last + 1 if first <= last else last + 8)}
    return frozenset(days)
