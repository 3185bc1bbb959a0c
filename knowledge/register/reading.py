"""Reading a register from a file or a folder: which sheets there are, and what their rows say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.register.cells import CellError, is_blank, shown
from knowledge.register.columns import Sheet
from knowledge.register.folder import csv_pages, others
from knowledge.register.headings import Layout, lay_out
from knowledge.register.ical import SUFFIX, Whose, ical_page
from knowledge.register.outcome import RegisterError, Rejection, Unknown
from knowledge.register.pages import Page, PageRow
from knowledge.register.sheets import BY_NAME
from knowledge.register.spelling import heading
from knowledge.register.workbook import workbook_pages
from knowledge.store.trouble import plain_words

EXPECTED = "give an .xlsx workbook or a folder of .csv files"
WHOSE = "{path} is a calendar: say whose holidays it holds, as in --organisation Fife."
NOT_A_CALENDAR = "{path} is no .ics calendar: only those go with --organisation."
NO_SHEETS = "{path} holds none of the register's sheets: name them " + ", ".join(BY_NAME) + "."
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
ZIPPED = b"PK"
EVERY = 500

Progress = Callable[[str], None]
Wrong = tuple[str, str, str]


class Row(NamedTuple):
    """A row of a sheet: what each column that is there holds, ready to keep or to look up.

    *told_by* is what is written where a second row for the same thing is told by.
    """

    number: int
    values: dict[str, Any]
    told_by: str = ""


@dataclass
class Register:
    """What a file says, before anything is looked up or kept."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    refused: dict[str, list[Row]] = field(default_factory=dict)
    rejected: list[Rejection] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)


def read_register(
    path: Path, progress: Progress = lambda words: None, whose: Whose | None = None
) -> Register:
    """Read all sheets at *path*; what is wrong with the whole of it is a `RegisterError`.

    A calendar is read for the organisation *whose* holidays it holds.
    """
    register = Register(unknown=[Unknown(name) for name in others(path)])
    for page in _pages(path) if whose is None else _calendar(path, whose):
        name = heading(page.title)
        if name not in BY_NAME:
            register.unknown.append(Unknown(page.title))
        elif name in register.titles:
            problem = f"The sheet is there twice, as {register.titles[name]} and {page.title}."
            register.rejected.append(Rejection(name, 1, "", page.title, problem))
        else:
            register.titles[name] = page.title
            _read_page(register, BY_NAME[name], page, progress)
    if not register.titles:
        raise RegisterError(NO_SHEETS.format(path=path))
    return register


def _calendar(path: Path, whose: Whose) -> Iterator[Page]:
    if path.suffix.lower() != SUFFIX:
        raise RegisterError(NOT_A_CALENDAR.format(path=path))
    return iter([ical_page(path, whose)])


def _pages(path: Path) -> Iterator[Page]:
    if path.suffix.lower() == SUFFIX:
        raise RegisterError(WHOSE.format(path=path))
    try:
        if path.is_dir() or (path.suffix.lower() == ".csv" and path.exists()):
            return iter(list(csv_pages(path)))
        with path.open("rb") as file:
            start = file.read(4)
    except FileNotFoundError:
        raise RegisterError(f"{path} does not exist: {EXPECTED}.") from None
    except OSError as error:
        raise RegisterError(plain_words(error, str(path))) from error
    if start.startswith(ZIPPED):
        return workbook_pages(path)
    if start == OLD_OR_LOCKED:
        raise RegisterError(
            f"{path} is an old .xls workbook or locked with a password: save it as .xlsx without."
        )
    raise RegisterError(f"{path} is not a workbook: {EXPECTED}.")


def _read_page(register: Register, sheet: Sheet, page: Page, progress: Progress) -> None:
    rows = iter(page.rows)
    first = next((row for row in rows if row.number == 1 or not row.is_blank), None)
    if first is None and page.may_be_empty:
        return
    layout = lay_out(sheet, first if first and first.number == 1 else PageRow(1, {}))
    if page.problem:
        layout = Layout(problem=page.problem)
    if layout.problem:
        register.rejected.append(Rejection(sheet.name, 1, layout.missing, "", layout.problem))
        return
    register.unknown += [Unknown(page.title, name) for name in layout.unknown]
    taken = register.rows.setdefault(sheet.name, [])
    refused = register.refused.setdefault(sheet.name, [])
    for row in rows:
        if layout.is_blank(row):
            continue
        values, wrong = _read_row(layout, row)
        if wrong:
            register.rejected.append(_rejection(sheet, row, wrong))
        told_by = shown(row.cells.get(layout.told_by))
        (refused if wrong else taken).append(Row(row.number, values, told_by))
        if row.number % EVERY == 0:
            progress(f"Reading {sheet.name}, row {row.number:,}")


def _read_row(layout: Layout, row: PageRow) -> tuple[dict[str, Any], list[Wrong]]:
    if row.problem:
        return {}, [("", "", row.problem)]
    values: dict[str, Any] = {}
    wrong: list[Wrong] = []
    for place, column in layout.columns:
        cell = row.cells.get(place)
        try:
            if not is_blank(cell):
                values[column.field] = column.read(cell)
            elif column.required:
                raise CellError("It is needed, but the cell is blank.")
            else:
                values[column.field] = column.default
        except CellError as error:
            wrong.append((column.name, shown(cell), str(error)))
    return values, wrong


def _rejection(sheet: Sheet, row: PageRow, wrong: list[Wrong]) -> Rejection:
    (column, value, problem), *also = wrong
    return Rejection(sheet.name, row.number, column, value, problem, tuple(also))
