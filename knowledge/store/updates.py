"""Queries about what was reported, by whom and when."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload

from knowledge.models import Update

FEW = 500


class Footprint(NamedTuple):
    """What an update says, as the rules over many updates read it."""

    project_id: int
    date: datetime.date
    rag: str
    done: str
    blockers: str
    sprint: int | None


def latest_ids(today: date, *only: ColumnElement[bool]) -> Select[int]:
    """Return a query for the id of each project's latest update as of *today*."""
    places = select(Update.id, _place().label("place")).where(Update.date <= today, *only)
    ranked = places.subquery()
    return select(ranked.c.id).where(ranked.c.place == 1)


class Updates:
    """The updates of the projects that exist for whoever is asking."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def latest(self, project_id: int, today: date) -> Update | None:
        """Return a project's latest update, or None before its first."""
        return next(iter(self.of(project_id, today, limit=1)), None)

    def latest_of(self, ids: Collection[int], today: date) -> dict[int, Update]:
        """Return the latest update of each project of *ids*, by the project's id."""
        query = _with_author(select(Update).where(Update.id.in_(latest_ids(today, _of(ids)))))
        wanted = frozenset(ids)
        rows = self._session.scalars(query)
        return {row.project_id: row for row in rows if row.project_id in wanted}

    def of(self, project_id: int, today: date, *, limit: int | None = None) -> Sequence[Update]:
        """Return a project's updates, the newest first."""
        return self._session.scalars(
            _with_author(
                select(Update).where(Update.project_id == project_id, Update.date <= today)
            )
            .order_by(Update.date.desc(), Update.id.desc())
            .limit(limit)
        ).all()

    def posted_by(self, person_id: int, today: date) -> Sequence[Update]:
        """Return what somebody reported, on whichever project, the newest first."""
        query = select(Update).where(Update.author_id == person_id, Update.date <= today)
        return self._session.scalars(
            _with_author(query)
            .options(joinedload(Update.project))
            .order_by(Update.date.desc(), Update.id.desc())
        ).all()

    def trails(
        self, ids: Collection[int], today: date, *, newest: int | None = None
    ) -> dict[int, list[Footprint]]:
        """Return what each project of *ids* reported, the newest first, without loading rows."""
        ranked = select(*_footprint(), _place().label("place"))
        part = ranked.where(Update.date <= today, _of(ids)).subquery().c
        query = select(*(part[name] for name in Footprint._fields)).order_by(part.place)
        if newest is not None:
            query = query.where(part.place <= newest)
        wanted = frozenset(ids)
        found: dict[int, list[Footprint]] = defaultdict(list)
        for row in self._session.execute(query):
            if row[0] in wanted:
                found[row[0]].append(Footprint(*row))
        return found

    def saying(
        self, groups: Collection[Collection[str]], today: date, limit: int = 60
    ) -> Sequence[Update]:
        """Return updates whose work done holds one of *groups* of letters whole, newest first."""
        held = [
            and_(*(Update.done.icontains(one, autoescape=True) for one in some)) for some in groups
        ]
        return self._session.scalars(
            _with_author(select(Update).where(Update.date <= today, or_(false(), *held)))
            .order_by(Update.date.desc(), Update.id.desc())
            .limit(limit)
        ).all()

    def moves(self, first: date, last: date) -> list[tuple[str, Footprint]]:
        """Return the updates of a period that changed a rating, with the rating before."""
        order = (Update.date, Update.id)
        before = func.lag(Update.rag).over(partition_by=Update.project_id, order_by=order)
        told = select(*_footprint(), Update.id, before.label("before")).where(Update.date <= last)
        part = told.subquery().c
        query = select(part.before, *(part[name] for name in Footprint._fields))
        query = query.where(part.before != part.rag, part.date >= first)
        query = query.order_by(part.date.desc(), part.id.desc())
        return [(row[0], Footprint(*row[1:])) for row in self._session.execute(query)]

    def between(self, first: date, last: date) -> Sequence[Update]:
        """Return every project's updates of a period, the newest first."""
        return self._session.scalars(
            _with_author(select(Update).where(Update.date.between(first, last))).order_by(
                Update.date.desc(), Update.id.desc()
            )
        ).all()


def _place() -> ColumnElement[int]:
    """Number each project's updates, the newest first."""
    return func.row_number().over(
        partition_by=Update.project_id, order_by=(Update.date.desc(), Update.id.desc())
    )


def _of(ids: Collection[int]) -> ColumnElement[bool]:
    """Narrow to the projects of *ids*; thousands are quicker to sift than to send."""
    return Update.project_id.in_(ids) if len(ids) <= FEW else true()


def _footprint() -> list[InstrumentedAttribute[Any]]:
    return [getattr(Update, name) for name in Footprint._fields]


def _with_author(query: Select[Update]) -> Select[Update]:
    return query.options(joinedload(Update.author))
