"""What a workbook holds, and what is refused of it, for the tests of workbooks."""

from pathlib import Path

from knowledge.register.cells import shown
from knowledge.register.pages import PageRow
from knowledge.register.reading import read_register
from knowledge.register.workbook import workbook_pages

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def cells(path: Path, row: int = 2) -> list[str]:
    """Return what stands in one row of the first sheet."""
    found = next(one for one in rows_of(path) if one.number == row)
    return [shown(cell) for cell in found.cells.values()]


def rows_of(path: Path) -> list[PageRow]:
    """Return the rows of the first sheet."""
    for page in workbook_pages(path):
        return list(page.rows)
    return []


def why(path: Path) -> list[tuple[int, str, str, str]]:
    return [(one.row, one.column, one.value, one.problem) for one in read_register(path).rejected]


ADA = ["ada@fife.example", "Ada", "Fife", None]
