"""A table: Slack's own where it fits, else a line for each row."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from actions.reply import Table
from bot.channels.slack.blocks.piece import Piece, sections
from bot.channels.slack.limits import TABLE_COLUMNS, TABLE_ROWS, TABLE_TEXT
from bot.channels.slack.outgoing import Drawing

# Slack refuses an empty cell
NOTHING = "–"


def table(shown: Table) -> Iterator[Piece]:
    """Draw rows under their headings."""
    lines = "\n".join(f"• {line}" for row in shown.rows if (line := _line(shown.columns, row)))
    drawn = Piece(_block(shown), lines)
    if _has_room(shown) and drawn.size <= TABLE_TEXT:
        yield drawn
    else:
        yield from sections(lines)


def _has_room(shown: Table) -> bool:
    wide = max(len(row) for row in (shown.columns, *shown.rows))
    return 0 < wide == len(shown.columns) <= TABLE_COLUMNS and 0 < len(shown.rows) < TABLE_ROWS


def _block(shown: Table) -> Drawing:
    width = len(shown.columns)
    return {
        "type": "table",
        "rows": [_row(row, width) for row in (shown.columns, *shown.rows)],
        "column_settings": [{"is_wrapped": True} for _ in range(width)],
    }


def _row(cells: Sequence[str], width: int) -> list[Drawing]:
    filled = [*cells, *[""] * (width - len(cells))]
    return [{"type": "raw_text", "text": cell.strip() or NOTHING} for cell in filled]


def _line(columns: Sequence[str], row: Sequence[str]) -> str:
    """Write a row with its headings: columns of blanks mean nothing to a screen reader."""
    named = list(zip_longest(columns[1:], row[1:], fillvalue=""))
    others = [f"{name}: {cell}" if name.strip() else cell for name, cell in named if cell.strip()]
    return "; ".join(part for part in (*row[:1], *others) if part.strip())
