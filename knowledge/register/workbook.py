"""Reading an .xlsx workbook, a row at a time.

The XML is read here rather than by openpyxl, which cannot tell a formula without a stored
value from a blank cell, nor text such as `_x000D_` from an escape, and stumbles over parts
that we do not need.
"""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from posixpath import join, normpath
from xml.etree.ElementTree import (
    Element,
    ParseError,
    iterparse,
    parse,
)

from knowledge.register.cell_xml import CellReader, local, strings
from knowledge.register.date_styles import date_styles
from knowledge.register.outcome import RegisterError
from knowledge.register.pages import Page, PageRow
from knowledge.store.trouble import plain_words

DAY_0 = datetime(1899, 12, 30)  # noqa: DTZ001 - a workbook knows no time zones
DAY_0_OF_A_MAC = datetime(1904, 1, 1)  # noqa: DTZ001
LARGEST_CONTENT = 600_000_000
DAMAGED = (
    zipfile.BadZipFile, zlib.error, ParseError, KeyError, ValueError, IndexError, TypeError,
    EOFError, NotImplementedError, RuntimeError,
)  # fmt: skip


def workbook_pages(path: Path) -> Iterator[Page]:
    """Read each sheet of the workbook at *path*, in its order, hidden ones too."""
    with _readable(path), zipfile.ZipFile(path) as archive:
        if sum(part.file_size for part in archive.infolist()) > LARGEST_CONTENT:
            limit = LARGEST_CONTENT // 1_000_000
            raise RegisterError(f"{path} holds more than {limit} MB: split it into several.")
        book = _book(archive)
        related = _relations(archive, book)
        reader = _cell_reader(archive, book, related)
        for title, part in _sheets(archive, book, related):
            yield Page(title, _rows(path, archive, part, reader), may_be_empty=True)


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RegisterError(plain_words(error, str(path))) from error
    except DAMAGED as error:
        raise RegisterError(
            f"{path} cannot be read as a workbook: open it in a spreadsheet program and save it "
            "as .xlsx again."
        ) from error


def _rows(path: Path, archive: zipfile.ZipFile, part: str, read: CellReader) -> Iterator[PageRow]:
    number = 0
    with _readable(path), archive.open(part) as source:
        for _, element in iterparse(source):  # noqa: S314
            if element.tag.endswith("}row"):
                number = int(element.get("r") or number + 1)
                yield PageRow(number, read.row(element))
                element.clear()


def _book(archive: zipfile.ZipFile) -> str:
    for target, kind in _relations(archive, "").values():
        if kind == "officeDocument":
            return target
    raise KeyError("workbook")


def _relations(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Return what *part* refers to: the part and its kind, by the reference's id."""
    folder, _, name = part.rpartition("/")
    listed = _xml(archive, join(folder, "_rels", f"{name}.rels"))
    return {
        one.get("Id", ""): (
            normpath(join("/", folder, one.get("Target", ""))).lstrip("/"),
            one.get("Type", "").rpartition("/")[2],
        )
        for one in listed
    }


def _sheets(
    archive: zipfile.ZipFile, book: str, related: dict[str, tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    for element in _xml(archive, book).iter():
        if local(element) == "sheet":
            reference = next(value for key, value in element.items() if key.endswith("}id"))
            part, kind = related[reference]
            if kind == "worksheet":
                yield element.get("name", ""), part


def _cell_reader(
    archive: zipfile.ZipFile, book: str, related: dict[str, tuple[str, str]]
) -> CellReader:
    parts = {kind: part for part, kind in related.values()}
    texts: list[str] = []
    if "sharedStrings" in parts:
        with archive.open(parts["sharedStrings"]) as source:
            texts = strings(source)
    dates = date_styles(_xml(archive, parts["styles"])) if "styles" in parts else frozenset()
    return CellReader(texts, dates, DAY_0_OF_A_MAC if _counts_from_1904(archive, book) else DAY_0)


def _counts_from_1904(archive: zipfile.ZipFile, book: str) -> bool:
    return any(
        local(element) == "workbookPr" and element.get("date1904") in ("1", "true")
        for element in _xml(archive, book)
    )


def _xml(archive: zipfile.ZipFile, part: str) -> Element:
    with archive.open(part) as source:
        return parse(source).getroot()  # noqa: S314
