"""Reading dates, working days and time zones."""

import re
from datetime import date, datetime
from functools import cache
from zoneinfo import available_timezones

from knowledge.register.cells import Cell, CellError, written
from knowledge.register.spelling import fold

DATE = "a date such as 2026-11-21 or 21/11/2026"
FIRST_YEAR = 1901
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEK = "days such as Mon-Thu or Mon;Wed;Fri"
_TIME = r"(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?"
_ISO = re.compile(rf"([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}}){_TIME}")
_DAY_FIRST = re.compile(rf"([0-9]{{1,2}})/([0-9]{{1,2}})/([0-9]{{4}}){_TIME}")
_FULL_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def day(cell: Cell) -> date:
    """Read a date; a time of day beside it is left out."""
    if isinstance(cell, datetime):
        return _within(cell.date())
    if isinstance(cell, date):
        return _within(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        raise CellError(f"A number; expected {DATE} (format the cell as a date).")
    text = written(cell, DATE)
    if iso := _ISO.fullmatch(text):
        return _of(*map(int, iso.groups()))
    if day_first := _DAY_FIRST.fullmatch(text):
        return _of(*map(int, reversed(day_first.groups())))
    raise CellError(f"Expected {DATE}.")


def _of(year: int, month: int, number: int) -> date:
    try:
        return _within(date(year, month, number))
    except ValueError:
        raise CellError(f"There is no such day; expected {DATE}.") from None


def _within(found: date) -> date:
    if found.year < FIRST_YEAR:
        raise CellError(f"The year is before {FIRST_YEAR}; expected {DATE}.")
    return found


def working_days(cell: Cell) -> str:
    """Read the days on which somebody works; a range round the week's end is written out."""
    text = written(cell, WEEK).replace("–", "-").replace("—", "-").replace(",", ";")
    parts = [_days(part) for part in text.split(";") if part.strip()]
    if not parts:
        raise CellError(f"Expected {WEEK}.")
    return ";".join(dict.fromkeys(";".join(parts).split(";")))


def _days(part: str) -> str:
    ends = [_number(name) for name in part.split("-")]
    if len(ends) == 1:
        return DAYS[ends[0]]
    if len(ends) != 2:
        raise CellError(f"Expected {WEEK}.")
    first, last = ends
    if first < last:
        return f"{DAYS[first]}-{DAYS[last]}"
    return ";".join(DAYS[number % 7] for number in range(first, last + 8 - 7 * (first == last)))


def _number(name: str) -> int:
    folded = fold(name)
    for number, full in enumerate(_FULL_DAYS):
        if len(folded) >= 3 and full.startswith(folded):
            return number
    raise CellError(f"Expected {WEEK}.")


def time_zone(cell: Cell) -> str:
    """Read the name of a time zone."""
    found = _time_zones().get(fold(written(cell, "a time zone such as Europe/London")))
    if found is None:
        raise CellError("Expected a time zone such as Europe/London.")
    return found


@cache
def _time_zones() -> dict[str, str]:
    return {fold(name): name for name in sorted(available_timezones(), reverse=True)}
