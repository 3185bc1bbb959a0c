"""Sprints by number: the first is sprint 1, and before it there is none."""

from collections.abc import Collection
from datetime import date, timedelta


def number(sprint_start: date, sprint_days: int, day: date) -> int | None:
    """Return the sprint that *day* is in, or None before sprint 1."""
    passed = (day - sprint_start).days
    return None if passed < 0 else passed // _length(sprint_days) + 1


def bounds(sprint_start: date, sprint_days: int, sprint: int) -> tuple[date, date]:
    """Return the first and the last day of a sprint."""
    if sprint < 1:
        raise ValueError(f"There is no sprint {sprint}: the first is sprint 1.")
    first = sprint_start + timedelta(days=(sprint - 1) * _length(sprint_days))
    return first, first + timedelta(days=sprint_days - 1)


def ended(sprint_start: date, sprint_days: int, today: date) -> int:
    """Return the last sprint that has ended, 0 if none; one that ends today is still running."""
    running = number(sprint_start, sprint_days, today)
    return running - 1 if running else 0


def owed(sprint_start: date, sprint_days: int, today: date, reported: Collection[int]) -> int:
    """Return how many of the last ended sprints, in a row, are not among those *reported*.

    The running sprint is not owed. With sprints 1 and 2 reported and sprint 5 running, 2 are.
    """
    last = ended(sprint_start, sprint_days, today)
    return last - max((sprint for sprint in reported if 1 <= sprint <= last), default=0)


def _length(sprint_days: int) -> int:
    if sprint_days < 1:
        raise ValueError(f"A sprint cannot last {sprint_days} days.")
    return sprint_days
