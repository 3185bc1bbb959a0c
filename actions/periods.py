"""Spells of time in a question: refused in words where the calendar has no such day."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from actions.ask import Ask
from actions.asking_back import AskBackError
from actions.reply import unanswered
from actions.wording import day
from knowledge.periods import NotADateError, Period
from knowledge.periods.vocabulary import NUMBER, amount

DAYS_OF = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
_AGE = re.compile(
    r"\b(?:more than|over|older than|longer than|at least|for|in|by|mair than|exceeding)\s+"
    rf"(?:the (?:last|past) )?({NUMBER}) ({'|'.join(DAYS_OF)})s?\b"
)


@contextmanager
def checked() -> Iterator[None]:
    """Ask back where a date was meant that does not exist: "there is no 31 November"."""
    try:
        yield
    except NotADateError as error:
        raise AskBackError(unanswered(f"{error} Which day do you mean?")) from error


def age_asked(ask: Ask) -> int | None:
    """Return the days of "for more than a month", or None."""
    found = _AGE.search(ask.words)
    if found is None:
        return None
    return amount(found[1]) * DAYS_OF[found[2]]


def days_back(today: date, days: int) -> Period:
    """Return the last *days* days, today among them, for a question that names no period."""
    first = today - timedelta(days=days)
    return Period(first, today, f"since {day(first)}", 0, 0)


def days_ahead(today: date, days: int) -> Period:
    """Return the next *days* days, today among them, for a question that names no period."""
    last = today + timedelta(days=days)
    return Period(today, last, f"by {day(last)}", 0, 0)
