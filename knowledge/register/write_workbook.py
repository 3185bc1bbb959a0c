"""Writing the register as an .xlsx workbook."""

import os
import secrets
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from knowledge.register.outcome import RegisterError
from knowledge.register.spelling import escaped
from knowledge.register.tables import Table, Value
from knowledge.store.trouble import plain_words

AUTHOR = "Cairn"
CORE = "docProps/core.xml"
IN_THE_WAY = "{path} is there and is no export of Cairn: give another name, or --force."
WIDE = 22


def write_workbook(path: Path, tables: Iterable[Table], *, overwrite: bool) -> dict[str, int]:
    """Write one sheet a table into the workbook *path*; it is all there or as it was."""
    try:
        if path.is_dir() or (path.exists() and not overwrite and not _is_ours(path)):
            raise RegisterError(IN_THE_WAY.format(path=path))
        path.parent.mkdir(parents=True, exist_ok=True)
        book: Any = Workbook(write_only=True)
        book.properties.creator = AUTHOR
        counts = {table.name: _write(book, table) for table in tables}
        with _in_its_place(path) as draft:
            book.save(draft)
    except OSError as error:
        raise RegisterError(plain_words(error, str(path))) from error
    return counts


@contextmanager
def _in_its_place(path: Path) -> Iterator[Path]:
    """Give a name beside *path*; what was written there takes its place when all went well."""
    draft = path.with_name(f".cairn-{secrets.token_hex(4)}.xlsx")
    try:
        yield draft
        with draft.open("rb") as written:
            os.fsync(written.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _is_ours(path: Path) -> bool:
    """Say whether the file is empty or was written here; a spreadsheet program keeps the author."""
    if not path.stat().st_size:
        return True
    try:
        with zipfile.ZipFile(path) as archive:
            return f">{AUTHOR}<".encode() in archive.read(CORE)
    except (zipfile.BadZipFile, KeyError):
        return False


def _write(book: Any, table: Table) -> int:
    sheet = book.create_sheet(table.name)
    sheet.freeze_panes = "A2"
    for place in range(1, len(table.headings) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = WIDE
    bold = Font(bold=True)
    headings = [_text(sheet, heading) for heading in table.headings]
    for heading in headings:
        heading.font = bold
    sheet.append(headings)
    written = 0
    for row in table.rows:
        sheet.append([_cell(sheet, value) for value in row])
        written += 1
    return written


def _cell(sheet: Any, value: Value) -> Any:
    match value:
        case str():
            return _text(sheet, value)
        case date():
            cell: Any = WriteOnlyCell(sheet)
            cell.value = value
            cell.number_format = "yyyy-mm-dd"
            return cell
        case Decimal():
            return float(value)
    return value


def _text(sheet: Any, text: str) -> Any:
    """Write *text* as text, though it looks like a formula or an error."""
    cell: Any = WriteOnlyCell(sheet, escaped(text))
    cell.data_type = "s"
    return cell
