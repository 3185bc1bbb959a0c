"""Logging: every state of an update, milestone, risk or benefit is kept, none is written over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from knowledge.models import WITHDRAWN, Person, Project, Update, Version
from knowledge.store.states import KINDS, Row
from knowledge.store.versions import Hand, Versions
from knowledge.store.visibility import WITHDRAWN_TOO
from knowledge.store.writing import TakenError, Thing, Writing

__all__ = ["Hand", "Logbook", "TakenError"]


class Logbook:
    """Writes what was reported, and takes it back; whoever calls has asked who may."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._versions = Versions(session)
        self._writing = Writing(session, self._versions)
        self.versions = self._versions.of
        self.of_project = self._versions.of_project
        self.counted_from = self._versions.counted_from

    def keep(  # noqa: PLR0917 - it is what an update says
        self,
        project: Project,
        day: date,
        rag: str,
        done: str,
        next: str,  # noqa: A002 - it is what the column is called
        blockers: str,
        by: Hand,
        sprint: int | None = None,
    ) -> Update:
        """Keep what somebody reports of a project for a day, in place of what they said for it."""
        author = self._session.get(Person, by.person.id) if by.person else None
        update = Update(
            project=project,
            date=day,
            rag=rag,
            done=done,
            next=next,
            blockers=blockers,
            sprint=sprint,
            author=author,
            event_row=by.event_row,
        )
        return self._writing.keep(update, by)

    def add(self, row: Thing, by: Hand) -> Thing:
        """Keep a new row; return it, or the row that went by its name already and now says so."""
        return self._writing.keep(row, by)

    def correct(self, update: Update, by: Hand, **changes: object) -> Update:
        """Change what an update says, or with ``project=`` whom it is about.

        Where its author has an update of that project and day, that one says it from now on and
        this one is withdrawn; the one that holds is returned.
        """
        return self._writing.set(update, by, changes)

    def change(self, row: Thing, by: Hand, **changes: object) -> None:
        """Change what a milestone, a risk or a benefit says."""
        self._writing.set(row, by, changes)

    def withdraw(self, row: Row, by: Hand) -> None:
        """Take a row back: it is kept, and in no answer any more."""
        self._writing.withdraw(row, by)

    def restore(self, update: Update, by: Hand, number: int | None = None) -> Update:
        """Put an update back as it was before, or as it was in version *number*.

        What was withdrawn is put back as it stood; the first version has none before it.
        """
        self._writing.hold(update, by)
        found = self.versions(update)
        if number is not None:
            found = [one for one in found if one.number == number]
            if not found:
                raise LookupError(f"There is no version {number}.")
        elif not update.withdrawn:
            found = found[:-1]
        standing = [one for one in found if number is not None or one.what != WITHDRAWN]
        return self._writing.go_to(update, by, standing[-1]) if standing else update

    def undo(self, row: Thing, by: Hand) -> Thing:
        """Take the last change to a row back; undone twice, it is done again."""
        self._writing.hold(row, by)
        found = self.versions(row)
        if len(found) < 2 or found[-2].what == WITHDRAWN:
            self._writing.withdraw(row, by)
            return row
        return self._writing.go_to(row, by, found[-2])

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

    def row(self, kind: str, row_id: int) -> Row | None:
        """Return a thing by its kind and id, though it be withdrawn."""
        model: Any = KINDS[kind]
        query = select(model).where(model.id == row_id)
        found: Row | None = self._session.scalar(query, execution_options={WITHDRAWN_TOO: True})
        return found

    def made_from(self, event_row: int) -> Sequence[Update]:
        """Return the updates that a message made or changed, though they be withdrawn."""
        told_by = select(Version.row_id).where(
            Version.kind == "update", Version.event_row == event_row
        )
        query = select(Update).where(Update.id.in_(told_by)).order_by(Update.id)
        return self._session.scalars(query, execution_options={WITHDRAWN_TOO: True}).all()

    def _first(self, query: Select[Update]) -> Update | None:
        return self._session.scalar(query.limit(1), execution_options={WITHDRAWN_TOO: True})
