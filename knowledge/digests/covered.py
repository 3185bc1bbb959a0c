"""The projects that a digest is about, and what its lines say of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from knowledge.digests.digest import About
from knowledge.digests.period import Period
from knowledge.digests.scope import Scope
from knowledge.models import FINISHED, Project
from knowledge.store import Store, Wanted
from knowledge.store.digests import Rated


@dataclass(frozen=True)
class Covered:
    """Projects by their id, with every rating of each up to the period's end, the oldest first.

    *period* is as much of the period as has come, *following* the whole one after it.
    """

    period: Period
    following: Period
    projects: Mapping[int, Project]
    ratings: Mapping[int, Sequence[Rated]]

    @property
    def time(self) -> tuple[datetime, datetime]:
        """Return when the period begins and ends."""
        return self.period.time

    @property
    def ids(self) -> list[int]:
        """Return the projects' ids in the order of their names."""
        return list(self.projects)

    @property
    def open(self) -> list[Project]:
        """Return the projects that are not closed."""
        return [one for one in self.projects.values() if one.phase != FINISHED]

    @property
    def open_ids(self) -> list[int]:
        """Return the ids of the projects that are not closed."""
        return [one.id for one in self.open]

    @property
    def updates(self) -> int:
        """Return how many updates there were in the period."""
        every = (one for number in self.projects for one in self.ratings.get(number, ()))
        return sum(one.date in self.period for one in every)

    def about(self, project_id: int) -> About:
        """Return how a line names a project."""
        one = self.projects[project_id]
        return About(one.code, one.name, one.portfolio.name, self.rag(project_id))

    def rag(self, project_id: int) -> str:
        """Return a project's rating at the end, "" before its first update."""
        told = self.ratings.get(project_id)
        return told[-1].rag if told else ""


def covered(store: Store, scope: Scope, period: Period, now: date) -> Covered:
    """Return what a scope covers, narrowed to the ratings that it wants."""
    until = period.until(now)
    projects = {one.id: one for one in _projects(store, scope, now)}
    ratings = store.digests.ratings(list(projects), until.last)
    if scope.ratings:
        projects = {
            number: one
            for number, one in projects.items()
            if _wanted(scope, until, ratings.get(number, ()))
        }
    return Covered(until, period.following(now), projects, ratings)


def _projects(store: Store, scope: Scope, today: date) -> list[Project]:
    if scope.kind == "mine":
        return _own(store, scope, today)
    wanted = {
        "partnership": Wanted(with_closed=True),
        "portfolio": Wanted(portfolios=scope.ids, with_closed=True),
        "projects": Wanted(projects=scope.ids, with_closed=True),
    }
    if scope.kind == "council":
        return _of_each(
            store, [Wanted(organisations=(one,), with_closed=True) for one in scope.ids], today
        )
    return store.projects.wanted(wanted[scope.kind], today)


def _own(store: Store, scope: Scope, today: date) -> list[Project]:
    """Return what people lead, deputise or answer for, and what they are a council's contact of."""
    parts = [part for one in scope.ids for part in store.parts.of_contact(one)]
    contact = tuple(part.project_id for part in parts)
    wanted = [Wanted(people=scope.ids, with_closed=True)]
    wanted += [Wanted(projects=contact, with_closed=True)] if contact else []
    return _of_each(store, wanted, today)


def _of_each(store: Store, wanted: Sequence[Wanted], today: date) -> list[Project]:
    found = {one.id: one for some in wanted for one in store.projects.wanted(some, today)}
    return sorted(found.values(), key=lambda one: one.name.casefold())


def _wanted(scope: Scope, period: Period, told: Sequence[Rated]) -> bool:
    """Say whether a project is rated as is wanted, or was until that changed in the period."""
    before = [one.rag for one in told if one.date < period.first][-1:]
    since = [one.rag for one in told if one.date >= period.first]
    return bool(told) and any(rag in scope.ratings for rag in (*before, *since))
