"""Writing the register as a folder of CSV files."""

import csv
import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path

from knowledge.register.outcome import RegisterError
from knowledge.register.sheets import SHEETS
from knowledge.register.tables import Table, Value, plain_number
from knowledge.store.trouble import plain_words

OURS = {f"{sheet.name}.csv": ",".join(one.name for one in sheet.columns) for sheet in SHEETS}
IN_THE_WAY = "{path} holds {file}, which is no export of Cairn: give another folder, or --force."


def write_folder(path: Path, tables: Iterable[Table], *, overwrite: bool) -> dict[str, int]:
    """Write one file a sheet into the folder *path*; it is all there or as it was.

    The files are written beside those that are there and put in their place when all are done.
    """
    try:
        _check(path, overwrite)
        is_new = not path.exists()
        path.mkdir(parents=True, exist_ok=True)
        drafts = Path(tempfile.mkdtemp(prefix=".cairn-", dir=path))
        try:
            counts = {table.name: _write(drafts / f"{table.name}.csv", table) for table in tables}
            for draft in sorted(drafts.iterdir()):
                draft.replace(path / draft.name)
        finally:
            shutil.rmtree(drafts, ignore_errors=True)
            if is_new:
                with suppress(OSError):
                    path.rmdir()  # which goes through only where nothing was put in place
    except OSError as error:
        raise RegisterError(plain_words(error, str(path))) from error
    return counts


def _check(path: Path, overwrite: bool) -> None:
    """Leave alone what others keep in the folder."""
    if path.exists() and not path.is_dir():
        raise RegisterError(f"{path} is a file: give the name of a folder, or of an .xlsx file.")
    if overwrite or not path.exists():
        return
    for file in sorted(path.iterdir()):
        if not file.name.startswith(".") and not _is_ours(file):
            raise RegisterError(IN_THE_WAY.format(path=path, file=file.name))


def _is_ours(file: Path) -> bool:
    headings = OURS.get(file.name)
    if headings is None or not file.is_file():
        return False
    with file.open(encoding="utf-8", errors="replace") as lines:
        return headings.startswith(lines.readline().rstrip("\r\n") or "?")


def _write(file: Path, table: Table) -> int:
    written = 0
    with file.open("x", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(table.headings)
        for row in table.rows:
            writer.writerow([_text(value) for value in row])
            written += 1
        target.flush()
        os.fsync(target.fileno())
    return written


def _text(value: Value) -> str:
    match value:
        case None:
            return ""
        case Decimal():
            return plain_number(value)
        case date():
            return value.isoformat()
    return str(value)
