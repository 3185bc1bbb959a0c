"""The days that a digest is about: a week, a month, or from one day to another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from knowledge.periods.almanac import month, week

HERE = ZoneInfo("Europe/London")
LONGEST = 366
A_WEEK, A_MONTH = re.compile(r"(\d{4})-?[Ww](\d{1,2})"), re.compile(r"(\d{4})-(\d{1,2})")


class NotAPeriodError(ValueError):
    """What was given is no period; the message is a sentence that says what would be one."""


@dataclass(frozen=True)
class Period:
    """The days from *first* to *last*, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise NotAPeriodError(
                f"The last day, {self.last}, is before the first, {self.first}: swap them."
            )
        if (self.last - self.first).days >= LONGEST:
            raise NotAPeriodError("A digest is about a year at most: choose days closer together.")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @classmethod
    def week(cls, typed: str) -> Self:
        """Return the week that goes by "2026-W47"; refuse what is none."""
        found = A_WEEK.fullmatch(typed.strip())
        try:
            if found is None:
                raise ValueError(typed)
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        except ValueError as error:
            wrong = f"“{typed}” is no week: write one as 2026-W47, with the week’s number."
            raise NotAPeriodError(wrong) from error
        return cls(monday, monday + timedelta(days=6))

    @classmethod
    def month(cls, typed: str) -> Self:
        """Return the month that goes by "2026-11"; refuse what is none."""
        found = A_MONTH.fullmatch(typed.strip())
        try:
            if found is None:
                raise ValueError(typed)
            days = month(date(int(found[1]), int(found[2]), 1))
        except ValueError as error:
            wrong = f"“{typed}” is no month: write one as 2026-11."
            raise NotAPeriodError(wrong) from error
        return cls(days.first, days.last)

    @classmethod
    def last_week(cls, today: date) -> Self:
        """Return the last whole week before *today*, from Monday to Sunday."""
        days = week(today - timedelta(days=7))
        return cls(days.first, days.last)

    @classmethod
    def last_month(cls, today: date) -> Self:
        """Return the last whole month before *today*."""
        days = month(today.replace(day=1) - timedelta(days=1))
        return cls(days.first, days.last)

    @property
    def is_week(self) -> bool:
        """Say whether it is one week, from Monday to Sunday."""
        return self.first.weekday() == 0 and (self.last - self.first).days == 6

    @property
    def is_month(self) -> bool:
        """Say whether it is one whole month."""
        days = month(self.first)
        return (days.first, days.last) == (self.first, self.last)

    @property
    def key(self) -> str:
        """Return what it goes by: 2026-W47, 2026-11, or both days."""
        if self.is_week:
            year, number, _ = self.first.isocalendar()
            return f"{year}-W{number:02}"
        return f"{self.first:%Y-%m}" if self.is_month else f"{self.first}..{self.last}"

    @property
    def time(self) -> tuple[datetime, datetime]:
        """Return when its first day begins here, and when its last has ended."""
        end = self.last + timedelta(days=1)
        return datetime.combine(self.first, time(), HERE), datetime.combine(end, time(), HERE)

    def until(self, today: date) -> Self:
        """Return it as far as it has come; one that has not begun stays as it is."""
        return type(self)(self.first, max(self.first, min(self.last, today)))

    def following(self, today: date) -> Self:
        """Return what is left of it or, once it is over, the period of the same kind after it."""
        if self.first <= today < self.last:
            return type(self)(today + timedelta(days=1), self.last)
        opening = self.last + timedelta(days=1)
        if self.is_month:
            return type(self)(opening, month(opening).last)
        return type(self)(opening, opening + (self.last - self.first))

    def preceding(self) -> Self:
        """Return the days before it, as many; before a whole month, the month."""
        if self.is_month:
            return type(self).last_month(self.first)
        days = self.last - self.first + timedelta(days=1)
        return type(self)(self.first - days, self.first - timedelta(days=1))

    def weeks(self, fewest: int) -> Iterator[date]:
        """Yield the last days of its weeks and, where it has fewer, of those before it."""
        number = max(fewest, -(-((self.last - self.first).days + 1) // 7))
        yield from (self.last - timedelta(weeks=ago) for ago in reversed(range(number)))
