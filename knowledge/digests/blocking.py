"""Blockers that the updates of a period name: the new ones, and those that stand long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from knowledge.blockers import standing
from knowledge.digests.covered import Covered
from knowledge.digests.digest import Blocked
from knowledge.models import Project
from knowledge.reporting import sprint_of
from knowledge.store.updates import Footprint

LONG_STANDING = 3


def blocked(covered: Covered, trails: Mapping[int, Sequence[Footprint]]) -> list[Blocked]:
    """Return the blockers told of in the period: new ones, then the longest standing first."""
    found = [
        one
        for project in covered.open
        for one in _of(project, covered, trails.get(project.id, ()))
        if one.is_new or one.sprints >= LONG_STANDING
    ]
    return sorted(
        found, key=lambda one: (not one.is_new, -one.sprints, one.project.name.casefold())
    )


def _of(project: Project, covered: Covered, trail: Sequence[Footprint]) -> Iterator[Blocked]:
    if not trail or trail[0].date not in covered.period:
        return
    for one in standing(trail):
        told = trail[: one.updates]
        sprints = {sprint_of(project, update) or update.date for update in told}
        about, is_new = covered.about(project.id), one.since in covered.period
        yield Blocked(about, trail[0].date, one.words, one.since, len(sprints), is_new)
