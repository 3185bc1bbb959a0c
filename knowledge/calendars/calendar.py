"""One person's calendar: on which days they work, where they are in the world, when they are away.

A working day is one of their week that is no holiday of their organisation; leave is a matter of
its own, since somebody's nudges go to a deputy meanwhile and do not move (CONTRACT.md, "Nudges").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import NamedTuple
from zoneinfo import ZoneInfo

from knowledge.calendars.bank_holidays import scottish_holiday
from knowledge.calendars.week import FULL, read_week

ONE_DAY = timedelta(days=1)
MONDAY_TO_FRIDAY = "Mon-Fri"
# who has had no working day for so long, by holidays alone, is not waited for
LONGEST_LOOK = 366


class Away(NamedTuple):
    """Days on which somebody is away, the first and the last among them."""

    first: date
    last: date


@dataclass(frozen=True)
class Calendar:
    """The working days of one person; *own* are their organisation's holidays, where it has any."""

    week: frozenset[int]
    zone: ZoneInfo
    own: Mapping[date, str] | None = None
    leave: tuple[Away, ...] = ()

    def local(self, moment: datetime) -> datetime:
        """Return a moment as it is on their clock."""
        return moment.astimezone(self.zone)

    def today(self, moment: datetime) -> date:
        """Return the day that it is where they work."""
        return self.local(moment).date()

    def holiday(self, day: date) -> str | None:
        """Return the name of their organisation's holiday on a day, None where it is none.

        An organisation with holidays of its own has exactly those.
        """
        if self.own is None:
            return scottish_holiday(day)
        return self.own.get(day)

    def works_on(self, day: date) -> bool:
        """Say whether a day is a working day of theirs, whether or not they are on leave."""
        return day.weekday() in self.week and self.holiday(day) is None

    def away(self, day: date) -> Away | None:
        """Return the leave that a day is in, joined with what follows on it; None for none."""
        spell = next((one for one in self.leave if one.first <= day <= one.last), None)
        if spell is None:
            return None
        last = max(one.last for one in self.leave if one.first <= day <= one.last)
        while on := [one.last for one in self.leave if one.first <= last + ONE_DAY <= one.last]:
            last = max(on)
        return Away(spell.first, last)

    def is_there(self, day: date) -> bool:
        """Say whether they are at work on a day."""
        return self.works_on(day) and self.away(day) is None

    def last_in(self, first: date, last: date) -> date | None:
        """Return the last working day from *first* to *last*, or None."""
        days = (last - ONE_DAY * back for back in range((last - first).days + 1))
        return next(filter(self.works_on, days), None)

    def after(self, day: date, count: int = 1) -> date | None:
        """Return the working day that is *count* working days after a day; None in no year."""
        return next(islice(filter(self.works_on, _onwards(day)), count - 1, None), None)

    def there_from(self, day: date) -> date | None:
        """Return the first day from *day* on on which they are at work; None in no year."""
        return next(filter(self.is_there, _onwards(day - ONE_DAY)), None)

    def why_not(self, day: date) -> str:
        """Say why a day is no working day of theirs, or return nothing."""
        if holiday := self.holiday(day):
            return holiday
        if day.weekday() in self.week:
            return ""
        return "weekend" if day.weekday() >= FULL.index("Saturday") else "not a working day"


def make_calendar(
    working_days: str = MONDAY_TO_FRIDAY,
    timezone: str = "Europe/London",
    own: Mapping[date, str] | None = None,
    leave: Iterable[tuple[date, date]] = (),
) -> Calendar:
    """Return the calendar of somebody, from what the register says."""
    spells = tuple(sorted(Away(*one) for one in leave))
    return Calendar(read_week(working_days), ZoneInfo(timezone), own or None, spells)


def _onwards(day: date) -> Iterator[date]:
    return (day + ONE_DAY * ahead for ahead in range(1, LONGEST_LOOK + 1))
