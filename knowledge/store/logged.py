"""Finding what was logged, though it be withdrawn: by its row, by who did it, by its message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from knowledge.models import Person, Project, Update, Version
from knowledge.store.states import KINDS, Row
from knowledge.store.visibility import WITHDRAWN_TOO


class Logged:
    """What stands in the logbook."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def row(self, kind: str, row_id: int) -> Row | None:
        """Return a thing by its kind and id, though it be withdrawn."""
        model: Any = KINDS[kind]
        query = select(model).where(model.id == row_id)
        found: Row | None = self._session.scalar(query, execution_options={WITHDRAWN_TOO: True})
        return found

    def last_by(self, person: Person, project: Project | None = None) -> Update | None:
        """Return the update that somebody wrote or changed last, though it be withdrawn.

        Who never did has those that were imported under their name.
        """
        query = select(Update)
        if project is not None:
            query = query.where(Update.project_id == project.id)
        touched = query.join(Version, Version.row_id == Update.id).where(
            Version.kind == "update", Version.by_id == person.id
        )
        own = query.where(Update.author_id == person.id)
        return self._first(touched.order_by(Version.id.desc())) or self._first(
            own.order_by(Update.date.desc(), Update.id.desc())
        )

    def changed_last_by(self, person: Person, project: Project) -> Sequence[Row]:
        """Return all that the latest message of somebody changed in a project."""
        mine = select(Version).where(Version.by_id == person.id, Version.project_id == project.id)
        newest = self._session.scalar(mine.order_by(Version.id.desc()).limit(1))
        if newest is None:
            return []
        if newest.event_row is None:
            row = self.row(newest.kind, newest.row_id)
            return [row] if row else []
        return [one for one in self.made_from(newest.event_row) if one.project_id == project.id]

    def made_from(self, event_row: int) -> Sequence[Row]:
        """Return what a message made or changed, of every kind, though it be withdrawn."""
        return [one for kind in KINDS for one in self._made_from(kind, event_row)]

    def _made_from(self, kind: str, event_row: int) -> Sequence[Row]:
        model: Any = KINDS[kind]
        told_by = select(Version.row_id).where(Version.kind == kind, Version.event_row == event_row)
        query = select(model).where(model.id.in_(told_by)).order_by(model.id)
        return self._session.scalars(query, execution_options={WITHDRAWN_TOO: True}).all()

    def _first(self, query: Select[Update]) -> Update | None:
        return self._session.scalar(query.limit(1), execution_options={WITHDRAWN_TOO: True})
