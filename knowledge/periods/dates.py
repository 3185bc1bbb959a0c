"""A day of a month, with or without its year: what 3/12 and 3 December come to."""

import re
from collections.abc import Iterator
from datetime import date

from knowledge.periods.almanac import days_in, months_later
from knowledge.periods.stretch import Moment, Stretch, choose, one_day
from knowledge.periods.typed import Typed
from knowledge.periods.vocabulary import WEEKDAY, WEEKDAYS
from knowledge.periods.years import around

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
LEAP = 2024
_WEEKDAY = re.compile(rf"(?:(?:this|next|last|coming) )?({WEEKDAY})\b")


def dated(typed: Typed, span: tuple[int, int], day: int, month: int, year: int | None) -> Moment:
    """Return the moment of a day, which is a problem where the calendar has no such day."""
    return spanned(typed, span, (day, day), month, year)


def spanned(
    typed: Typed, span: tuple[int, int], days: tuple[int, int], month: int, year: int | None
) -> Moment:
    """Return the moment of *days* of a month; `28 to 3 December` begins in November."""
    problem = next(filter(None, (_problem(day, month, year) for day in days)), "")
    if problem:
        return Moment(*span, (), problem=problem)
    stretches = tuple(_stretches(days, month, year, typed.today))
    stretches = _on_the_weekday(stretches, typed.plain[slice(*span)])
    moment = Moment(*span, stretches, is_range=days[0] != days[1])
    if year is None and month == 2 and 29 in days:
        return _checked_leap_day(typed, moment, days)
    return moment


def _stretches(
    days: tuple[int, int], month: int, year: int | None, today: date
) -> Iterator[Stretch]:
    for each in around(today) if year is None else (year,):
        last = date(each, month, min(days[1], days_in(each, month)))
        opening = last if days[0] <= days[1] else months_later(last, -1)
        length = days_in(opening.year, opening.month)
        yield Stretch(opening.replace(day=min(days[0], length)), last)


def _on_the_weekday(stretches: tuple[Stretch, ...], words: str) -> tuple[Stretch, ...]:
    """Keep the years in which "Friday 20 November" is a Friday, if there are such nearby."""
    found = _WEEKDAY.match(words)
    if not found:
        return stretches
    weekday = WEEKDAYS[found[1]]
    return tuple(each for each in stretches if each.first.weekday() == weekday) or stretches


def _problem(day: int, month: int, year: int | None) -> str:
    if not 1 <= month <= 12:
        return f"There is no month {month}: dates are read with the day first, as in 25/12."
    longest = days_in(LEAP if year is None else year, month)
    if 1 <= day <= longest:
        return ""
    if (day, month) == (29, 2):
        return f"There is no 29 February in {year}."
    length = "28 days, or 29 in a leap year" if month == 2 else f"{longest} days"
    return f"There is no {day} {MONTH_NAMES[month - 1]}: the month has {length}."


def _checked_leap_day(typed: Typed, moment: Moment, days: tuple[int, int]) -> Moment:
    year = choose(moment, typed.today, typed.looking).last.year
    return spanned(typed, (moment.start, moment.end), days, 2, year)


def day_of_any_month(typed: Typed, span: tuple[int, int], day: int) -> Moment:
    """Return the moment of `the 5th`, in any month around today that is long enough."""
    opening = typed.today.replace(day=1)
    firsts = [months_later(opening, step) for step in range(-2, 3)]
    long_enough = [first for first in firsts if day <= days_in(first.year, first.month)]
    stretches = tuple(one_day(first.replace(day=day)) for first in long_enough)
    return Moment(*span, _on_the_weekday(stretches, typed.plain[slice(*span)]))
