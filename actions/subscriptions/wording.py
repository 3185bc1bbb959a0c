"""How a subscription is read back."""

from __future__ import annotations

from datetime import date, datetime

from actions.digests.wording import covering
from actions.wording import day
from knowledge.calendars import Calendar
from knowledge.calendars.week import FULL
from knowledge.models import Subscription
from knowledge.models.subscription import FORTNIGHT, MONTH
from knowledge.store import Store
from knowledge.subscriptions import next_day
from knowledge.subscriptions.scoping import scope_of

CHANNELS = {"email": "by mail", "slack": "in Slack", "teams": "in Teams"}


def about(subscription: Subscription, store: Store) -> str:
    """Name what it is about, as its reader may know it."""
    scope = scope_of(subscription, store)
    is_empty = not scope.names and scope.kind not in ("partnership", "mine")
    if is_empty:
        return "projects that you may not see"
    named = covering(scope)
    # "my projects" is how a digest of them is asked for
    return f"Your{named[2:]}" if scope.kind == "mine" else named


def called(subscription: Subscription, store: Store) -> str:
    """Return the words by which somebody means it, and no other of theirs."""
    own = {"mine": "my projects", "partnership": "the whole partnership"}.get(subscription.kind)
    return own or " and ".join(scope_of(subscription, store).names)


def how(subscription: Subscription) -> str:
    """Say when it comes, and where."""
    name = FULL[subscription.weekday]
    often = {
        FORTNIGHT: f"every second {name}", MONTH: f"on the first {name} of each month",
    }.get(subscription.every, f"every {name}")  # fmt: skip
    where = CHANNELS.get(subscription.channel, "")
    return " ".join(part for part in (often, f"at {subscription.at:%H:%M}", where) if part)


def coming(subscription: Subscription, calendar: Calendar, now: datetime) -> str:
    """Say when the next one comes, or until when it rests."""
    if subscription.paused:
        return "paused until you say “resume my digest”"
    found: date | None = next_day(subscription, calendar, now)
    resting = subscription.paused_until
    rests = f"paused until {day(resting)}; " if resting and resting > calendar.today(now) else ""
    return f"{rests}the next on {found:%A} {day(found)}" if found else f"{rests}none is planned"
