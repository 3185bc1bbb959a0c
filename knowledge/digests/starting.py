"""Projects that began, ended, or went into another phase in a period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.digests.covered import Covered
from knowledge.digests.digest import Phased
from knowledge.digests.period import HERE
from knowledge.models import FINISHED
from knowledge.store import Store
from knowledge.store.digests import Phase


def phased(store: Store, covered: Covered) -> list[Phased]:
    """Return which projects began, came, moved on, paused or closed, in the order of their days."""
    noted = store.digests.phases(covered.ids)
    found = [*_planned(covered, noted), *_noted(store, covered, noted)]
    return sorted(found, key=lambda one: (one.day, one.project.name.casefold()))


def _planned(covered: Covered, noted: Sequence[Phase]) -> Iterator[Phased]:
    """Yield the beginnings and the ends by the plan; an end that was noted has its own day."""
    closed = {one.project_id for one in noted if one.after == FINISHED and one.before}
    for number, project in covered.projects.items():
        about, start, end = covered.about(number), project.start, project.end
        if start and start in covered.period:
            yield Phased(about, start, "started", "", project.phase)
        is_closed = project.phase == FINISHED and number not in closed
        if is_closed and end and end in covered.period:
            yield Phased(about, end, "closed", "", FINISHED)


def _noted(store: Store, covered: Covered, noted: Sequence[Phase]) -> Iterator[Phased]:
    """Yield what an import said; where it brought all projects, none of them is news."""
    are_old = store.digests.had_projects(covered.time[0])
    for one in noted:
        day, about = one.at.astimezone(HERE).date(), covered.about(one.project_id)
        start = covered.projects[one.project_id].start
        is_told = start is not None and start in covered.period
        if day not in covered.period or (not one.before and (is_told or not are_old)):
            continue
        yield Phased(about, day, _what(one), one.before, one.after)


def _what(phase: Phase) -> str:
    if not phase.before:
        return "new"
    if phase.before == "paused" and phase.after != FINISHED:
        return "resumed"
    return phase.after if phase.after in ("paused", FINISHED) else "moved"
