"""Milestones of a period: reached, slipped, missed, and due in the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

from knowledge.digests.covered import Covered
from knowledge.digests.digest import Planned
from knowledge.digests.period import Period
from knowledge.digests.states import Course, course
from knowledge.models import FINISHED
from knowledge.store import Store
from knowledge.store.courses import Row


@dataclass
class Plan:
    """What came of milestones, and which of their rows changed in the period."""

    changed: set[int]
    reached: list[Planned] = field(default_factory=list)
    slipped: list[Planned] = field(default_factory=list)
    missed: list[Planned] = field(default_factory=list)
    due: list[Planned] = field(default_factory=list)


class _View(NamedTuple):
    """What a milestone said at some time."""

    name: str
    due: date
    expected: date
    status: str
    done_on: date | None


class _Course(NamedTuple):
    """What a milestone says now, what it said before the period, and when it was changed in it."""

    now: _View
    before: _View | None
    told: date | None


def plan(store: Store, covered: Covered, today: date) -> Plan:
    """Return what came of the milestones of a period up to *today*, in the order of their days.

    What one said before the period is read in its versions.
    """
    changed = store.digests.changed("milestone", covered.time)
    days = (covered.period.first, covered.following.last)
    rows = store.digests.milestones(covered.ids, days, changed)
    states = store.digests.states("milestone", [one.id for one in rows])
    found = Plan(changed & {one.id for one in rows})
    for row in rows:
        one, went = _read(row, course(row.values, states.get(row.id, ()), covered.period), covered)
        found.reached += _reached(one, went, covered.period)
        found.missed += _missed(one, went, covered.period, today)
        found.slipped += _slipped(one, went, covered.period)
        is_open = covered.projects[row.project_id].phase != FINISHED
        if is_open and went.now.status == "planned" and went.now.expected in covered.following:
            found.due.append(replace(one, day=went.now.expected))
    for some in (found.reached, found.slipped, found.missed, found.due):
        some.sort(key=lambda one: (one.day, one.project.name.casefold(), one.name))
    return found


def _read(row: Row, went: Course, covered: Covered) -> tuple[Planned, _Course]:
    now, before = _view(went.after), _view(went.before) if went.before else None
    about = covered.about(row.project_id)
    one = Planned(about, now.due, now.name, now.due, now.expected)
    return one, _Course(now, before, went.told)


def _reached(one: Planned, went: _Course, period: Period) -> Iterator[Planned]:
    """Yield what was done in the period or, told in it, before: no digest had it then."""
    now, before = went.now, went.before
    if now.status != "done" or now.done_on is None:
        return
    if now.done_on in period:
        yield replace(one, day=now.done_on)
    elif before and before.status != "done" and now.done_on < period.first:
        yield replace(one, day=now.done_on, is_late_news=True)


def _missed(one: Planned, went: _Course, period: Period, today: date) -> Iterator[Planned]:
    """Yield what was marked as missed in the period, or came to its day in it and was not done."""
    now, before = went.now, went.before
    if now.status == "missed":
        if before and before.status != "missed" and went.told:
            yield replace(one, day=went.told)
        elif before is None and now.due in period:
            yield one
    elif now.status == "planned" and now.expected in period and now.expected < today:
        yield replace(one, day=now.expected, is_marked=False)


def _slipped(one: Planned, went: _Course, period: Period) -> Iterator[Planned]:
    """Yield what was put off in the period, or whose first day came and went in it."""
    now, before = went.now, went.before
    if now.status != "planned":
        return
    if before and went.told and now.expected > before.expected:
        yield replace(one, day=went.told, was=before.expected)
    elif now.due in period and now.expected > now.due:
        yield replace(one, was=now.due)


def _view(values: Mapping[str, Any]) -> _View:
    due = date.fromisoformat(values["due"])
    forecast, done_on = (
        date.fromisoformat(values[name]) if values[name] else None
        for name in ("forecast", "done_on")
    )
    return _View(values["name"], due, forecast or due, values["status"], done_on)
