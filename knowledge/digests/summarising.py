"""A digest: what changed in a period, as far as it exists for whoever reads it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from knowledge.digests import rated
from knowledge.digests.blocking import blocked
from knowledge.digests.covered import Covered, covered
from knowledge.digests.digest import Digest
from knowledge.digests.doubted import contradictions
from knowledge.digests.gaining import gained
from knowledge.digests.period import Period
from knowledge.digests.planning import plan
from knowledge.digests.scope import Scope
from knowledge.store import Store

HERE = ZoneInfo("Europe/London")
SPRINTS_BACK = 12


def summarise(store: Store, scope: Scope, period: Period, now: datetime) -> Digest:
    """Return what a period came to up to *now*, read through the eyes of *store*."""
    today = now.astimezone(HERE).date()
    within = covered(store, scope, period, today)
    trails = store.updates.trails(within.open_ids, within.period.last, newest=SPRINTS_BACK)
    came = plan(store, within, _changed(store, "milestone", within), today)
    return Digest(
        scope=scope,
        period=period,
        now=now,
        trend=rated.trend(within),
        moves=tuple(rated.moves(store, within)),
        contradictions=tuple(contradictions(store, within, trails, came.changed)),
        blockers=tuple(blocked(within, trails)),
        reached=tuple(came.reached),
        slipped=tuple(came.slipped),
        missed=tuple(came.missed),
        due=tuple(came.due),
        benefits=tuple(gained(store, within, _changed(store, "benefit", within))),
        illustrative=any(one.illustrative for one in within.projects.values()),
    )


def _changed(store: Store, kind: str, within: Covered) -> set[int]:
    """Return the rows of a kind that were changed in the period."""
    return store.digests.changed(kind, *_moments(within.period.first, within.period.last))


def _moments(first: date, last: date) -> tuple[datetime, datetime]:
    """Return when the first day begins and when the last has ended, here."""
    end = last + timedelta(days=1)
    return datetime.combine(first, time(), HERE), datetime.combine(end, time(), HERE)
