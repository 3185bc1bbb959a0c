"""The order in which the lines of a page are read: down one column, then the next."""

from knowledge.documents.pdf.aligned import with_tables
from knowledge.documents.pdf.page import Line

FEWEST = 4  # lines in a column
GUTTER = 8.0
FILLED = 0.55  # of a column's width, by most lines of text; the cells of a table are shorter


def in_order(lines: list[Line], page: int) -> list[Line]:
    """Return *lines* in reading order, each told its page and column."""
    ordered = sorted(lines, key=lambda line: (-round(line.base, 1), line.left))
    gutter = _gutter(ordered)
    if gutter is None:
        return [line.moved(page, 0) for line in with_tables(ordered)]
    made: list[Line] = []
    across: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in ordered:
        if line.left < gutter - 1 and line.right > gutter + 1:
            made += _told(page, left, right)
            across.append(line)
            left, right = [], []
            continue
        made += [one.moved(page, 0) for one in with_tables(across)]
        across = []
        (left if line.right <= gutter + 1 else right).append(line)
    return [*made, *(one.moved(page, 0) for one in with_tables(across)), *_told(page, left, right)]


def _told(page: int, left: list[Line], right: list[Line]) -> list[Line]:
    columns = ((1, left), (2, right))
    return [line.moved(page, at) for at, column in columns for line in with_tables(column)]


def _gutter(lines: list[Line]) -> float | None:
    """Find the middle of an empty strip with columns of text on both sides, or None."""
    if len(lines) < 2 * FEWEST:
        return None
    low, high = min(line.left for line in lines), max(line.right for line in lines)
    wide = high - low
    best, fewest = None, len(lines) * 0.4
    for line in lines:
        place = line.left - GUTTER / 2
        if not low + 0.25 * wide < place < low + 0.75 * wide:
            continue
        crossing = sum(
            one.left < place - GUTTER / 2 + 0.5 and one.right > place + 0.5 for one in lines
        )
        if crossing < fewest and _are_columns(lines, place, low, high):
            best, fewest = place, crossing
    return best


def _are_columns(lines: list[Line], place: float, low: float, high: float) -> bool:
    left = [one for one in lines if one.right <= place + 1]
    right = [one for one in lines if one.left >= place - 1]
    if min(len(left), len(right)) < FEWEST:
        return False
    beside = min(left[0].base, right[0].base) - max(left[-1].base, right[-1].base)
    full = sum(one.width > FILLED * (place - low) for one in left)
    full += sum(one.width > FILLED * (high - place) for one in right)
    return beside > 0 and full > 0.5 * (len(left) + len(right))
