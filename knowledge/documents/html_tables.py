"""Which cells stand in which row and column of a page's table."""

from typing import Any

Element = Any
WIDEST = 40
SPAN = 200


def rows_of(table: Element) -> list[list[Element | None]]:
    """Return the cells of *table*; one that spans rows is in each, columns in the first."""
    rows: list[list[Element | None]] = []
    hanging: dict[int, tuple[Element, int]] = {}
    for row in _own(table, "tr"):
        cells: list[Element | None] = []
        for cell in row.iterchildren("td", "th"):
            _take_hanging(cells, hanging)
            span, down = _span(cell, "colspan"), _span(cell, "rowspan")
            if len(cells) >= WIDEST:
                break
            if down > 1:
                hanging[len(cells)] = (cell, down - 1)
            cells.append(cell)
            cells += [None] * min(span - 1, WIDEST - len(cells))
        _take_hanging(cells, hanging)
        if any(cell is not None for cell in cells):
            rows.append(cells)
    return _without_blank_columns(rows)


def _own(table: Element, tag: str) -> list[Element]:
    return [one for one in table.iter(tag) if next(one.iterancestors("table"), None) is table]


def _take_hanging(cells: list[Element | None], hanging: dict[int, tuple[Element, int]]) -> None:
    """Put in the cells that reach down from rows above."""
    while len(cells) in hanging:
        place = len(cells)
        cell, left = hanging.pop(place)
        if left > 1:
            hanging[place] = (cell, left - 1)
        cells.append(cell)


def _span(cell: Element, name: str) -> int:
    told = cell.get(name) or "1"
    return max(1, min(int(told), SPAN)) if told.isdecimal() and len(told) < 6 else 1


def _without_blank_columns(rows: list[list[Element | None]]) -> list[list[Element | None]]:
    wide = max((len(row) for row in rows), default=0)
    full = [row + [None] * (wide - len(row)) for row in rows]
    kept = [place for place in range(wide) if any(_says(row[place]) for row in full)]
    return [[row[place] for place in kept] for row in full if any(map(_says, row))]


def _says(cell: Element | None) -> bool:
    return cell is not None and (
        bool("".join(cell.itertext()).strip()) or next(cell.iter("img"), None) is not None
    )
