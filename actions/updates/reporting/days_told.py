"""The day that an update is said to be for."""

from __future__ import annotations

import re
from datetime import date, timedelta

from knowledge.periods import NotADateError, find_day

LONG_AGO = timedelta(days=60)
_MONTH = re.compile(r"[^\W\d_]{3}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def not_a_day(text: str, today: date) -> NotADateError | None:
    """Return what is wrong with the day that a text names: there is no 31 November.

    "20/31 sites" names none: the month has to be there in letters.
    """
    try:
        find_day(text, today)
    except NotADateError as error:
        return error if _MONTH.search(text[error.start : error.end]) else None
    return None


def day_told(text: str, today: date) -> date | None:
    """Return the day that a text names; it may be one to come.

    In November "14 December" is not the one of last year: nobody reports so late without the year.
    """
    found = find_day(text, today)
    if found is None:
        return None
    ahead = find_day(text, today, "ahead")
    if ahead and ahead[0] > today and today - found[0] > LONG_AGO and not _YEAR.search(text):
        return ahead[0]
    return found[0]
