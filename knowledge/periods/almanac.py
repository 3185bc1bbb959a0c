"""Weeks, months, quarters, years and seasons as Scottish councils reckon them.

Weeks begin on Monday. Quarters and halves with a number are of the financial year, which runs
from April to March: Q3 is October to December.
"""

from datetime import date, timedelta

from knowledge.periods.stretch import Stretch

APRIL = 4
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def months_later(day: date, months: int) -> date:
    """Return the same day *months* later, or the month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, days_in(year, month + 1)))


def days_in(year: int, month: int) -> int:
    """Return how many days the month has."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).day


def week(day: date) -> Stretch:
    """Return the week that *day* is in, from Monday."""
    monday = day - timedelta(days=day.weekday())
    return Stretch(monday, monday + timedelta(days=6))


def weekend(day: date) -> Stretch:
    """Return the Saturday and Sunday of the week that *day* is in."""
    return Stretch(week(day).last - timedelta(days=1), week(day).last)


def months(year: int, month: int, count: int = 1, label: str = "") -> Stretch:
    """Return *count* whole months from the one given, which may lie beyond December."""
    first = months_later(date(year, 1, 1), month - 1)
    return Stretch(first, months_later(first, count) - timedelta(days=1), label=label)


def month(day: date) -> Stretch:
    """Return the month that *day* is in."""
    return months(day.year, day.month)


def calendar_year(day: date) -> Stretch:
    """Return the year that *day* is in, from January."""
    return months(day.year, 1, 12)


def financial_year(day: date) -> Stretch:
    """Return the financial year that *day* is in, from April."""
    return year_from_april(day.year - (day.month < APRIL))


def year_from_april(year: int) -> Stretch:
    """Return the financial year that begins in *year*."""
    return months(year, APRIL, 12)


def quarter(day: date) -> Stretch:
    """Return the quarter that *day* is in."""
    opening = financial_year(day).first
    passed = (day.year - opening.year) * 12 + day.month - opening.month
    return numbered_quarter(opening.year, passed // 3 + 1)


def numbered_quarter(year: int, number: int) -> Stretch:
    """Return quarter *number* of the financial year that begins in *year*."""
    label = f"Q{number} of {year}-{(year + 1) % 100:02}"
    return months(year, APRIL + 3 * (number - 1), 3, label)


def season(year: int, name: str) -> Stretch:
    """Return the three months of a season; winter begins in December of *year*."""
    return months(year, SEASONS[name], 3)


def easter(year: int) -> date:
    """Return Easter Sunday, by the rule of the Gregorian calendar."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    full_moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * (21 - golden) // 11)
    weekday = (year + year // 4 + full_moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=full_moon - weekday)
