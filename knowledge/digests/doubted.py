"""What does not add up at the end of a period, and what of it is new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from knowledge.digests.covered import Covered
from knowledge.digests.digest import Contradiction
from knowledge.honesty import Doubt, doubts
from knowledge.models import Milestone, Project
from knowledge.store import Store
from knowledge.store.updates import Footprint

ENOUGH = 6
# what stands on, is told in other words from week to week
STANDING = ("stale", "blocked")

Trails = Mapping[int, Sequence[Footprint]]
Plans = Mapping[int, Sequence[Milestone]]


def contradictions(
    store: Store, covered: Covered, trails: Trails, moved: Collection[int]
) -> list[Contradiction]:
    """Return what speaks against ratings, new things first; *moved* milestones did not before."""
    period = covered.period
    before = period.first - timedelta(days=1)
    earlier = store.updates.trails(covered.open_ids, before, newest=ENOUGH)
    plans, plans_before = _plans(store, covered, (trails, earlier), moved)
    found: list[Contradiction] = []
    for project in covered.open:
        doubted = _doubts(project, trails, plans, period.last)
        if not doubted:
            continue
        stood = {_key(one) for one in _doubts(project, earlier, plans_before, before)}
        for one in doubted:
            about, rated = covered.about(project.id), trails[project.id][0].date
            is_new = _key(one) not in stood
            found.append(Contradiction(about, rated, one.kind, one.sentence, is_new))
    return sorted(found, key=lambda one: (not one.is_new, one.project.name.casefold()))


def _doubts(project: Project, trails: Trails, plans: Plans, day: date) -> list[Doubt]:
    trail = trails.get(project.id, ())
    return doubts(project, next(iter(trail), None), plans.get(project.id, ()), trail, day)


def _plans(
    store: Store, covered: Covered, trails: Sequence[Trails], moved: Collection[int]
) -> tuple[Plans, Plans]:
    """Return the milestones of green projects now, and those of them that stood so before."""
    open_ids = frozenset(covered.open_ids)
    green = {
        number
        for some in trails
        for number, trail in some.items()
        if number in open_ids and trail[0].rag == "green"
    }
    now, before = defaultdict[int, list[Milestone]](list), defaultdict[int, list[Milestone]](list)
    for one in store.progress.unreached(green) if green else ():
        if _is_known(one, covered.period.last):
            now[one.project_id].append(one)
        if one.id not in moved and _is_known(one, covered.period.first - timedelta(days=1)):
            before[one.project_id].append(one)
    return now, before


def _is_known(milestone: Milestone, day: date) -> bool:
    """Say whether a milestone stood so on a day: nobody misses what is still to come."""
    return milestone.status != "missed" or milestone.due <= day


def _key(doubt: Doubt) -> tuple[str, str]:
    return doubt.kind, "" if doubt.kind in STANDING else doubt.sentence
