"""Keeping the rows of one sheet: which are new, which change, which are as they were."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from knowledge.models import Project
from knowledge.register import phases
from knowledge.register.cells import ContradictionError, shown
from knowledge.register.claims import Claims
from knowledge.register.columns import Sheet
from knowledge.register.earlier import Kept, Record, ids_of, key_of
from knowledge.register.organisations import built_in, settle
from knowledge.register.outcome import Outcome, Rejection
from knowledge.register.reading import Row
from knowledge.register.recording import Recorder


class Keeper:
    """Keeps one sheet's rows in the transaction of *connection*, and counts them."""

    def __init__(self, connection: Connection, sheet: Sheet, outcome: Outcome) -> None:
        self._connection = connection
        self._sheet = sheet
        self._outcome = outcome
        self._new: list[dict[str, Any]] = []
        self._changed: list[dict[str, Any]] = []
        self._before: dict[int, Record] = {}
        self._recorder = Recorder(connection, sheet)

    def keep(self, rows: Sequence[Row], kept: Kept) -> list[Row]:
        """Keep *rows*, whose references are ids by now; return those that are refused."""
        refused = []
        claims = Claims(self._sheet, kept)
        councils = {code: one for one in kept.values() if (code := one.get("statutory_code"))}
        for row in rows:
            old = kept.get(key_of(self._sheet, row.values)) or _council(row, councils)
            try:
                self._sort(row, old, claims)
            except ContradictionError as error:
                self._reject(row, error)
                if error.column != self._sheet.told_by:
                    refused.append(_without(row, error.column))
        self._write()
        return refused

    def _sort(self, row: Row, old: Record | None, claims: Claims) -> None:
        """Put the row with the new, the changed or the unchanged ones."""
        is_organisation = self._sheet.name == "organisations"
        values = settle(row.values, old) if is_organisation else row.values
        whole = {**self._sheet.defaults, **(old or {}), **values}
        if problem := self._sheet.wrong(whole):
            raise ContradictionError(*problem)
        claims.take(row.number, whole, old)
        if old is None:
            self._new.append({field: whole[field] for field in self._sheet.defaults})
        elif any(old[field] != value for field, value in values.items()):
            # what was withdrawn comes back with new words, not with those that were taken back
            standing = {"withdrawn": False} if self._recorder.records else {}
            said = {f"new_{field}": value for field, value in {**values, **standing}.items()}
            self._changed.append({**said, "this": old["id"]})
            self._before[old["id"]] = old
        else:
            self._outcome.unchanged[self._sheet.name] += 1

    def _reject(self, row: Row, error: ContradictionError) -> None:
        field = next(one.field for one in self._sheet.columns if one.name == error.column)
        told_by = error.column == self._sheet.told_by
        value = row.told_by if told_by else shown(row.values.get(field))
        self._outcome.rejected.append(
            Rejection(self._sheet.name, row.number, error.column, value, str(error))
        )

    def _write(self) -> None:
        name = self._sheet.name
        if self._changed:
            self._write_changed()
        if self._new:  # after the changes, which may have set free what a new row takes
            self._write_new()
        self._outcome.created[name] += len(self._new)
        self._outcome.updated[name] += len(self._changed)
        self._new, self._changed, self._before = [], [], {}

    def _write_changed(self) -> None:
        table = self._sheet.table
        fields = [key for key in self._changed[0] if key != "this"]
        says: dict[str, Any] = {field.removeprefix("new_"): bindparam(field) for field in fields}
        query = update(table).where(table.c.id == bindparam("this")).values(says)
        self._connection.execute(query, self._changed)
        if self._recorder.records:
            self._recorder.changed(self._before)
        if self._sheet.model is Project:
            phases.note_changed(self._connection, self._before)

    def _write_new(self) -> None:
        self._connection.execute(insert(self._sheet.table), self._new)
        if self._recorder.records:
            ids = ids_of(self._connection, self._sheet, self._new)
            self._recorder.made(ids, self._new)
        if self._sheet.model is Project:
            phases.note_new(self._connection, self._new)


def _without(row: Row, column: str) -> Row:
    """Return the row without what it wrongly claims: that goes on meaning somebody else."""
    return row._replace(
        values={field: held for field, held in row.values.items() if field != column}
    )


def _council(row: Row, councils: dict[str, Record]) -> Record | None:
    """Return the council that is there from the start and is named by a row with a new code."""
    return councils.get(built_in(row.values["name"]) or "") if councils else None
