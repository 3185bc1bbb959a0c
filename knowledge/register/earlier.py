"""Finding what is kept already of the things that rows speak of."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from knowledge.register.columns import Sheet
from knowledge.register.known import CALLED_BY
from knowledge.register.reading import Row
from knowledge.register.spelling import fold

AT_ONCE = 1_000

Key = tuple[Any, ...]
Record = Mapping[str, Any]
Kept = dict[Key, Record]


def key_of(sheet: Sheet, record: Record) -> Key:
    """Return what identifies a row, whatever the case of its words."""
    held = (record.get(field) for field in sheet.key_fields)
    return tuple(fold(value) if isinstance(value, str) else value for value in held)


def with_earlier(
    connection: Connection, sheet: Sheet, rows: Sequence[Row]
) -> Iterator[tuple[Sequence[Row], Kept]]:
    """Pair *rows* with what is kept of them: all at once, or project by project.

    What is referred to by name is loaded whole, for any of it may be meant.
    """
    if sheet.name in CALLED_BY:
        yield rows, _kept(connection, sheet, ())
        return
    owner, second = sheet.key_fields[:2]
    ordered = sorted(rows, key=lambda row: (row.values[owner], row.values[second]))
    for start in range(0, len(ordered), AT_ONCE):
        batch = ordered[start : start + AT_ONCE]
        yield batch, _kept(connection, sheet, batch)


def ids_of(connection: Connection, sheet: Sheet, records: Sequence[Record]) -> list[int]:
    """Return the ids of what is kept, in the order of *records*.

    Asked for by their keys: SQLite gives the ids of many new rows only one row at a time.
    """
    fields = [sheet.table.c[name] for name in sheet.key_fields]
    query = select(sheet.table.c.id, *fields).where(*_about(sheet, records))
    found = {tuple(key): row for row, *key in connection.execute(query)}
    return [found[key] for key in map(itemgetter(*sheet.key_fields), records)]


def _kept(connection: Connection, sheet: Sheet, rows: Sequence[Row]) -> Kept:
    query = select(sheet.table)
    if rows:
        query = query.where(*_about(sheet, [row.values for row in rows]))
    records = (dict(row) for row in connection.execute(query).mappings())
    return {key_of(sheet, record): record for record in records}


def _about(sheet: Sheet, records: Sequence[Record]) -> Iterator[ColumnElement[bool]]:
    """Narrow to the owners of *records*, and to their days."""
    owner, second = sheet.key_fields[:2]
    yield sheet.table.c[owner].in_({record[owner] for record in records})
    days = [record[second] for record in records]
    if isinstance(days[0], date):
        yield sheet.table.c[second].between(min(days), max(days))
