"""The day that an update is said to be for."""

from __future__ import annotations

import re
from datetime import date, timedelta

from knowledge.periods import find_day

LONG_AGO = timedelta(days=60)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


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
