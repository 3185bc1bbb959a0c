"""Tables without lines: rows whose pieces stand under each other."""

from itertools import pairwise

from knowledge.documents.hyphens import joined
from knowledge.documents.pdf.page import Line

FEWEST_ROWS = 3
NEAR = 4.0
ROW_GAP = 2.6  # of the size
SHORT = 0.8


def with_tables(lines: list[Line]) -> list[Line]:
    """Put a table in place of lines that make one."""
    rows = _rows(lines)
    made: list[Line] = []
    at = 0
    while at < len(rows):
        end = _end_of_table(rows, at)
        if end:
            made.append(_table(rows[at:end]))
            at = end
        else:
            made += rows[at]
            at += 1
    return made


def _rows(lines: list[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: (-round(one.base, 1), one.left)):
        if (
            rows
            and not line.rows
            and abs(rows[-1][0].base - line.base) < 2.0
            and not rows[-1][0].rows
        ):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _end_of_table(rows: list[list[Line]], at: int) -> int:
    """Return where the table that begins at row *at* ends, or 0 if none begins there."""
    if len(rows[at]) < 2:
        return 0
    places = [piece.left for piece in rows[at]]
    end, full = at + 1, 1
    while (
        end < len(rows) and rows[end - 1][0].base - rows[end][0].base < ROW_GAP * rows[end][0].size
    ):
        if not all(_near(piece, places) for piece in rows[end]):
            break
        full += len(rows[end]) == len(places)
        end += 1
    while len(rows[end - 1]) < 2 and rows[end - 1][0].left < places[1] - NEAR:
        end -= 1
    return end if full >= FEWEST_ROWS and _are_cells(rows[at:end], places) else 0


def _near(piece: Line, places: list[float]) -> bool:
    return not piece.rows and any(abs(piece.left - place) < NEAR for place in places)


def _are_cells(rows: list[list[Line]], places: list[float]) -> bool:
    """Tell cells from two columns of text, whose lines fill their column."""
    if len(places) > 2:
        return True
    cells = [row[0] for row in rows if len(row) > 1]
    return sum(cell.width < SHORT * (places[1] - places[0] - NEAR) for cell in cells) > 0.6 * len(
        cells
    )


def _table(rows: list[list[Line]]) -> Line:
    places = [piece.left for piece in rows[0]]
    gaps = [above[0].base - below[0].base for above, below in pairwise(rows)]
    wraps = min(gaps) * 1.25 if max(gaps) > min(gaps) * 1.25 else None
    cells: list[list[list[str]]] = []
    for at, row in enumerate(rows):
        goes_on = gaps[at - 1] < wraps if wraps and at else abs(row[0].left - places[0]) > NEAR
        if not goes_on or not cells:
            cells.append([[] for _ in places])
        for piece in row:
            column = min(range(len(places)), key=lambda place: abs(places[place] - piece.left))
            cells[-1][column].append(piece.text)
    told = tuple(tuple(joined(cell) for cell in row) for row in cells)
    first = rows[0][0]
    return Line(
        "", first.left, rows[0][-1].right, first.base, first.size, page=first.page, rows=told
    )
