"""Spells reckoned from today: the last ten days, the past fortnight, three weeks ago."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from knowledge.periods.almanac import calendar_year, month, months_later, quarter, week
from knowledge.periods.stretch import Moment, Stretch, one_day
from knowledge.periods.typed import Typed
from knowledge.periods.vocabulary import NUMBER, UNIT, amount

_SPELL = re.compile(
    r"\b(?:(?:in|over|during|within|for|across|inside) )?(?:(?:the|these|this) )?"
    r"(?P<way>last|past|previous|preceding|next|coming|following|most recent) "
    rf"(?P<count>{NUMBER}) (?P<kind>working |business |calendar )?(?P<unit>{UNIT})s?'?\b"
)
_ROLLING = re.compile(
    r"\b(?:(?:(?:in|over|during|within|for|across|inside) )?(?:the|this) (?P<the>last|next)|"
    r"(?:(?:in|over|during|within|for|across|inside) )?(?:(?:the|this) )?(?P<past>past|coming)|"
    r"(?P<half>last|next)(?= (?:fortnight|fornight|fortnite))) "
    r"(?P<unit>week|wk|fortnight|fornight|fortnite|month|year|yr|24 hours)\b(?! (?:of|in)\b)"
)
_AHEAD = re.compile(r"\b(?:(?:in|over|for|during) )?the (week|fortnight|month|year) ahead\b")
_COUNTED = rf"({NUMBER})(?: (working|business))? ({UNIT})s?"
_NO_MORE = r"\b(?! (?:ago|back|of|late|overdue|behind|before|after|past|sprints?)\b)"
_AGO = re.compile(rf"\b{_COUNTED} (?:ago|back)\b")
_HENCE = re.compile(rf"\b(?:in )?{_COUNTED}(?:'? time| from now| hence| from today)\b")
_IN = re.compile(rf"\bin {_COUNTED}{_NO_MORE}")
_WITHIN = re.compile(rf"\b(?:within|inside|for) {_COUNTED}{_NO_MORE}")


def read(typed: Typed) -> Iterator[Moment]:
    """Read every day or spell that is reckoned from today."""
    for found in _SPELL.finditer(typed.plain):
        is_past = found["way"] in ("last", "past", "previous", "preceding", "most recent")
        count = amount(found["count"]) * (-1 if is_past else 1)
        yield _spell(typed.today, found, count, found["unit"], found["kind"])
    for found in _ROLLING.finditer(typed.plain):
        way = found["the"] or found["past"] or found["half"]
        yield _spell(typed.today, found, -1 if way in ("last", "past") else 1, found["unit"])
    for found in _AHEAD.finditer(typed.plain):
        yield _spell(typed.today, found, 1, found[1])
    yield from _ago_or_hence(typed)


def _ago_or_hence(typed: Typed) -> Iterator[Moment]:
    """Read `two weeks ago` and `in two weeks`; ahead only, for "in a year" may be how long."""
    for found in _AGO.finditer(typed.plain):
        day = later(typed.today, -amount(found[1]), found[3], found[2])
        yield Moment(*found.span(), (_about(day, found[3]),))
    for pattern in [_HENCE, _IN] if typed.looking == "ahead" else [_HENCE]:
        for found in pattern.finditer(typed.plain):
            day = later(typed.today, amount(found[1]), found[3], found[2])
            yield Moment(*found.span(), (_about(day, found[3]),))
    if typed.looking == "ahead":
        for found in _WITHIN.finditer(typed.plain):
            yield _spell(typed.today, found, amount(found[1]), found[3], found[2])


def later(day: date, count: int, unit: str, kind: str | None = None) -> date:
    """Return the day *count* units later, or earlier when the count is below nought."""
    if kind and kind.strip() in ("working", "business") and unit == "day":
        return _working_days_later(day, count)
    if unit in ("month", "mth", "quarter", "year", "yr"):
        return months_later(day, count * {"m": 1, "q": 3, "y": 12}[unit[0]])
    if unit in ("hour", "hr"):  # rounded down: an hour ago may be yesterday, in an hour is today
        return day + timedelta(days=count // 24)
    return day + timedelta(days=count * {"d": 1, "w": 7, "f": 14}[unit[0]])


def _working_days_later(day: date, count: int) -> date:
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while day.weekday() > 4:
            day += step
    return day


def _about(day: date, unit: str) -> Stretch:
    """Return the day, with the week, month or year that "three weeks ago" is about."""
    wide = {"w": week, "f": week, "m": month, "q": quarter, "y": calendar_year}.get(unit[0])
    if wide is None:
        return one_day(day)
    return Stretch(wide(day).first, wide(day).last, day)


def _spell(
    today: date, found: re.Match[str], count: int, unit: str, kind: str | None = None
) -> Moment:
    reached = later(today, count, "day" if unit == "24 hours" else unit, kind)
    return Moment(*found.span(), (Stretch(min(today, reached), max(today, reached)),))
