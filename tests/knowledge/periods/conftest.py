from collections.abc import Callable
from datetime import date

import pytest

from knowledge.periods import find_period

WEDNESDAY = date(2026, 11, 18)


def interval(first: date, last: date) -> str:
    opening = ".." if first == date.min else first.isoformat()
    return f"{opening}/{'..' if last == date.max else last.isoformat()}"


@pytest.fixture
def today() -> date:
    return WEDNESDAY


@pytest.fixture
def read(today: date) -> Callable[..., str | None]:
    """Read a text as an interval in the manner of ISO 8601, with two dots for an open side."""

    def reading(text: str, looking: str = "back") -> str | None:
        period = find_period(text, today, looking)
        return period and interval(period.first, period.last)

    return reading
