"""The events of a period in the register, project by project."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from actions.ask import HERE
from actions.projects import plan
from actions.projects.rating_moves import moves
from actions.scoped import Scope
from actions.wording import capital, day, rating, shortened
from knowledge.models import Milestone
from knowledge.periods import Period
from knowledge.store import Store

CELL = 160
ORDER = ("rating", "milestone", "risk", "project", "update")


@dataclass(frozen=True)
class Event:
    """Something that happened to a project on a day."""

    when: date
    project: str
    kind: str
    what: str
    moved: tuple[str, str] = ("", "")

    @property
    def row(self) -> tuple[str, ...]:
        """Return it as a row of a table."""
        return (day(self.when), self.project, self.what)


def gathered(scope: Scope, period: Period, today: date, store: Store) -> list[Event]:
    """Return the events of *period* up to today, the newest first, the gravest of a day first."""
    until = Period(period.first, min(period.last, today), period.words, 0, 0)
    found = [
        *_updates(scope, until, store),
        *_ratings(scope, until, today, store),
        *_milestones(scope, until, today, store),
        *_risks(scope, until, store),
        *_projects(scope, until),
    ]
    return sorted(
        found, key=lambda one: (-one.when.toordinal(), ORDER.index(one.kind), one.project)
    )


def _updates(scope: Scope, period: Period, store: Store) -> Iterator[Event]:
    ids = set(scope.ids)
    for one in store.updates.between(period.first, period.last):
        if one.project_id in ids:
            said = f"Update, {rating(one.rag)}: {shortened(one.done, CELL)}"
            yield Event(one.date, scope.named(one.project_id).name, "update", said)


def _ratings(scope: Scope, period: Period, today: date, store: Store) -> Iterator[Event]:
    for one in moves(scope, period, today, store):
        update = one.change.update
        what = f"Rating from {rating(one.change.before)} to {rating(update.rag)}: {one.why}"
        moved = (one.change.before, update.rag)
        yield Event(update.date, one.project.name, "rating", what, moved)


def _milestones(scope: Scope, period: Period, today: date, store: Store) -> Iterator[Event]:
    """Yield what was done, missed or let slip; a slip on the day on which it was told."""
    here = ZoneInfo(HERE)
    opens = datetime.combine(period.first, time.min, here)
    ends = datetime.combine(period.last, time.max, here)
    told = store.logbook.changed_between("milestone", opens, ends)
    found = store.progress.around(scope.ids, period.first, period.last, today, told)
    slips = store.logbook.last_changes("milestone", [one.id for one in found], "forecast")
    for one in found:
        slip = slips.get(one.id)
        when = _when(one, slip.astimezone(here).date() if slip else None)
        if when and when in period:
            yield Event(when, one.project.name, "milestone", f"{capital(plan.told(one, today))}.")


def _when(milestone: Milestone, moved: date | None) -> date | None:
    """Return the day of what happened to a milestone; one imported late has but its due day."""
    if milestone.status == "done":
        return milestone.done_on
    if milestone.status == "missed":
        return milestone.due
    return (moved or milestone.due) if milestone.slipped else None


def _risks(scope: Scope, period: Period, store: Store) -> Iterator[Event]:
    days = (period.first, period.last)
    for one in store.progress.risks(scope.ids, with_closed=True, raised=days):
        if one.raised:
            closed = ", closed since" if one.status == "closed" else ""
            what = f"New risk: {one.title} ({one.level}{closed})"
            yield Event(one.raised, one.project.name, "risk", what)


def _projects(scope: Scope, period: Period) -> Iterator[Event]:
    for one in scope.projects:
        if one.start and one.start in period:
            yield Event(one.start, one.name, "project", "The project started.")
        if one.end and one.end in period:
            yield Event(one.end, one.name, "project", "The project ended.")
