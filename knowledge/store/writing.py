"""How the logbook writes: one row at a time, locked, and no key held by two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.models import (
    CHANGED,
    MADE,
    RESTORED,
    WITHDRAWN,
    Update,
    Version,
)
from knowledge.store.keys import RELATED, at_key, by_id, fields_of
from knowledge.store.states import Row, read
from knowledge.store.versions import Hand, Versions
from knowledge.store.visibility import WITHDRAWN_TOO

Thing = TypeVar("Thing", bound=Row)


class TakenError(Exception):
    """Another milestone, risk or benefit of the project goes by that name already."""


class Writing:
    """Changes rows so that each change is a version."""

    def __init__(self, session: Session, versions: Versions) -> None:
        self._session = session
        self._versions = versions

    def keep(self, row: Thing, by: Hand) -> Thing:
        """Keep a row that is in no database yet, or let the one with its key say the same."""
        self._versions.take_turns(row.project.id)
        fields = fields_of(row)
        there = self._at(type(row), fields)
        if there is None:
            self._session.add(row)
            self._versions.note(row, MADE, by)
            return row
        self._versions.lock(there, by)
        if not isinstance(there, Update):
            if not there.withdrawn:
                raise TakenError(fields)
        elif fields["sprint"] is None and not there.withdrawn:
            del fields["sprint"]
        return self._put(there, by, fields)

    def set(self, row: Thing, by: Hand, changes: Mapping[str, object]) -> Thing:
        """Let a row say *changes*; what changes nothing is not written down."""
        fields = by_id(changes)
        if unknown := fields.keys() - fields_of(row).keys():
            raise TypeError(f"No such field: {', '.join(sorted(unknown))}.")
        self.hold(row, by, fields.get("project_id"))
        if fields.get("project_id", row.project_id) != row.project_id and isinstance(row, Update):
            fields = {"sprint": None, **fields}  # each project counts its own
        if not row.withdrawn and all(getattr(row, one) == held for one, held in fields.items()):
            return row
        return self._put(row, by, fields)

    def hold(self, row: Row, by: Hand, project_id: int | None = None) -> None:
        """Lock a row, after the turns at every project that it may come to: in the same order."""
        passed = {one.project_id for one in self._versions.of(row)} | {row.project_id}
        self._versions.take_turns(*passed, *([] if project_id is None else [project_id]))
        self._versions.lock(row, by)

    def go_to(self, row: Thing, by: Hand, version: Version) -> Thing:
        """Let a locked row say what it said in a version."""
        fields = read(type(row), version.values)
        return self._put(row, by, {**fields, "project_id": version.project_id})

    def withdraw(self, row: Row, by: Hand) -> None:
        """Take a row back, if it stands."""
        self._versions.lock(row, by)
        if not row.withdrawn:
            row.withdrawn = True
            self._versions.note(row, WITHDRAWN, by)

    def _put(self, row: Thing, by: Hand, fields: Mapping[str, Any]) -> Thing:
        """Let a locked row say *fields*, or the row whose key that is."""
        whole = {**fields_of(row), **fields}
        there = self._at(type(row), whole)
        if there is not None and there.id != row.id:
            return self._instead(row, there, by, whole)
        what = RESTORED if row.withdrawn else CHANGED
        for name, value in {**fields, "withdrawn": False}.items():
            setattr(row, name, value)
        self._versions.note(row, what, by)
        self._session.expire(row, [one for one in RELATED if hasattr(type(row), one)])
        return row

    def _instead(self, row: Thing, there: Thing, by: Hand, fields: Mapping[str, Any]) -> Thing:
        if not isinstance(row, Update):
            raise TakenError(fields)
        self._versions.lock(there, by)
        self._put(there, by, fields)
        self.withdraw(row, by)
        return there

    def _at(self, model: type[Thing], fields: Mapping[str, Any]) -> Thing | None:
        query = select(model).where(at_key(model, fields))
        return self._session.scalar(query, execution_options={WITHDRAWN_TOO: True})
