"""Weekdays: Friday, next Friday, Friday week, Monday past, Monday first.

"Next Friday" is the one of next week, "last Friday" the latest before today, as people in Britain
say them; "this Friday" is in this week. "Monday first" (Scots) is the coming one.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from knowledge.periods.almanac import week
from knowledge.periods.stretch import Moment, one_day
from knowledge.periods.typed import Typed
from knowledge.periods.vocabulary import (
    NUMBER,
    POINTING,
    WEEKDAY,
    WEEKDAYS,
    WEEKDAYS_WITH_OTHER_MEANINGS,
    amount,
)

A_WEEK = timedelta(days=7)
_WEEKDAY = re.compile(
    r"(?<!\w)(?:(?P<lead>this coming|this past|this|last|next|nxt|coming|the coming) )?"
    rf"(?P<day>{WEEKDAY})\b\.?(?!\.?\w)"
    r"(?: (?P<tail>past|gone|just gone|just past|there|first|coming|next|after next|before last|"
    r"week(?! (?:of|commencing|beginning|starting|ending))|fortnight)\b)?"
)
_AGO = re.compile(rf"\b({NUMBER}) ({WEEKDAY})s? ago\b")
_SAT_DOWN = re.compile(r" (?:on|in|at|down|with|navs?|as)\b")
_DAY_BEFORE = re.compile(rf"(?:\b(?:{POINTING}|not|and|or|to)|{WEEKDAY}(?:,| ?(?:-|to|/))?) ?$")
_DAY_AFTER = re.compile(rf" ?(?:-|to|until|,|and|/)? ?{WEEKDAY}\b| (?:morning|afternoon|evening)\b")
_EVERY = re.compile(r"\b(?:every|every (?:second|other)|each|black|cyber|most|alternate) $")


def read(typed: Typed) -> Iterator[Moment]:
    """Read every weekday that is named, other than `every Friday` and `Fridays`."""
    for found in _WEEKDAY.finditer(typed.plain):
        if _is_meant(typed, found):
            yield _moment(typed, found)
    for found in _AGO.finditer(typed.plain):
        weekday = WEEKDAYS[found[2]]
        day = _before(typed.today, weekday) - (amount(found[1]) - 1) * A_WEEK
        yield Moment(*found.span(), (one_day(day),))


def nearby(today: date, weekday: int) -> tuple[date, ...]:
    """Return the days with that name in the weeks around *today*."""
    monday = week(today).first + timedelta(days=weekday)
    return tuple(monday + step * A_WEEK for step in range(-4, 5))


def _is_meant(typed: Typed, found: re.Match[str]) -> bool:
    if _EVERY.search(typed.before(found.start())):
        return False
    if found["day"] == "sat" and _SAT_DOWN.match(typed.plain, found.end("day")):
        return False
    is_plain_word = found["day"] in WEEKDAYS_WITH_OTHER_MEANINGS
    return not is_plain_word or bool(found["lead"]) or _is_near_a_date_word(typed, found)


def _is_near_a_date_word(typed: Typed, found: re.Match[str]) -> bool:
    """Tell `on Mon` and `Mon-Thu` from `mon ami` and `the sun`."""
    before = _DAY_BEFORE.search(typed.before(found.start()))
    return before is not None or _DAY_AFTER.match(typed.plain, found.end()) is not None


def _moment(typed: Typed, found: re.Match[str]) -> Moment:
    weekday, lead, tail = WEEKDAYS[found["day"]], found["lead"], found["tail"]
    if lead is None and tail is None:
        days = nearby(typed.today, weekday)
    else:
        days = (_said_which(typed, weekday, lead or "", tail or ""),)
    return Moment(*found.span(), tuple(map(one_day, days)), is_weekday=True)


def _said_which(typed: Typed, weekday: int, lead: str, tail: str) -> date:
    today = typed.today
    this_week = week(today).first + timedelta(days=weekday)
    if tail in ("past", "gone", "just gone", "just past", "there", "before last"):
        return _before(today, weekday) - A_WEEK * (tail == "before last")
    if tail in ("week", "fortnight"):
        first = today if lead == "this" and this_week == today else _after(today, weekday)
        return first + A_WEEK * (2 if tail == "fortnight" else 1)
    if "coming" in (tail, lead.rsplit(maxsplit=1)[-1] if lead else "") or tail == "first":
        return _after(today, weekday)
    if lead in ("next", "nxt") or tail in ("next", "after next"):
        return this_week + A_WEEK * (2 if tail == "after next" else 1)
    if lead in ("last", "this past"):
        return _before(today, weekday)
    is_over = this_week < today and typed.looking == "ahead"
    return this_week + A_WEEK if is_over else this_week


def _before(today: date, weekday: int) -> date:
    return max(day for day in nearby(today, weekday) if day < today)


def _after(today: date, weekday: int) -> date:
    return min(day for day in nearby(today, weekday) if day > today)
