"""Portions of a stretch: its edge, a third, a half, its third week, its rest."""

from datetime import date, timedelta

from knowledge.periods.almanac import months_later
from knowledge.periods.stretch import Stretch, one_day
from knowledge.periods.vocabulary import ORDINALS, WEEKDAYS

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
SOME_MONTHS = 80
A_MONTH = 31


def end_of(stretch: Stretch) -> Stretch:
    """Return how a stretch ends: from the Friday of a week, a week of a month, else a month.

    The one day meant is the last; of a week it is the Friday.
    """
    first, last, days = stretch.first, stretch.last, length(stretch)
    if days == 1:
        return stretch
    if days <= 7:
        friday = min(first + 4 * A_DAY, last)
        return Stretch(friday, last, friday)
    return Stretch(last - 6 * A_DAY if days <= A_MONTH else last.replace(day=1), last, last)


def start_of(stretch: Stretch) -> Stretch:
    """Return how a stretch begins: two days of a week, a week of a month, else a month."""
    first, days = stretch.first, length(stretch)
    if days == 1:
        return stretch
    if days > A_MONTH:
        return Stretch(first, months_later(first, 1) - A_DAY, first)
    return Stretch(first, first + (A_DAY if days <= 7 else 6 * A_DAY), first)


def third_of(stretch: Stretch, third: int) -> Stretch:
    """Return the early, middle or late third of a stretch; of a month, ten days or so."""
    first, last, days = stretch.first, stretch.last, length(stretch)
    if days < 3:
        return stretch
    if days > SOME_MONTHS:
        size = _in_months(days) // 3
        opening = months_later(first, size * third)
        return Stretch(opening, months_later(opening, size) - A_DAY)
    opening = first + days // 3 * third * A_DAY
    return Stretch(opening, last if third == 2 else opening + (days // 3 - 1) * A_DAY)


def half_of(stretch: Stretch, *, is_second: bool) -> Stretch:
    """Return the first or second half of a stretch, in whole months where it has some."""
    days = length(stretch)
    if days == 1:
        return stretch
    middle = stretch.first + days // 2 * A_DAY
    if days > SOME_MONTHS:
        middle = months_later(stretch.first, _in_months(days) // 2)
    return Stretch(middle, stretch.last) if is_second else Stretch(stretch.first, middle - A_DAY)


def nth_of(stretch: Stretch, nth: str, each: str) -> Stretch:
    """Return the second week, the first Monday, the last quarter of a stretch."""
    place = int(nth[0]) if nth[0].isdigit() else ORDINALS.get(nth, 0)
    if each == "week":
        opening = stretch.first + (place - 1) * A_WEEK if place else stretch.last - 6 * A_DAY
        return Stretch(opening, opening + 6 * A_DAY)
    if each == "quarter":
        opening = months_later(stretch.first, 3 * ((place or 4) - 1))
        return Stretch(opening, months_later(opening, 3) - A_DAY)
    if each == "day":
        return one_day(stretch.first + (place - 1) * A_DAY if place else stretch.last)
    weekday = WEEKDAYS[each]
    if not place:
        return one_day(stretch.last - (stretch.last.weekday() - weekday) % 7 * A_DAY)
    first = stretch.first + (weekday - stretch.first.weekday()) % 7 * A_DAY
    return one_day(first + (place - 1) * A_WEEK)


def some_of(stretch: Stretch, side: str, count: int, unit: str) -> Stretch:
    """Return the first or last so many days, weeks or months of a stretch."""
    size = {"day": A_DAY, "week": A_WEEK, "month": 30 * A_DAY}[unit] * max(count, 1) - A_DAY
    if side == "first":
        return Stretch(stretch.first, min(stretch.last, stretch.first + size))
    return Stretch(max(stretch.first, stretch.last - size), stretch.last)


def rest_of(stretch: Stretch, today: date) -> Stretch:
    """Return what is left of a stretch that is on."""
    is_on = stretch.first <= today <= stretch.last
    return Stretch(today, stretch.last) if is_on else stretch


def passed_of(stretch: Stretch, today: date) -> Stretch:
    """Return what has passed of a stretch that is on."""
    is_on = stretch.first <= today <= stretch.last
    return Stretch(stretch.first, today) if is_on else stretch


def length(stretch: Stretch) -> int:
    """Return how many days a stretch has."""
    return (stretch.last - stretch.first).days + 1


def _in_months(days: int) -> int:
    return round(days / 30.4)
