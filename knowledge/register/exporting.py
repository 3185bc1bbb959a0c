"""Exporting the register: what stands in each sheet, in an order that stays."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, select, true

from knowledge.models import Project
from knowledge.register.columns import Column, Sheet
from knowledge.register.known import CALLED_BY
from knowledge.register.sheets import SHEETS
from knowledge.register.spelling import clean, fold
from knowledge.register.tables import Table, Value
from knowledge.register.titles import Titles, titles
from knowledge.register.write_folder import write_folder
from knowledge.register.write_workbook import write_workbook
from knowledge.store.database import reading
from knowledge.store.trouble import in_plain_words

AT_ONCE = 200


def export_register(engine: Engine, path: Path, *, overwrite: bool = False) -> dict[str, int]:
    """Write the register to *path*, a workbook or a folder of CSV; return the rows by sheet.

    What is there already stays if it is no earlier export, unless *overwrite* is said.
    """
    write = write_workbook if path.suffix.lower() == ".xlsx" else write_folder
    with in_plain_words(), reading(engine).connect() as connection, connection.begin():
        return write(path, tables(connection), overwrite=overwrite)


def tables(connection: Connection) -> Iterator[Table]:
    """Give each sheet with its headings and rows."""
    called = titles(connection)
    for sheet in SHEETS:
        columns = [one for one in sheet.columns if _is_wanted(connection, one)]
        rows = (
            [_value(column, record[column.field], called) for column in columns]
            for record in _records(connection, sheet, called)
        )
        yield Table(sheet.name, [column.name for column in columns], rows)


def _is_wanted(connection: Connection, column: Column) -> bool:
    """Leave out the column that only demonstrations have, unless some project is one."""
    if column.name != "illustrative":
        return True
    return connection.scalar(select(Project.id).where(Project.illustrative).limit(1)) is not None


def _records(connection: Connection, sheet: Sheet, called: Titles) -> Iterator[RowMapping]:
    """Give the sheet's rows in the order of their keys, some owners' at a time."""
    if sheet.name in CALLED_BY:
        yield from _sorted(connection.execute(select(sheet.table)).mappings(), sheet, called)
        return
    standing = sheet.table.c.withdrawn.is_(False) if "withdrawn" in sheet.table.c else true()
    owner = sheet.columns[0]
    owners = sorted(called[owner.refers], key=lambda one: fold(called[owner.refers][one]))
    for start in range(0, len(owners), AT_ONCE):
        some = sheet.table.c[owner.field].in_(owners[start : start + AT_ONCE])
        records = connection.execute(select(sheet.table).where(some, standing)).mappings()
        yield from _sorted(records, sheet, called)


def _sorted(records: Iterable[RowMapping], sheet: Sheet, called: Titles) -> list[RowMapping]:
    keys = [column for column in sheet.columns if column.name in sheet.key]

    def place(record: RowMapping) -> list[tuple[str, str]]:
        held = (str(_value(column, record[column.field], called) or "") for column in keys)
        return [(fold(text), text) for text in held]

    return sorted(records, key=place)


def _value(column: Column, value: Any, called: Titles) -> Value:
    match value:
        case None:
            return None
        case int() if column.refers:
            return called[column.refers][value]
        case bool():
            return "yes" if value else "no"
        case list():
            return "; ".join(clean(part) for part in value) or None
        case str():
            return clean(value) or None
    held: Value = value
    return held
