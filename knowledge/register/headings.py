"""Matching the headings of a page with the columns of a sheet."""

from collections import Counter
from dataclasses import dataclass

from knowledge.register.cells import Broken, Cell, is_blank, shown
from knowledge.register.columns import Column, Sheet
from knowledge.register.pages import PageRow
from knowledge.register.spelling import clean, heading


@dataclass(frozen=True)
class Layout:
    """Where each column stands, what else there is, and what is wrong with the headings."""

    columns: tuple[tuple[int, Column], ...] = ()
    unknown: tuple[str, ...] = ()
    missing: str = ""
    told_by: int = -1
    problem: str = ""

    def is_blank(self, row: PageRow) -> bool:
        """Say whether nothing is written in the columns that are known."""
        cells = row.cells
        return not row.problem and all(is_blank(cells.get(place)) for place, _ in self.columns)


def lay_out(sheet: Sheet, first: PageRow) -> Layout:
    """Find the columns of *sheet* among the headings in its first row."""
    names = {place: _name(cell) for place, cell in first.cells.items()}
    known = {column.name: column for column in sheet.columns}
    places = {heading(name): place for place, name in reversed(names.items())}
    missing = [one.name for one in sheet.columns if one.required and one.name not in places]
    if first.problem or missing:
        return Layout(missing="".join(missing[:1]), problem=_missing(sheet, missing, names))
    uses = Counter(heading(name) for name in names.values())
    twice = [name for name in known if uses[name] > 1]
    if twice:
        return Layout(missing=twice[0], problem=f"The heading {twice[0]} is there twice.")
    return Layout(
        tuple((places[name], column) for name, column in known.items() if name in places),
        tuple(name for name in names.values() if name and heading(name) not in known),
        told_by=places[sheet.told_by],
    )


def _name(cell: Cell) -> str:
    return "" if isinstance(cell, Broken) else clean(shown(cell))


def _missing(sheet: Sheet, missing: list[str], names: dict[int, str]) -> str:
    needed = ", ".join(column.name for column in sheet.columns if column.required)
    problem = f"No heading {' or '.join(missing)}: the first row needs {needed}."
    if len(names) == 1 and any(sign in names[0] for sign in ";\t"):
        problem += " Separate the columns by commas."
    return problem
