"""A table: Slack's own, or several where one is not enough; what fits none, a line for each row."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from actions.reply import Table
from bot.channels.slack.blocks.piece import Piece, sections
from bot.channels.slack.limits import FALLBACK_TEXT, TABLE_COLUMNS, TABLE_ROWS, TABLE_TEXT
from bot.channels.slack.outgoing import Drawing, size

# Slack refuses an empty cell
NOTHING = "–"


def table(shown: Table) -> Iterator[Piece]:
    """Draw rows under their headings."""
    parts = [_drawn(part) for part in _parts(shown)] if _has_room(shown) else []
    if parts and all(_fits(part.size, size(part.text)) for part in parts):
        yield from parts
    else:
        yield from sections(_lines(shown))


def _has_room(shown: Table) -> bool:
    wide = max(len(row) for row in (shown.columns, *shown.rows))
    return 0 < wide == len(shown.columns) <= TABLE_COLUMNS


def _parts(shown: Table) -> Iterator[Table]:
    """Cut a table between its rows, each part with the headings."""
    rows: list[tuple[str, ...]] = []
    headings = sum(size(cell) for cell in _filled(shown.columns, len(shown.columns)))
    cells, words = headings, 0
    for row in shown.rows:
        more = sum(size(cell) for cell in _filled(row, len(shown.columns)))
        said = size(_lines(shown.but(rows=(row,)))) + 1
        if rows and (len(rows) + 1 == TABLE_ROWS or not _fits(cells + more, words + said)):
            yield shown.but(rows=tuple(rows))
            rows, cells, words = [], headings, 0
        rows.append(row)
        cells, words = cells + more, words + said
    if rows:
        yield shown.but(rows=tuple(rows))


def _fits(cells: int, words: int) -> bool:
    return cells <= TABLE_TEXT and words <= FALLBACK_TEXT


def _drawn(shown: Table) -> Piece:
    width = len(shown.columns)
    block = {
        "type": "table",
        "rows": [_row(row, width) for row in (shown.columns, *shown.rows)],
        "column_settings": [{"is_wrapped": True} for _ in range(width)],
    }
    return Piece(block, _lines(shown))


def _row(cells: Sequence[str], width: int) -> list[Drawing]:
    return [{"type": "raw_text", "text": cell} for cell in _filled(cells, width)]


def _filled(cells: Sequence[str], width: int) -> list[str]:
    return [cell.strip() or NOTHING for cell in (*cells, *[""] * (width - len(cells)))]


def _lines(shown: Table) -> str:
    if shown.is_grouped:
        groups = ([heading, *(f"• {one}" for one in told)] for heading, told in shown.groups())
        return "\n".join(line for group in groups for line in group)
    told = (_line(shown.columns, row) for row in shown.rows)
    return "\n".join(f"• {line}" for line in told if line)


def _line(columns: Sequence[str], row: Sequence[str]) -> str:
    """Write a row with its headings: columns of blanks mean nothing to a screen reader."""
    named = list(zip_longest(columns[1:], row[1:], fillvalue=""))
    others = [f"{name}: {cell}" if name.strip() else cell for name, cell in named if cell.strip()]
    return "; ".join(part for part in (*row[:1], *others) if part.strip())
