"""What digests read: many projects at once, in as many queries for five thousand as for five."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import defer

from knowledge.models import (
    OPEN,
    UNANSWERED,
    Document,
    PhaseChange,
    Project,
    Question,
    Update,
    Version,
)
from knowledge.questions import PRIVATE
from knowledge.store.courses import Courses, Time, few, of


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


class Phase(NamedTuple):
    """A project that came, where *before* is "", or went from one phase to another."""

    project_id: int
    before: str
    after: str
    at: datetime.datetime


class Digests(Courses):
    """The changes of a period in what exists for whoever is asking."""

    def ratings(self, ids: Collection[int], last: date) -> dict[int, list[Rated]]:
        """Return every rating of each project up to a day, the oldest first."""
        query = select(Update.project_id, Update.date, Update.rag, Update.id)
        query = query.where(Update.date <= last, of(Update.project_id, ids))
        wanted, found = frozenset(ids), defaultdict[int, list[Rated]](list)
        ordered = query.order_by(Update.project_id, Update.date, Update.id)
        for project, day, rag, row in self._session.execute(ordered):
            if project in wanted:
                found[project].append(Rated(day, rag, row))
        return found

    def accounts(self, rows: Collection[int]) -> dict[int, Account]:
        """Return what updates say, by their rows; the asker has seen their ratings."""
        update = Update.__table__.c
        query = select(update.id, update.done, update.blockers, update.author_id)
        found = (
            one
            for some in few(rows)
            for one in self._session.execute(query.where(update.id.in_(some)))
        )
        return {one.id: Account(*one) for one in found}

    def told_late(self, time: Time, before: date) -> dict[int, datetime.datetime]:
        """Return the updates that were posted in a time for a day *before*, and when.

        Where a project came into the register in that time, all it had reported is history.
        """
        known = select(Version.project_id).where(Version.at < time[0]).distinct()
        query = (
            select(Version.row_id, Version.at)
            .join(Update, Update.id == Version.row_id)
            .where(Version.kind == "update", Version.number == 1, Update.date < before)
            .where(Version.at >= time[0], Version.at < time[1], Version.project_id.in_(known))
        )
        return dict(self._session.execute(query).all())

    def phases(self, ids: Collection[int]) -> list[Phase]:
        """Return when projects came or changed phase, the oldest first."""
        columns = (PhaseChange.project_id, PhaseChange.before, PhaseChange.after, PhaseChange.at)
        query = select(*columns).where(of(PhaseChange.project_id, ids))
        wanted = frozenset(ids)
        found = self._session.execute(query.order_by(PhaseChange.at, PhaseChange.id))
        return [Phase(*one) for one in found if one.project_id in wanted]

    def had_projects(self, at: datetime.datetime) -> bool:
        """Say whether any project was in the register at a moment: else all of them are new."""
        came = select(PhaseChange.project_id).where(PhaseChange.before == "", PhaseChange.at >= at)
        query = select(Project.id).where(Project.id.not_in(came)).limit(1)
        return self._session.scalar(query) is not None

    def documents(self, time: Time) -> Sequence[Document]:
        """Return the documents that came or were revised in a time, without what they hold."""
        query = select(Document).options(defer(Document.markdown))
        within = (Document.revised >= time[0], Document.revised < time[1])
        query = query.where(*within, Document.retired.is_(False))
        return self._session.scalars(query.order_by(Document.revised, Document.title)).all()

    def opened(self, root: str) -> datetime.datetime | None:
        """Return when the first document of a folder came."""
        return self._session.scalar(select(func.min(Document.added)).where(Document.root == root))

    def unanswered(self, time: Time, portfolios: Collection[int]) -> list[str]:
        """Return the questions that nobody could answer and that the asker may see, newest first.

        They may be narrowed to *portfolios*.
        """
        query = select(Question.text).where(*_unanswered(time, portfolios))
        return list(self._session.scalars(query.order_by(Question.first_asked.desc())))

    def count_unanswered(self, time: Time, portfolios: Collection[int]) -> int:
        """Return how many questions nobody could answer, but for what names a restricted project.

        Counted on the table: who may not read a question may know that there is one.
        """
        question = Question.__table__.c
        query = select(func.count(question.id)).where(*_unanswered(time, portfolios))
        open_to_all = question.key.not_like(f"{PRIVATE}%")
        return self._session.scalar(query.where(open_to_all)) or 0


def _unanswered(time: Time, portfolios: Collection[int]) -> list[ColumnElement[bool]]:
    question = Question.__table__.c
    asked = (question.first_asked >= time[0], question.first_asked < time[1])
    found = [*asked, question.kind == UNANSWERED, question.status == OPEN]
    return [*found, question.portfolio_id.in_(portfolios)] if portfolios else found
