"""How milestones and benefits went: the rows of a period, and what they said in each version."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, and_, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from knowledge.models import Benefit, Milestone, Version
from knowledge.store.states import record_values, told

FEW = 500
Days: TypeAlias = tuple[date, date]
Time: TypeAlias = tuple[datetime.datetime, datetime.datetime]


class State(NamedTuple):
    """What a row said in one of its versions, and since when."""

    at: datetime.datetime
    values: Mapping[str, Any]


class Row(NamedTuple):
    """A milestone or a benefit: *values* is what it says, as its versions write it."""

    id: int
    project_id: int
    values: Mapping[str, Any]


class Courses:
    """Milestones and benefits of the projects that exist for whoever is asking."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def milestones(self, ids: Collection[int], days: Days, also: Collection[int]) -> list[Row]:
        """Return milestones due, expected or done in a period, and those whose rows are *also*."""
        dated = (Milestone.due, Milestone.forecast, Milestone.done_on)
        return self._rows(Milestone, ids, or_(*(one.between(*days) for one in dated)), also)

    def benefits(self, ids: Collection[int], days: Days, also: Collection[int]) -> list[Row]:
        """Return benefits due in a period, and those whose rows are *also*."""
        return self._rows(Benefit, ids, Benefit.due.between(*days), also)

    def changed(self, kind: str, time: Time) -> set[int]:
        """Return the rows of a kind that were changed, not first written down, in a time."""
        within = and_(Version.at >= time[0], Version.at < time[1])
        query = select(Version.row_id).where(Version.kind == kind, Version.number > 1, within)
        return set(self._session.scalars(query.distinct()))

    def states(self, kind: str, rows: Collection[int]) -> dict[int, list[State]]:
        """Return every state of the rows of a kind, the oldest first; the asker has seen the rows.

        Read from the table: what exists for the asker was settled when the rows were, and asked
        for again with every few hundred it took a minute.
        """
        found = defaultdict[int, list[State]](list)
        version = Version.__table__.c
        for some in few(rows):
            query = select(version.row_id, version.at, version["values"])
            query = query.where(version.kind == kind, version.row_id.in_(some))
            for row, *state in self._session.execute(query.order_by(version.number)):
                found[row].append(State(*state))
        return found

    def _rows(
        self,
        model: type[Milestone | Benefit],
        ids: Collection[int],
        condition: ColumnElement[bool],
        also: Collection[int],
    ) -> list[Row]:
        """Return rows as their versions write them, with the row and its project."""
        columns = [getattr(model, one.name) for one in told(model)]
        query = select(model.id, model.project_id, *columns).where(of(model.project_id, ids))
        read = [self._session.execute(query.where(condition))]
        read += [self._session.execute(query.where(model.id.in_(some))) for some in few(also)]
        wanted, write = frozenset(ids), record_values(model)
        every = {one.id: one for some in read for one in some if one.project_id in wanted}
        return [Row(one.id, one.project_id, write(one._asdict())) for one in every.values()]


def of(column: InstrumentedAttribute[int], ids: Collection[int]) -> ColumnElement[bool]:
    """Narrow to the projects of *ids*; thousands are quicker to sift than to send."""
    return column.in_(ids) if len(ids) <= FEW else true()


def few(rows: Collection[int]) -> Iterator[Sequence[int]]:
    """Yield rows a few hundred at a time, for no statement may name more than some thousands."""
    every = sorted(rows)
    yield from (every[at : at + FEW] for at in range(0, len(every), FEW))
