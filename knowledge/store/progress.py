"""Queries about milestones, risks and benefits."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, case, false, func, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from knowledge.models import FINISHED, Benefit, Milestone, Project, Risk

FEW = 500
LEVELS = ("critical", "high", "medium", "low")


class Progress:
    """The milestones, risks and benefits of the projects that exist for whoever is asking."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def milestones(self, ids: Collection[int] | None = None) -> Sequence[Milestone]:
        """Return milestones by the day they are expected, of projects by id or of all open."""
        return self._milestones(ids)

    def unreached(self, ids: Collection[int]) -> Sequence[Milestone]:
        """Return milestones that are planned or were missed, by the day they are expected."""
        return self._milestones(ids, Milestone.status.in_(("planned", "missed")))

    def late(self, ids: Collection[int], today: date) -> Sequence[Milestone]:
        """Return milestones that are late in any way, by the day they are expected."""
        slipped = or_(Milestone.forecast > Milestone.due, Milestone.due < today)
        return self._milestones(
            ids,
            or_(
                Milestone.status == "missed",
                and_(Milestone.status == "planned", or_(slipped, _expected() < today)),
                and_(Milestone.status == "done", Milestone.done_on > Milestone.due),
            ),
        )

    def around(
        self,
        ids: Collection[int],
        first: date,
        last: date,
        today: date,
        also: Collection[int] = (),
    ) -> Sequence[Milestone]:
        """Return milestones due, forecast or done in a period, and those past their date.

        *also* are further ones by their own ids.
        """
        days = (Milestone.due, Milestone.forecast, Milestone.done_on)
        past = and_(Milestone.status == "planned", _expected() < today)
        near = (day.between(first, last) for day in days)
        return self._milestones(ids, or_(past, *near, Milestone.id.in_(also)))

    def _milestones(
        self, ids: Collection[int] | None, *conditions: ColumnElement[bool]
    ) -> Sequence[Milestone]:
        query = select(Milestone).join(Milestone.project).where(_of(ids), *conditions)
        if _are_few(ids):
            query = query.options(contains_eager(Milestone.project))
        return sorted(self._session.scalars(query), key=lambda one: (one.expected, one.name))

    def reached(self, groups: Collection[Collection[str]], today: date) -> Sequence[Milestone]:
        """Return milestones done whose name holds one of *groups* of letters whole."""
        held = [
            and_(*(Milestone.name.icontains(one, autoescape=True) for one in some))
            for some in groups
        ]
        over = or_(Milestone.done_on.is_(None), Milestone.done_on <= today)
        query = select(Milestone).where(Milestone.status == "done", over, or_(false(), *held))
        return self._session.scalars(query.order_by(Milestone.done_on.desc(), Milestone.id)).all()

    def risks(
        self,
        ids: Collection[int] | None = None,
        *,
        with_closed: bool = False,
        owner_id: int | None = None,
        raised: tuple[date, date] | None = None,
    ) -> Sequence[Risk]:
        """Return risks, the gravest first: open ones, unless *with_closed*.

        They may be narrowed to one owner's, or to those *raised* between two days.
        """
        grave = case({level: place for place, level in enumerate(LEVELS)}, value=Risk.level)
        query = (
            select(Risk)
            .join(Risk.project)
            .options(joinedload(Risk.owner))
            .where(_of(ids))
            .order_by(grave, Risk.raised, Risk.title)
        )
        if _are_few(ids):
            query = query.options(contains_eager(Risk.project))
        if not with_closed:
            query = query.where(Risk.status == "open")
        if owner_id is not None:
            query = query.where(Risk.owner_id == owner_id)
        if raised is not None:
            query = query.where(Risk.raised.between(*raised))
        return self._session.scalars(query).all()

    def benefits(self, ids: Collection[int] | None = None) -> Sequence[Benefit]:
        """Return benefits by project and name."""
        query = select(Benefit).join(Benefit.project)
        if _are_few(ids):
            query = query.options(contains_eager(Benefit.project))
        return self._session.scalars(
            query.where(_of(ids)).order_by(Project.name, Benefit.name)
        ).all()


def _are_few(ids: Collection[int] | None) -> bool:
    """Say whether projects are worth loading beside: whoever asks for thousands has them."""
    return ids is None or len(ids) <= FEW


def _expected() -> ColumnElement[date]:
    return func.coalesce(Milestone.forecast, Milestone.due)


def _of(ids: Collection[int] | None) -> ColumnElement[bool]:
    return Project.phase != FINISHED if ids is None else Project.id.in_(ids)
