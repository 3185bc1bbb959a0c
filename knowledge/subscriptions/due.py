"""Which digests are to be booked now, and which are passed over for good and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from knowledge.calendars import Calendar
from knowledge.models import Subscription
from knowledge.subscriptions.plan import A_WEEK, LONGEST_GAP, Days, comes_on, days_of, planned

# how many working days after its day a digest is still worth reading
STILL_USEFUL = 3
LATER_ONE = "a later one took its place"
TOO_LATE = "Cairn was not running when it was due"
PAUSED = "paused"


@dataclass(frozen=True)
class Booking:
    """One digest to book: of which days, and on which it is due; *passed* is why it is not sent."""

    subscription: Subscription
    days: Days
    day: date
    passed: str = ""


def to_book(
    subscription: Subscription,
    calendar: Calendar,
    booked: Collection[Days],
    since: datetime,
    now: datetime,
) -> list[Booking]:
    """Return what is to be booked at this moment; what was due before *since* is not made up for.

    What was missed comes on return, at its hour of a working day, while it is still useful.
    """
    come = list(_come(subscription, calendar, max(since, subscription.made), now))
    found = []
    for at, (day, days) in enumerate(come):
        if days in booked:
            continue
        is_last = at + 1 == len(come)
        passed = _passed(subscription, calendar, day, now) if is_last else LATER_ONE
        if passed or _may_be_sent(subscription, calendar, day, now):
            found.append(Booking(subscription, days, day, passed))
    return found


def _come(
    subscription: Subscription, calendar: Calendar, since: datetime, now: datetime
) -> Iterator[tuple[date, Days]]:
    """Yield those whose moment has come, in order."""
    today, first = calendar.today(now), calendar.today(since)
    for one in planned(subscription, max(first - A_WEEK, today - LONGEST_GAP), today):
        day = comes_on(calendar, one)
        if day is None:
            continue
        moment = datetime.combine(day, subscription.at, calendar.zone)
        if since < moment <= now:
            yield day, days_of(subscription, one)


def _passed(subscription: Subscription, calendar: Calendar, day: date, now: datetime) -> str:
    today = calendar.today(now)
    if subscription.rests(today):
        return PAUSED
    latest = calendar.after(day, STILL_USEFUL)
    return TOO_LATE if latest is None or today > latest else ""


def _may_be_sent(subscription: Subscription, calendar: Calendar, day: date, now: datetime) -> bool:
    local = calendar.local(now)
    if local.date() == day:
        return True
    return calendar.is_there(local.date()) and local.time() >= subscription.at
