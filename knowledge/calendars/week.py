"""The days of the week on which somebody works, as the register writes them: Mon-Thu, Mon;Wed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
FULL = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def read_week(written: str) -> frozenset[int]:
    """Return the numbers of the days, Monday as 0, of "Mon-Thu" or "Mon;Wed;Fri"."""
    return frozenset(day for part in written.split(";") for day in _days(part))


def write_week(days: Collection[int]) -> str:
    """Write days as the register does: three or more in a row as a range."""
    return ";".join(
        f"{DAYS[run[0]]}-{DAYS[run[-1]]}" if len(run) > 2 else ";".join(DAYS[one] for one in run)
        for run in _runs(sorted(days))
    )


def _days(part: str) -> range:
    first, _, last = part.strip().partition("-")
    return range(DAYS.index(first), DAYS.index(last or first) + 1)


def _runs(days: list[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for day in days:
        if run and day != run[-1] + 1:
            yield run
            run = []
        run.append(day)
    if run:
        yield run
