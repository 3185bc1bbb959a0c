"""Finding what is kept already of the things that rows speak of."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

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


def _kept(connection: Connection, sheet: Sheet, rows: Sequence[Row]) -> Kept:
    query = select(sheet.table)
    if rows:
        owner, second = sheet.key_fields[:2]
        query = query.where(sheet.table.c[owner].in_({row.values[owner] for row in rows}))
        days = [row.values[second] for row in rows]
        if isinstance(days[0], date):
            query = query.where(sheet.table.c[second].between(min(days), max(days)))
    records = (dict(row) for row in connection.execute(query).mappings())
    return {key_of(sheet, record): record for record in records}
