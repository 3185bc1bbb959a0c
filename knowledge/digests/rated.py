"""How ratings went: which changed in a period and why, and how many stood where each week."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from knowledge.blockers import named
from knowledge.digests.covered import Covered
from knowledge.digests.digest import RatingMove, Ratings
from knowledge.digests.period import HERE
from knowledge.models import FINISHED, Project
from knowledge.store import Store
from knowledge.store.digests import Account, Rated

GOOD = ("red", "amber", "green")
WEEKS_SHOWN = 8


class _Change(NamedTuple):
    """Two ratings of a project, one after the other, that are not the same."""

    project_id: int
    before: Rated
    after: Rated


def moves(store: Store, covered: Covered) -> list[RatingMove]:
    """Return the changes of rating in the period: to red first, then down to amber, then up."""
    found = [one for one in _changes(covered) if one.after.date in covered.period]
    return _told(store, covered, found, {})


def told_late(store: Store, covered: Covered) -> list[RatingMove]:
    """Return the changes of rating before the period that became known in it alone."""
    late = store.digests.told_late(covered.time, covered.period.first)
    found = [one for one in _changes(covered) if one.after.row in late]
    return _told(store, covered, found, late)


def stood(covered: Covered) -> Ratings:
    """Return how many open projects were rated how on the day before the period."""
    return _counted(covered, covered.period.first - timedelta(days=1))


def trend(covered: Covered) -> tuple[Ratings, ...]:
    """Return how many open projects were rated how at the end of each week, the oldest first."""
    days = tuple(covered.period.weeks(WEEKS_SHOWN))
    return tuple(_counted(covered, day) for day in days)


def _changes(covered: Covered) -> Iterator[_Change]:
    for project in covered.projects:
        for before, after in pairwise(covered.ratings.get(project, ())):
            if before.rag != after.rag:
                yield _Change(project, before, after)


def _told(
    store: Store, covered: Covered, found: Sequence[_Change], late: Mapping[int, datetime]
) -> list[RatingMove]:
    accounts = store.digests.accounts([one.after.row for one in found])
    told = [
        _move(covered, one, accounts[one.after.row], late.get(one.after.row))
        for one in found
        if one.after.row in accounts
    ]
    return sorted(told, key=_place)


def _place(move: RatingMove) -> tuple[int, int, str]:
    is_better = GOOD.index(move.after) > GOOD.index(move.before)
    grave = len(GOOD) if is_better else GOOD.index(move.after)
    return grave, -move.day.toordinal(), move.project.name.casefold()


def _move(covered: Covered, change: _Change, account: Account, told: datetime | None) -> RatingMove:
    return RatingMove(
        project=covered.about(change.project_id),
        day=change.after.date,
        before=change.before.rag,
        after=change.after.rag,
        why=account.done,
        blockers=tuple(named(account.blockers)),
        by=_role(covered.projects[change.project_id], account.author_id),
        told=told.astimezone(HERE).date() if told else None,
    )


def _role(project: Project, author_id: int | None) -> str:
    """Return as what somebody reports: roles are told, not names."""
    if author_id is None:
        return ""
    roles = {project.sro_id: "SRO", project.deputy_id: "deputy lead", project.lead_id: "lead"}
    return roles.get(author_id, "")


def _counted(covered: Covered, day: date) -> Ratings:
    counts = Counter(
        _as_of(covered.ratings.get(one.id, ()), day)
        for one in covered.projects.values()
        if _is_open(one, day)
    )
    return Ratings(day, counts["red"], counts["amber"], counts["green"], counts[""])


def _as_of(told: Sequence[Rated], day: date) -> str:
    place = bisect_right(told, day, key=lambda one: one.date)
    return told[place - 1].rag if place else ""


def _is_open(project: Project, day: date) -> bool:
    if project.start and project.start > day:
        return False
    return project.phase != FINISHED or bool(project.end and project.end > day)
