"""Reading a folder of CSV files, or one of them."""

import csv
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from knowledge.register.cells import is_blank
from knowledge.register.outcome import RegisterError
from knowledge.register.pages import Page, PageRow
from knowledge.store.trouble import plain_words

LARGEST_FILE = 400_000_000
A_BIT = 1_000_000
LONGEST_FIELD = 10_000_000
NOT_UTF8 = "The file is not UTF-8 text: save it as “CSV UTF-8 (comma delimited)”."
BAD_QUOTES = (
    "The quotation marks do not match: text with a comma, a quotation mark or a line end stands "
    "between quotation marks, and those within it are doubled."
)
TOO_MANY = "There are more cells than headings: text with a comma stands between quotation marks."


def csv_pages(path: Path) -> Iterator[Page]:
    """Read each CSV file of the folder *path*, or the file that it is, by name."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    for file in files:
        if (
            file.suffix.lower() == ".csv"
            and file.is_file()
            and not file.name.startswith((".", "~"))
        ):
            yield _page(file)


def others(path: Path) -> list[str]:
    """Return the names in the folder *path* that are no CSV files; hidden ones do not count."""
    if not path.is_dir():
        return []
    names = sorted(file.name for file in path.iterdir() if file.suffix.lower() != ".csv")
    return [name for name in names if not name.startswith((".", "~"))]


def _page(file: Path) -> Page:
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise RegisterError(f"{file} is larger than {LARGEST_FILE // 1_000_000} MB: split it.")
        with file.open(encoding="utf-8-sig", newline="") as lines:
            while lines.read(A_BIT):
                pass
    except UnicodeDecodeError:
        return Page(file.stem, problem=NOT_UTF8)
    except OSError as error:
        return Page(file.stem, problem=plain_words(error, str(file)))
    return Page(file.stem, _rows(file))


def _rows(file: Path) -> Iterator[PageRow]:
    """Read record by record; one with wrong quotes is passed on with its problem."""
    before = csv.field_size_limit(LONGEST_FIELD)
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            yield from _records(csv.reader(lines, strict=True))
    finally:
        csv.field_size_limit(before)


def _records(records: Iterator[list[str]]) -> Iterator[PageRow]:
    width = 0
    for number in count(1):
        try:
            record = next(records)
        except StopIteration:
            return
        except csv.Error:
            yield PageRow(number, {}, BAD_QUOTES)
            continue
        width = width or len(record)
        surplus = any(not is_blank(cell) for cell in record[width:])
        yield PageRow(number, dict(enumerate(record[:width])), TOO_MANY if surplus else "")
