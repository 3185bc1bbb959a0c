"""On which days a digest comes, and of which days it tells: from the calendar alone.

A week's digest that comes on a Monday tells of the seven days before; on another day of the week
it is the same. A month's comes on the first such day of the month, and tells of the month before.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from knowledge.calendars import Calendar
from knowledge.models import Subscription
from knowledge.models.subscription import FORTNIGHT, MONTH

ONE_DAY, A_WEEK = timedelta(days=1), timedelta(weeks=1)
LONGEST_GAP = timedelta(days=62)

Days = tuple[date, date]


def planned(subscription: Subscription, since: date, until: date) -> Iterator[date]:
    """Yield the days from *since* to *until* on which it would come if everybody always worked."""
    day = since + timedelta(days=(subscription.weekday - since.weekday()) % 7)
    while day <= until:
        if _is_one(subscription, day):
            yield day
        day += A_WEEK


def days_of(subscription: Subscription, planned_day: date) -> Days:
    """Return the first and the last day of which the digest of a day tells."""
    if subscription.every == MONTH:
        last = planned_day.replace(day=1) - ONE_DAY
        return last.replace(day=1), last
    weeks = 2 if subscription.every == FORTNIGHT else 1
    return planned_day - weeks * A_WEEK, planned_day - ONE_DAY


def comes_on(calendar: Calendar, planned_day: date) -> date | None:
    """Return the day on which it comes: the planned one, else the next one at work."""
    return calendar.there_from(planned_day)


def next_day(subscription: Subscription, calendar: Calendar, now: datetime) -> date | None:
    """Return the day on which the next one comes."""
    local = calendar.local(now)
    first = max(local.date(), subscription.paused_until or local.date())
    ahead = planned(subscription, first - A_WEEK, first + LONGEST_GAP)
    days = (day for one in ahead if (day := comes_on(calendar, one)) is not None)
    is_over = local.time() >= subscription.at
    return next((one for one in days if one > first or (one == first and not is_over)), None)


def _is_one(subscription: Subscription, day: date) -> bool:
    if subscription.every == MONTH:
        return day.day <= 7
    if subscription.every == FORTNIGHT:
        made = subscription.made.date()
        return (day - (made - timedelta(days=made.weekday()))).days // 7 % 2 == 1
    return True
