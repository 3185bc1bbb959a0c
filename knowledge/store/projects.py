"""Queries about projects and who takes part in them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, joinedload

from knowledge.models import FINISHED, Participant, Person, Project, Update
from knowledge.store.updates import latest_ids

NO_UPDATE = "none"


@dataclass(frozen=True)
class Wanted:
    """What a list or a count of projects is narrowed to; empty means any."""

    portfolios: tuple[int, ...] = ()
    organisations: tuple[int, ...] = ()
    organisation_role: str = ""
    people: tuple[int, ...] = ()
    phases: tuple[str, ...] = ()
    ratings: tuple[str, ...] = ()
    projects: tuple[int, ...] = ()
    with_closed: bool = False


class Projects:
    """The projects that exist for whoever is asking."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def with_id(self, project_id: int) -> Project | None:
        """Return the project, or None where it does not exist for the asker.

        Not ``Session.get``, which answers from memory without asking who may see it.
        """
        return self._session.scalar(_with_people(select(Project).where(Project.id == project_id)))

    def with_ids(self, ids: Collection[int]) -> list[Project]:
        """Return the projects of *ids* in the order of their names."""
        return self._all(select(Project).where(Project.id.in_(ids)))

    def wanted(self, wanted: Wanted, today: date) -> list[Project]:
        """Return the projects that fit *wanted* as things stand on *today*."""
        return self._all(select(Project).where(*_conditions(wanted, today)))

    def count(self, wanted: Wanted, today: date) -> int:
        """Return how many projects fit *wanted*."""
        query = select(func.count(Project.id)).where(*_conditions(wanted, today))
        return self._session.scalar(query) or 0

    def of_person(self, person: Person, *, with_closed: bool = False) -> list[Project]:
        """Return the projects that *person* leads, deputises for or answers for."""
        return self.wanted(Wanted(people=(person.id,), with_closed=with_closed), date.max)

    def all(self) -> list[Project]:
        """Return every project, closed ones too."""
        return self._all(select(Project))

    def participants(self, project_id: int) -> Sequence[Participant]:
        """Return who takes part in a project: who leads first, then by name."""
        rows = self._session.scalars(
            select(Participant)
            .where(Participant.project_id == project_id)
            .options(joinedload(Participant.contact))
        ).all()
        order = ("lead", "partner", "observer")
        return sorted(rows, key=lambda row: (order.index(row.role), row.organisation.name))

    def parts_of(self, organisation_id: int) -> Sequence[Participant]:
        """Return the parts that an organisation plays, by the project's name."""
        rows = self._session.scalars(
            select(Participant)
            .join(Participant.project)
            .where(Participant.organisation_id == organisation_id)
            .options(joinedload(Participant.project))
        ).all()
        return sorted(rows, key=lambda row: row.project.name.casefold())

    def parts_in(self, ids: Collection[int]) -> Sequence[Participant]:
        """Return everybody's part in each of the projects of *ids*."""
        return self._session.scalars(select(Participant).where(Participant.project_id.in_(ids))).all()

    def _all(self, query: Select[Project]) -> list[Project]:
        projects = self._session.scalars(_with_people(query)).unique().all()
        return sorted(projects, key=lambda project: project.name.casefold())


def _with_people(query: Select[Project]) -> Select[Project]:
    people = (Project.lead, Project.deputy, Project.sro)
    return query.options(*(joinedload(one) for one in people))


def _conditions(wanted: Wanted, today: date) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if not wanted.with_closed and FINISHED not in wanted.phases:
        found.append(Project.phase != FINISHED)
    if wanted.projects:
        found.append(Project.id.in_(wanted.projects))
    if wanted.portfolios:
        found.append(Project.portfolio_id.in_(wanted.portfolios))
    if wanted.phases:
        found.append(Project.phase.in_(wanted.phases))
    found += [_has(organisation, wanted.organisation_role) for organisation in wanted.organisations]
    found += [_involves(person) for person in wanted.people]
    if wanted.ratings:
        found.append(_rated(wanted.ratings, today))
    return found


def _has(organisation_id: int, role: str) -> ColumnElement[bool]:
    parts = select(Participant.project_id).where(Participant.organisation_id == organisation_id)
    return Project.id.in_(parts.where(Participant.role == role) if role else parts)


def _involves(person_id: int) -> ColumnElement[bool]:
    return or_(
        Project.lead_id == person_id, Project.deputy_id == person_id, Project.sro_id == person_id
    )


def _rated(ratings: tuple[str, ...], today: date) -> ColumnElement[bool]:
    latest = select(Update.project_id).where(Update.id.in_(latest_ids(today)))
    rated = Project.id.in_(latest.where(Update.rag.in_(ratings)))
    if NO_UPDATE in ratings:
        return or_(rated, Project.id.not_in(latest))
    return rated
