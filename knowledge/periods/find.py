"""Finding the first period or day in what somebody typed."""

import re
from collections.abc import Iterator
from datetime import date

from knowledge.periods import (
    days,
    feasts,
    months,
    near,
    numerals,
    offsets,
    spells,
    units,
    weekdays,
    years,
)
from knowledge.periods.parts import with_parts
from knowledge.periods.period import Looking, Period
from knowledge.periods.ranges import Range, ranges
from knowledge.periods.relations import bounds, direction, related
from knowledge.periods.stretch import Moment, Relation, Stretch, choose, choose_pair, one_day
from knowledge.periods.typed import Typed
from knowledge.periods.words import spoken

_READERS = (
    numerals.read, days.read, weekdays.read, near.read, spells.read, units.read, months.read,
    feasts.read, years.numbered,
)  # fmt: skip
_MAY_HOLD_A_DATE = re.compile(
    r"[0-9]|day|week|wk|month|year|\byr|fortn|forn|quarter|qtr|quater|morn|morr|night|now|\bf ?y\b|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|agu|sep|oct|nov|dec|mon|mun|tue|teu|tus|wed|wen|thu|"
    r"thr|fri|fir|sat|set|sun|spring|summer|autumn|winter|christmas|xmas|chrimbo|yule|easter|"
    r"hogmanay|new y|ne'?er|hallow|tom|tmrw|tmw|yest|eod|close of|to date|the bells|burns|"
    r"valentine)"
)


def find_period(text: str, today: date, looking: Looking = "back") -> Period | None:
    """Return the first period that *text* names, or None; refuse a date that does not exist.

    *looking* says which way "December" or "Friday" lies where it could be either.
    """
    typed = Typed(text, today, looking)
    found = ranges(moments(typed), typed)
    if not found:
        return None
    asked = min(found, key=lambda each: _is_only_today(each, typed))
    if asked.last is None:
        return _single(asked.first, typed)
    return _range(asked, choose_pair(asked.first, asked.last, today, looking))


def find_day(
    text: str, today: date, looking: Looking = "back"
) -> tuple[date, tuple[int, int]] | None:
    """Return the first single day that *text* names and where it stands, or None."""
    typed = Typed(text, today, looking)
    for found in ranges(moments(typed), typed):
        if found.last is None:
            relation, start, end = related(found.first, typed)
            stretch = choose(found.first, today, direction(relation, typed), relation)
            day = stretch.point or stretch.first
            if stretch.point or stretch.first == stretch.last:
                return day, (start, end)
    return None


def moments(typed: Typed) -> list[Moment]:
    """Return what names days in the text, in order and without overlaps."""
    if not _MAY_HOLD_A_DATE.search(typed.plain):
        return []
    read = (with_parts(moment, typed) for reader in _READERS for moment in reader(typed))
    return list(
        _apart([offsets.shifted(moment, typed) for moment in read if not moment.needs_part])
    )


def _apart(found: list[Moment]) -> Iterator[Moment]:
    reached = 0
    for moment in sorted(found, key=lambda each: (each.start, -each.end)):
        if moment.start >= reached:
            reached = moment.end
            yield moment


def _is_only_today(found: Range, typed: Typed) -> bool:
    """Tell "today" by itself: in "as of today, what changed since June" it is not what is asked."""
    stretch = found.first.candidates[:1]
    is_today = stretch == (one_day(typed.today),) and not found.first.means_now
    return is_today and found.last is None and related(found.first, typed)[0] is Relation.IN


def _single(moment: Moment, typed: Typed) -> Period:
    relation, start, end = related(moment, typed)
    stretch = choose(moment, typed.today, direction(relation, typed), relation)
    first, last = bounds(relation, stretch)
    words = spoken(relation, stretch, is_weekday=moment.is_weekday)
    return Period(first, last, words, start, end)


def _range(found: Range, ends: tuple[Stretch, Stretch]) -> Period:
    opening, closing = ends
    first, last = opening.edge(Relation.FROM), closing.edge(Relation.BY)
    stretch = Stretch(min(first, last), max(first, last))
    return Period(stretch.first, stretch.last, spoken(Relation.IN, stretch), found.start, found.end)
