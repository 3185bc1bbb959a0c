"""Registers for the tests, made as workbooks and as folders of CSV."""

import csv
import shutil
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from itertools import count
from pathlib import Path
from secrets import token_hex
from typing import Any

import pytest
from openpyxl import Workbook
from sqlalchemy import Engine

from knowledge.register import Outcome, export_register, import_register
from knowledge.store.database import make_engine

Rows = Sequence[Sequence[Any]]
Sheets = dict[str, Rows]

PEOPLE = [
    ["email", "name", "organisation", "role"],
    ["ada@fife.example", "Ada Lovelace", "Fife", "lead"],
    ["bob@angus.example", "Bob Boyd", "Angus", "staff"],
]
PROJECTS = [
    ["code", "name", "portfolio", "phase", "lead_email"],
    ["TEL", "Digital Telecare", "Digital Health and Care", "beta", "ada@fife.example"],
    ["ARC", "Alarm Centre", "Digital Place", "alpha", "bob@angus.example"],
]
BASE: Sheets = {"people": PEOPLE, "projects": PROJECTS}


class Formula(str):
    """Text that is written as a formula rather than as text."""


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[[Sheets], Path]:
    """Make a workbook; text stays text unless it is a `Formula`."""
    numbers = count(1)

    def make(sheets: Sheets) -> Path:
        book = Workbook()
        book.remove(book.worksheets[0])
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row_number, row in enumerate(rows, 1):
                for column, value in enumerate(row, 1):
                    if value is not None:
                        cell = sheet.cell(row_number, column, value)
                        if type(value) is str and not value.startswith("#"):
                            cell.data_type = "s"
        path = tmp_path / f"register-{next(numbers)}.xlsx"
        book.save(path)
        return path

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Sheets], Path]:
    """Make a folder of CSV files."""
    numbers = count(1)

    def make(sheets: Sheets) -> Path:
        path = tmp_path / f"register-{next(numbers)}"
        path.mkdir()
        for name, rows in sheets.items():
            with (path / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(
                    [value.isoformat() if isinstance(value, date) else value for value in row]
                    for row in rows
                )
        return path

    return make


@pytest.fixture
def take(engine: Engine, workbook: Callable[[Sheets], Path]) -> Callable[..., Outcome]:
    """Import sheets from a workbook."""

    def take(
        sheets: Sheets | None = None,
        /,
        *,
        strict: bool = False,
        dry_run: bool = False,
        **more: Rows,
    ) -> Outcome:
        path = workbook({**(sheets or {}), **more})
        return import_register(engine, path, strict=strict, dry_run=dry_run)

    return take


@pytest.fixture
def kept(engine: Engine, tmp_path: Path) -> Callable[[str], list[dict[str, str]]]:
    """Return what the register holds of one sheet, as an export would write it."""
    numbers = count(1)

    def kept(sheet: str) -> list[dict[str, str]]:
        path = tmp_path / f"kept-{next(numbers)}"
        export_register(engine, path)
        with (path / f"{sheet}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return kept


def rejected(outcome: Outcome) -> list[tuple[str, int, str, str]]:
    """Return the sheet, row, column and value of each rejection."""
    return [(one.sheet, one.row, one.column, one.value) for one in outcome.rejected]


def counts(outcome: Outcome, sheet: str) -> tuple[int, int, int]:
    """Return how many rows of a sheet were created, updated and left as they were."""
    return outcome.created[sheet], outcome.updated[sheet], outcome.unchanged[sheet]


@pytest.fixture
def fresh(
    database_url: str, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Callable[[], Engine]]:
    """Make another empty database of the same kind."""
    with ExitStack() as made:

        def make() -> Engine:
            if database_url.startswith("sqlite"):
                file = tmp_path / f"fresh-{token_hex(4)}.db"
                shutil.copyfile(request.getfixturevalue("migrated_file"), file)
                url = f"sqlite:///{file}"
            else:
                url = made.enter_context(request.getfixturevalue("postgres_databases").one())
            engine = make_engine(url)
            made.callback(engine.dispose)
            return engine

        yield make


@pytest.fixture
def rewritten(workbook, tmp_path) -> Callable[..., Path]:
    """Make a workbook and put *new* for *old* in its sheet's XML, or in another part."""

    def rewrite(rows, old: str, new: str, part: str = "xl/worksheets/sheet1.xml") -> Path:
        source, target = workbook({"people": rows}), tmp_path / "rewritten.xlsx"
        with zipfile.ZipFile(source) as read, zipfile.ZipFile(target, "w") as write:
            for name in read.namelist():
                content = read.read(name).decode()
                if name == part:
                    assert old in content, content
                    content = content.replace(old, new)
                write.writestr(name, content)
        return target

    return rewrite
