"""How a period is read back, so that a misreading is seen: "since 1 June 2026"."""

from datetime import date

from knowledge.periods.almanac import (
    calendar_year,
    days_in,
    financial_year,
    week,
)
from knowledge.periods.dates import MONTH_NAMES, WEEKDAY_NAMES
from knowledge.periods.stretch import Relation, Stretch


def spoken(relation: Relation, stretch: Stretch, *, is_weekday: bool = False) -> str:
    """Say *stretch* in words, with the word for *relation* before it."""
    if relation is Relation.IN:
        return _span(stretch, is_weekday=is_weekday)
    day = _day(stretch.edge(relation), is_weekday=is_weekday)
    return f"from {day} on" if relation is Relation.FROM else f"{relation.value} {day}"


def _span(stretch: Stretch, *, is_weekday: bool) -> str:
    first, last = stretch.first, stretch.last
    if first == last:
        return f"on {_day(first, is_weekday=is_weekday)}"
    if (first, last) == (week(first).first, week(first).last):
        return f"in the week of {_day(first)}"
    if first.day == 1 and last.day == days_in(last.year, last.month):
        return _whole_months(stretch)
    return f"from {_opening(first, last)} to {_day(last)}"


def _whole_months(stretch: Stretch) -> str:
    first, last = stretch.first, stretch.last
    if (first.year, first.month) == (last.year, last.month):
        return f"in {_month(first)}"
    if last == calendar_year(first).last and first.month == 1:
        return f"in {first.year}"
    if stretch == financial_year(first):
        return f"in the financial year {first.year}-{last.year % 100:02}"
    opening = MONTH_NAMES[first.month - 1] if first.year == last.year else _month(first)
    label = f" ({stretch.label})" if stretch.label else ""
    return f"from {opening} to {_month(last)}{label}"


def _opening(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return str(first.day)
    return _day(first).removesuffix(f" {last.year}")


def _month(day: date) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def _day(day: date, *, is_weekday: bool = False) -> str:
    weekday = f"{WEEKDAY_NAMES[day.weekday()]} " if is_weekday else ""
    return f"{weekday}{day.day} {_month(day)}"
