"""What a list or a count of projects is narrowed to, and how that is asked of the database."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from knowledge.models import FINISHED, Organisation, Participant, Project, Update
from knowledge.store.updates import latest_ids

NO_UPDATE = "none"

Days = tuple[date, date]


@dataclass(frozen=True)
class Wanted:
    """What a list or a count of projects is narrowed to; empty means any.

    *started*, *ended* and *running* are first and last days; *councils* is the fewest and the
    most that take part; *lacking* names the roles that nobody has.
    """

    portfolios: tuple[int, ...] = ()
    organisations: tuple[int, ...] = ()
    organisation_role: str = ""
    absent: tuple[int, ...] = ()
    people: tuple[int, ...] = ()
    person_roles: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    ratings: tuple[str, ...] = ()
    projects: tuple[int, ...] = ()
    started: Days | None = None
    ended: Days | None = None
    running: Days | None = None
    councils: tuple[int, int] | None = None
    lacking: tuple[str, ...] = ()
    with_closed: bool = False


def conditions(wanted: Wanted, today: date) -> list[ColumnElement[bool]]:
    """Return *wanted* as conditions on projects, as things stand on *today*."""
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
    found += [~_has(organisation, "") for organisation in wanted.absent]
    found += [_involves(person, wanted.person_roles) for person in wanted.people]
    found += [_person_columns()[role].is_(None) for role in wanted.lacking]
    if wanted.ratings:
        found.append(_rated(wanted.ratings, today))
    return found + _dated(wanted) + _peopled(wanted)


def _has(organisation_id: int, role: str) -> ColumnElement[bool]:
    parts = select(Participant.project_id).where(Participant.organisation_id == organisation_id)
    return Project.id.in_(parts.where(Participant.role == role) if role else parts)


def _person_columns() -> dict[str, InstrumentedAttribute[int] | InstrumentedAttribute[int | None]]:
    return {"lead": Project.lead_id, "deputy": Project.deputy_id, "sro": Project.sro_id}


def _involves(person_id: int, roles: tuple[str, ...]) -> ColumnElement[bool]:
    columns = _person_columns()
    return or_(false(), *(columns[role] == person_id for role in roles or columns))


def _rated(ratings: tuple[str, ...], today: date) -> ColumnElement[bool]:
    latest = select(Update.project_id).where(Update.id.in_(latest_ids(today)))
    rated = Project.id.in_(latest.where(Update.rag.in_(ratings)))
    if NO_UPDATE in ratings:
        return or_(rated, Project.id.not_in(latest))
    return rated


def _dated(wanted: Wanted) -> list[ColumnElement[bool]]:
    """Return what is asked of a project's days; one without a start runs in no period."""
    found: list[ColumnElement[bool]] = []
    if wanted.started:
        found.append(Project.start.between(*wanted.started))
    if wanted.ended:
        found.append(Project.end.between(*wanted.ended))
    if wanted.running:
        first, last = wanted.running
        found.append(and_(Project.start <= last, or_(Project.end.is_(None), Project.end >= first)))
    return found


def _peopled(wanted: Wanted) -> list[ColumnElement[bool]]:
    if wanted.councils is None:
        return []
    councils = (
        select(func.count(Participant.id))
        .join(Participant.organisation)
        .where(Participant.project_id == Project.id, Organisation.kind == "council")
        .correlate(Project)
        .scalar_subquery()
    )
    return [councils.between(*wanted.councils)]
