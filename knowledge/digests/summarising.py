"""A digest: what changed in a period, as far as it exists for whoever reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from knowledge.digests import rated
from knowledge.digests.blocking import blocked
from knowledge.digests.covered import Covered, covered
from knowledge.digests.digest import Digest, Overdue
from knowledge.digests.doubted import contradictions
from knowledge.digests.gaining import gained
from knowledge.digests.period import HERE, Period
from knowledge.digests.planning import plan
from knowledge.digests.reading import documents, unanswered
from knowledge.digests.scope import Scope
from knowledge.digests.starting import phased
from knowledge.reporting import owed
from knowledge.store import Store
from knowledge.store.updates import Footprint

SPRINTS_BACK = 12


def summarise(store: Store, scope: Scope, period: Period, now: datetime) -> Digest:
    """Return what a period came to up to *now*, read through the eyes of *store*."""
    today = now.astimezone(HERE).date()
    within = covered(store, scope, period, today)
    trails = store.updates.trails(within.open_ids, within.period.last, newest=SPRINTS_BACK)
    came = plan(store, within, today)
    return Digest(
        scope=scope,
        period=period,
        now=now,
        stood=rated.stood(within),
        trend=rated.trend(within),
        moves=tuple(rated.moves(store, within)),
        told_late=tuple(rated.told_late(store, within)),
        contradictions=tuple(contradictions(store, within, trails, came.changed)),
        blockers=tuple(blocked(within, trails)),
        reached=tuple(came.reached),
        slipped=tuple(came.slipped),
        missed=tuple(came.missed),
        due=tuple(came.due),
        projects=tuple(phased(store, within)),
        benefits=tuple(gained(store, within)),
        documents=() if scope.ratings else tuple(documents(store, within.period)),
        questions=unanswered(store, scope, within.period),
        overdue=_overdue(within, trails),
        updates=within.updates,
        illustrative=any(one.illustrative for one in within.projects.values()),
    )


def _overdue(within: Covered, trails: Mapping[int, Sequence[Footprint]]) -> Overdue:
    """Count the projects that owe an update at the end of the period; nobody is named."""
    day = within.period.last
    numbers = [owed(one, trails.get(one.id, ()), day) for one in within.open]
    return Overdue(sum(one > 0 for one in numbers), sum(one > 1 for one in numbers))
