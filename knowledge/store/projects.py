"""Queries about projects."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload

from knowledge.models import (
    OWES_NOTHING,
    Person,
    Project,
    Update,
)
from knowledge.store.updates import FEW, latest_ids
from knowledge.store.wanted import NO_UPDATE, Wanted, conditions

_IS_DUE = (Project.phase.not_in(OWES_NOTHING), Project.sprint_start.is_not(None))


@dataclass(frozen=True)
class Words:
    """What a project is called and said to be, to be searched."""

    id: int
    name: str
    code: str
    aliases: list[str]
    summary: str


class Terms(NamedTuple):
    """By whom and for which sprints updates of a project are due."""

    id: int
    lead_id: int
    deputy_id: int | None
    sprint_start: date | None
    sprint_days: int

    @classmethod
    def of(cls, project: Project) -> Terms:
        """Return those of a project that was loaded."""
        return cls(*(getattr(project, name) for name in cls._fields))


class Projects:
    """The projects that exist for whoever is asking."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def with_id(self, project_id: int) -> Project | None:
        """Return the project, or None where it does not exist for the asker.

        Not ``Session.get``, which answers from memory without asking who may see it.
        """
        return self._session.scalar(_with_people(select(Project).where(Project.id == project_id)))

    def with_code(self, code: str) -> Project | None:
        """Return the project that goes by a code, or None where it does not exist for the asker."""
        query = select(Project).where(func.lower(Project.code) == code.strip().lower())
        return self._session.scalar(_with_people(query))

    def with_ids(self, ids: Collection[int]) -> list[Project]:
        """Return the projects of *ids* in the order of their names."""
        return self._all(select(Project).where(Project.id.in_(ids)))

    def existing(self, ids: Collection[int]) -> set[int]:
        """Return those of *ids* that exist for the asker."""
        if not ids:
            return set()
        return set(self._session.scalars(select(Project.id).where(Project.id.in_(ids))))

    def wanted(self, wanted: Wanted, today: date) -> list[Project]:
        """Return the projects that fit *wanted* as things stand on *today*."""
        return self._all(select(Project).where(*conditions(wanted, today)))

    def count(self, wanted: Wanted, today: date) -> int:
        """Return how many projects fit *wanted*."""
        query = select(func.count(Project.id)).where(*conditions(wanted, today))
        return self._session.scalar(query) or 0

    def per_portfolio(self, wanted: Wanted, today: date) -> dict[int, int]:
        """Return how many projects fit *wanted* in each portfolio that has some, by its id."""
        query = select(Project.portfolio_id, func.count(Project.id))
        grouped = query.where(*conditions(wanted, today)).group_by(Project.portfolio_id)
        return dict(self._session.execute(grouped).all())

    def per_phase(self, wanted: Wanted, today: date) -> dict[str, int]:
        """Return how many projects fit *wanted* in each phase that has some."""
        query = select(Project.phase, func.count(Project.id)).where(*conditions(wanted, today))
        return dict(self._session.execute(query.group_by(Project.phase)).all())

    def per_rating(self, wanted: Wanted, today: date) -> dict[str, int]:
        """Return how many projects fit *wanted* under each latest rating, and without any."""
        fitting = select(Project.id).where(*conditions(wanted, today))
        latest = latest_ids(today, Update.project_id.in_(fitting))
        query = select(Update.rag, func.count(Update.id)).where(Update.id.in_(latest))
        found = dict(self._session.execute(query.group_by(Update.rag)).all())
        without = self.count(wanted, today) - sum(found.values())
        return {**found, NO_UPDATE: without} if without else found

    def words(self, wanted: Wanted, today: date) -> list[Words]:
        """Return the names and summaries of the projects that fit *wanted*, to be searched."""
        columns = (Project.id, Project.name, Project.code, Project.aliases, Project.summary)
        rows = self._session.execute(select(*columns).where(*conditions(wanted, today)))
        return [Words(*row) for row in rows]

    def of_person(self, person: Person, *, with_closed: bool = False) -> list[Project]:
        """Return the projects that *person* leads, deputises for or answers for."""
        return self.wanted(Wanted(people=(person.id,), with_closed=with_closed), date.max)

    def reported_on(self, ids: Collection[int] | None = None) -> list[Project]:
        """Return the projects of which updates are due, or those of *ids*: open, with sprints."""
        query = select(Project).where(*_IS_DUE)
        if ids is None or len(ids) > FEW:
            found = self._all(query)
            return found if ids is None else [one for one in found if one.id in ids]
        return self._all(query.where(Project.id.in_(ids)))

    def terms(self) -> list[Terms]:
        """Return the same projects as far as it decides when updates are due, loading no rows."""
        columns = [getattr(Project, name) for name in Terms._fields]
        return [Terms(*row) for row in self._session.execute(select(*columns).where(*_IS_DUE))]

    def all(self) -> list[Project]:
        """Return every project, closed ones too."""
        return self._all(select(Project))

    def _all(self, query: Select[Project]) -> list[Project]:
        projects = self._session.scalars(_with_people(query)).unique().all()
        return sorted(projects, key=lambda project: project.name.casefold())


def _with_people(query: Select[Project]) -> Select[Project]:
    people = (Project.lead, Project.deputy, Project.sro)
    return query.options(*(joinedload(one) for one in people))
