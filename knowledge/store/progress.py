"""Queries about milestones, risks and benefits."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import and_, case, false, or_, select
from sqlalchemy.orm import Session, joinedload

from knowledge.models import FINISHED, Benefit, Milestone, Project, Risk

LEVELS = ("critical", "high", "medium", "low")


class Progress:
    """The milestones, risks and benefits of the projects that exist for whoever is asking."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def milestones(self, ids: Collection[int] | None = None) -> Sequence[Milestone]:
        """Return milestones by the day they are expected, of projects by id or of all open."""
        query = select(Milestone).join(Milestone.project).options(joinedload(Milestone.project))
        query = query.where(_of(ids))
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
    ) -> Sequence[Risk]:
        """Return risks, the gravest first, open ones unless *with_closed*, of one owner or all."""
        grave = case({level: place for place, level in enumerate(LEVELS)}, value=Risk.level)
        query = (
            select(Risk)
            .join(Risk.project)
            .options(joinedload(Risk.project), joinedload(Risk.owner))
            .where(_of(ids))
            .order_by(grave, Risk.raised, Risk.title)
        )
        if not with_closed:
            query = query.where(Risk.status == "open")
        if owner_id is not None:
            query = query.where(Risk.owner_id == owner_id)
        return self._session.scalars(query).all()

    def benefits(self, ids: Collection[int] | None = None) -> Sequence[Benefit]:
        """Return benefits by project and name."""
        query = select(Benefit).join(Benefit.project).options(joinedload(Benefit.project))
        return self._session.scalars(
            query.where(_of(ids)).order_by(Project.name, Benefit.name)
        ).all()


def _of(ids: Collection[int] | None):  # type: ignore[no-untyped-def]
    return Project.phase != FINISHED if ids is None else Project.id.in_(ids)
