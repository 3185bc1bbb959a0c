"""Writing the register as an .xlsx workbook.

The XML is written here: openpyxl takes ten times as long over 100,000 rows, and has to be told cell
by cell that text beginning with `=` is text.
"""

import os
import secrets
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

from knowledge.register import workbook_parts
from knowledge.register.outcome import RegisterError
from knowledge.register.spelling import LONGEST, escaped
from knowledge.register.tables import Table, Value, plain_number
from knowledge.register.workbook_parts import AUTHOR, CORE, DATE, HEAD, HEADING, MAIN
from knowledge.store.trouble import plain_words

IN_THE_WAY = "{path} is there and is no export of Cairn: give another name, or --force."
DAY_0 = date(1899, 12, 30)
WIDTH = 22
TOP_ROW_STAYS = (
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
    'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
)


def write_workbook(path: Path, tables: Iterable[Table], *, overwrite: bool) -> dict[str, int]:
    """Write one sheet a table into the workbook *path*; it is all there or as it was."""
    try:
        if path.is_dir() or (path.exists() and not overwrite and not _is_ours(path)):
            raise RegisterError(IN_THE_WAY.format(path=path))
        path.parent.mkdir(parents=True, exist_ok=True)
        with (
            _in_its_place(path) as draft,
            zipfile.ZipFile(draft, "x", zipfile.ZIP_DEFLATED) as book,
        ):
            counts = {
                table.name: _write(book, number, table) for number, table in enumerate(tables, 1)
            }
            for name, content in workbook_parts.parts(list(counts)).items():
                book.writestr(_part(name), content)
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


def _part(name: str) -> zipfile.ZipInfo:
    """Return a part without today's date, so that the same register makes the same bytes."""
    part = zipfile.ZipInfo(name)
    part.compress_type = zipfile.ZIP_DEFLATED
    return part


def _write(book: zipfile.ZipFile, number: int, table: Table) -> int:
    written = 0
    letters = [get_column_letter(place) for place in range(1, len(table.headings) + 1)]
    columns = f'<cols><col min="1" max="{len(letters)}" width="{WIDTH}" customWidth="1"/></cols>'
    with book.open(_part(workbook_parts.sheet(number)), "w", force_zip64=True) as part:
        part.write(f'{HEAD}<worksheet xmlns="{MAIN}">{TOP_ROW_STAYS}{columns}<sheetData>'.encode())
        part.write(_row(letters, 1, table.headings, HEADING))
        for written, row in enumerate(table.rows, 1):
            part.write(_row(letters, written + 1, row))
        part.write(b"</sheetData></worksheet>")
    return written


def _row(letters: Sequence[str], number: int, row: Sequence[Value], style: int = 0) -> bytes:
    cells = (
        _cell(f"{letter}{number}", value, style)
        for letter, value in zip(letters, row, strict=True)
        if value is not None
    )
    return f'<row r="{number}">{"".join(cells)}</row>'.encode()


def _cell(place: str, value: Value, style: int) -> str:
    match value:
        case str():
            text = escape(escaped(value[:LONGEST]))  # more would make the file unreadable
            return (
                f'<c r="{place}" s="{style}" t="inlineStr">'
                f'<is><t xml:space="preserve">{text}</t></is></c>'
            )
        case date():
            return f'<c r="{place}" s="{DATE}"><v>{(value - DAY_0).days}</v></c>'
        case Decimal():
            return f'<c r="{place}"><v>{plain_number(value)}</v></c>'
    return f'<c r="{place}"><v>{value}</v></c>'
