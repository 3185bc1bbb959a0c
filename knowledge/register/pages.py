"""A page as it stands in a file: rows of cells, before anyone knows what they mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.register.cells import Cell, is_blank


class PageRow(NamedTuple):
    """A row, numbered as the spreadsheet numbers it; *problem* says why it cannot be read."""

    number: int
    cells: Mapping[int, Cell]
    problem: str = ""

    @property
    def is_blank(self) -> bool:
        """Say whether nothing is written in the row."""
        return not self.problem and all(is_blank(cell) for cell in self.cells.values())


@dataclass(frozen=True)
class Page:
    """A sheet of a workbook, or a CSV file; *problem* says why it cannot be read at all."""

    title: str
    rows: Iterable[PageRow] = ()
    problem: str = ""
    may_be_empty: bool = False
