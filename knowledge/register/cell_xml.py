"""Reading a cell of a workbook from its XML."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from typing import IO
from xml.etree.ElementTree import Element, iterparse

from openpyxl.utils import column_index_from_string

from knowledge.register.cells import Broken, Cell
from knowledge.register.spelling import unescaped

NO_VALUE = "A formula whose value is not stored (open the file in a spreadsheet program and save)"
SECONDS_A_DAY = 86_400
_DIGITS = "0123456789"


def local(element: Element) -> str:
    """Return the element's name without its namespace, of which Excel has two."""
    return element.tag.rpartition("}")[2]


def text_of(element: Element) -> str:
    """Return the text of a string, whatever its formatting; how it is pronounced is left out."""
    return unescaped("".join(_parts(element)))


def _parts(element: Element) -> Iterator[str]:
    for part in element:
        if part.tag.endswith("}t"):
            yield part.text or ""
        elif part.tag.endswith("}r"):
            yield from _parts(part)


def strings(source: IO[bytes]) -> list[str]:
    """Read the texts that cells refer to by number."""
    found = []
    for _, element in iterparse(source):  # noqa: S314
        if element.tag.endswith("}si"):
            found.append(text_of(element))
            element.clear()
    return found


@cache
def _column(letters: str) -> int:
    return column_index_from_string(letters) - 1


class CellReader:
    """Reads the cells of one workbook, whose texts, date formats and first day it knows."""

    def __init__(self, texts: list[str], dates: frozenset[int], epoch: datetime) -> None:
        self._texts = texts
        self._dates = dates
        self._epoch = epoch

    def row(self, element: Element) -> dict[int, Cell]:
        """Return the row's cells by column, the first being 0."""
        cells: dict[int, Cell] = {}
        column = -1
        for cell in element:
            reference = cell.get("r")
            column = _column(reference.rstrip(_DIGITS)) if reference else column + 1
            value = self._cell(cell)
            if value is not None:
                cells[column] = value
        return cells

    def _cell(self, cell: Element) -> Cell:
        value: str | None = None
        formula = False
        kind = cell.get("t", "n")
        for part in cell:
            tag = part.tag
            if tag.endswith("}v"):
                value = part.text or ""
            elif tag.endswith("}is"):
                return text_of(part)
            elif tag.endswith("}f"):
                formula = True
        if not value and (kind != "str" or value is None):
            return Broken("", NO_VALUE) if formula else None
        return self._value(kind, value or "", int(cell.get("s") or 0))

    def _value(self, kind: str, value: str, style: int) -> Cell:
        match kind:
            case "s":
                return self._texts[int(value)]
            case "b":
                return value in ("1", "true")
            case "e":
                return Broken(value, "An error value")
            case "d":
                return datetime.fromisoformat(value.removesuffix("Z"))
            case "n":
                return self._number(float(value), style)
        return unescaped(value)

    def _number(self, number: float, style: int) -> Cell:
        if style in self._dates:
            try:
                return self._epoch + timedelta(seconds=round(number * SECONDS_A_DAY))
            except OverflowError:
                return Broken(str(number), "A number that is no date")
        return int(number) if number.is_integer() else number
