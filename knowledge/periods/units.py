"""Weeks, months, quarters and years by their place: this week, last quarter, next year."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from knowledge.periods.almanac import (
    calendar_year,
    financial_year,
    month,
    months_later,
    quarter,
    week,
    weekend,
)
from knowledge.periods.stretch import Moment, Stretch
from knowledge.periods.typed import Typed

_NAMES = (
    r"week|wk|weekend|month|mth|quarter|qtr|quater|(?:calendar )?year|yr|"
    r"(?:financial|fiscal|fin|tax) (?:year|yr)|f ?y|fortnight"
)
_UNIT = re.compile(
    r"(?<![\w-])(?:(?P<which>(?:the )?(?:last|next|previous|current|coming|following)|this|nxt|"
    rf"the) )?(?P<unit>{_NAMES})\b"
    r"(?P<tail> (?:after next|before last|past|gone|coming))?(?![-]?to-date|[ -]?on-| on year)"
)
_STANDS_ALONE = re.compile(r"(?:weekend|calendar year|f ?y|(?:fin\w*|fiscal|tax) .*)")
_ENDINGS = re.compile(
    r"\b(?:(?P<fy>financial|fiscal|tax) )?(?P<unit>year|month|quarter|week)(?:-| |'s )end\b"
)
_STEPS = {"last": -1, "previous": -1, "next": 1, "nxt": 1, "coming": 1, "following": 1}


def read(typed: Typed) -> Iterator[Moment]:
    """Read every named unit; `the month` waits for a word such as `end of` before it."""
    for found in _UNIT.finditer(typed.plain):
        yield _moment(typed, found)
    for found in _ENDINGS.finditer(typed.plain):
        name = "financial year" if found["unit"] == "year" else found["unit"]
        stretch = named(name, typed.today, 0)
        ends = stretch.last - timedelta(days=2 if name == "week" else 0)
        yield Moment(*found.span(), (Stretch(ends, ends),))


def named(name: str, today: date, step: int) -> Stretch:
    """Return the unit called *name* that lies *step* from the one today is in."""
    if name in ("week", "wk"):
        return week(today + timedelta(days=7 * step))
    if name == "weekend":
        return weekend(today + timedelta(days=7 * step))
    if name in ("month", "mth"):
        return month(months_later(today.replace(day=1), step))
    if name in ("quarter", "qtr", "quater"):
        return quarter(months_later(today.replace(day=1), 3 * step))
    if name in ("year", "calendar year", "yr", "calendar yr"):
        return calendar_year(months_later(today.replace(day=1), 12 * step))
    return financial_year(months_later(today.replace(day=1), 12 * step))


def _moment(typed: Typed, found: re.Match[str]) -> Moment:
    which, tail = (found["which"] or "").removeprefix("the ").strip(), found["tail"] or ""
    name = found["unit"]
    if name == "fortnight":
        return _fortnight(typed, found)
    if name == "weekend" and which == "the":
        return _the_weekend(typed, found)
    stands_alone = bool(_STANDS_ALONE.fullmatch(name)) and bool(found["which"])
    needs_part = which in ("", "the") and not stands_alone and not tail
    stretch = named(name, typed.today, _step(which, tail))
    return Moment(found.start(), found.end(), (stretch,), needs_part=needs_part)


def _step(which: str, tail: str) -> int:
    if tail.strip() in ("after next", "before last"):
        return 2 if "next" in tail else -2
    return _STEPS.get(which, {" past": -1, " gone": -1, " coming": 1}.get(tail, 0))


def _fortnight(typed: Typed, found: re.Match[str]) -> Moment:
    """Return the two weeks behind or ahead: the calendar has no fortnights of its own."""
    which, two_weeks = found["which"] or "", timedelta(days=14)
    is_behind = "last" in which or "previous" in which
    is_behind = is_behind or ("this" in which and typed.looking == "back")
    if is_behind:
        stretch = Stretch(typed.today - two_weeks, typed.today)
    else:
        stretch = Stretch(typed.today, typed.today + two_weeks)
    return Moment(*found.span(), (stretch,), needs_part=which in ("", "the"))


def _the_weekend(typed: Typed, found: re.Match[str]) -> Moment:
    stretches = tuple(named("weekend", typed.today, step) for step in (-1, 0, 1))
    return Moment(*found.span(), stretches)
