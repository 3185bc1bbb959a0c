"""What digests read: many projects at once, in as many queries for five thousand as for five."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, and_, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from knowledge.models import Benefit, Milestone, Update, Version
from knowledge.store.states import record_values, told

FEW = 500
Days: TypeAlias = tuple[date, date]


class Rated(NamedTuple):
    """A rating that a project was given on a day, and the row of the update that gave it."""

    date: datetime.date
    rag: str
    row: int


class Account(NamedTuple):
    """What an update says of its rating, and who said it."""

    row: int
    done: str
    blockers: str
    author_id: int | None


class State(NamedTuple):
    """What a row said in one of its versions, and since when."""

    at: datetime.datetime
    values: Mapping[str, Any]


class Row(NamedTuple):
    """A milestone or a benefit: *values* is what it says, as its versions write it."""

    id: int
    project_id: int
    values: Mapping[str, Any]


class Digests:
    """The changes of a period in the projects that exist for whoever is asking."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def ratings(self, ids: Collection[int], last: date) -> dict[int, list[Rated]]:
        """Return every rating of each project up to a day, the oldest first."""
        query = select(Update.project_id, Update.date, Update.rag, Update.id)
        query = query.where(Update.date <= last, _of(Update.project_id, ids))
        wanted, found = frozenset(ids), defaultdict[int, list[Rated]](list)
        ordered = query.order_by(Update.project_id, Update.date, Update.id)
        for project, day, rag, row in self._session.execute(ordered):
            if project in wanted:
                found[project].append(Rated(day, rag, row))
        return found

    def accounts(self, rows: Collection[int]) -> dict[int, Account]:
        """Return what updates say, by their rows."""
        columns = (Update.id, Update.done, Update.blockers, Update.author_id)
        found = (
            one
            for some in _few(rows)
            for one in self._session.execute(select(*columns).where(Update.id.in_(some)))
        )
        return {one.id: Account(*one) for one in found}

    def milestones(self, ids: Collection[int], days: Days, also: Collection[int]) -> list[Row]:
        """Return milestones due, expected or done in a period, and those whose rows are *also*."""
        dated = (Milestone.due, Milestone.forecast, Milestone.done_on)
        return self._rows(Milestone, ids, or_(*(one.between(*days) for one in dated)), also)

    def benefits(self, ids: Collection[int], days: Days, also: Collection[int]) -> list[Row]:
        """Return benefits due in a period, and those whose rows are *also*."""
        return self._rows(Benefit, ids, Benefit.due.between(*days), also)

    def changed(self, kind: str, start: datetime.datetime, end: datetime.datetime) -> set[int]:
        """Return the rows of a kind that were changed, not first written down, in a time."""
        within = and_(Version.at >= start, Version.at < end)
        query = select(Version.row_id).where(Version.kind == kind, Version.number > 1, within)
        return set(self._session.scalars(query.distinct()))

    def states(self, kind: str, rows: Collection[int]) -> dict[int, list[State]]:
        """Return every state of the rows of a kind, the oldest first."""
        found = defaultdict[int, list[State]](list)
        columns = (Version.row_id, Version.at, Version.values)
        for some in _few(rows):
            query = select(*columns).where(Version.kind == kind, Version.row_id.in_(some))
            for row, *state in self._session.execute(query.order_by(Version.number)):
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
        query = select(model.id, model.project_id, *columns).where(_of(model.project_id, ids))
        read = [self._session.execute(query.where(condition))]
        read += [self._session.execute(query.where(model.id.in_(some))) for some in _few(also)]
        wanted, write = frozenset(ids), record_values(model)
        return list(
            {
                one.id: Row(one.id, one.project_id, write(one._asdict()))
                for some in read
                for one in some
                if one.project_id in wanted
            }.values()
        )


def _of(column: InstrumentedAttribute[int], ids: Collection[int]) -> ColumnElement[bool]:
    """Narrow to the projects of *ids*; thousands are quicker to sift than to send."""
    return column.in_(ids) if len(ids) <= FEW else true()


def _few(rows: Collection[int]) -> Iterator[Sequence[int]]:
    every = sorted(rows)
    yield from (every[at : at + FEW] for at in range(0, len(every), FEW))
