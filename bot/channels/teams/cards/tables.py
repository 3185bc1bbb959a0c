"""A table: Teams' own where it can be read on a telephone, else each row under its name."""

from collections.abc import Iterator, Sequence

from actions.reply import Table
from bot.channels.teams.cards.piece import Piece, belonging, spaced
from bot.channels.teams.cards.words import BOLD, block, lines, runs
from bot.channels.teams.limits import (
    CELL_TEXT,
    CELL_WORD,
    ELEMENT_SIZE,
    SHORT_CELL,
    TABLE_COLUMNS,
    TABLE_ROWS,
)
from bot.channels.teams.outgoing import Drawing, size

# an empty cell tells a screen reader nothing
NOTHING = "–"


def table(shown: Table) -> Iterator[Piece]:
    """Draw rows under their headings."""
    if shown.is_grouped:
        yield from _groups(shown)
        return
    for start in range(0, len(shown.rows), TABLE_ROWS):
        some = shown.rows[start : start + TABLE_ROWS]
        rows = [piece for row in some for piece in _row(shown.columns, row)]
        drawn = {**_grid(shown.columns, some), "fallback": _instead(rows)}
        if _is_narrow(shown) and size(drawn) <= ELEMENT_SIZE:
            yield Piece(drawn, "\n".join(f"• {_reads(shown.columns, row)}" for row in some))
        else:
            yield from rows


def _groups(shown: Table) -> Iterator[Piece]:
    """Draw each kind of row under its name, once."""
    for heading, told in shown.groups():
        name = [*lines(heading, **BOLD)]
        for at, one in enumerate(told):
            yield from belonging([*([] if at else name), *_below([f"• {one}"], "Small")])


def _is_narrow(shown: Table) -> bool:
    """Say whether every cell can be read beside the others on a telephone."""
    if not 1 < len(shown.columns) <= TABLE_COLUMNS:
        return False
    cells = [cell for row in (shown.columns, *shown.rows) for cell in row]
    words = (word for cell in cells for word in cell.split())
    return max(map(len, cells)) <= CELL_TEXT and all(len(word) <= CELL_WORD for word in words)


def _grid(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Drawing:
    """Draw Teams' own table: where columns differ in width, some telephones draw none."""
    return {
        "type": "Table",
        "columns": [{"width": 1} for _ in columns],
        "rows": [_cells(columns, **BOLD), *(_cells(row) for row in rows)],
    }


def _instead(rows: Sequence[Piece]) -> Drawing:
    """Draw what stands in for a table in a Teams that has none."""
    return {"type": "Container", "items": [piece.element for piece in rows]}


def _cells(row: Sequence[str], **style: str) -> Drawing:
    return {"type": "TableRow", "cells": [_cell(cell, **style) for cell in row]}


def _cell(text: str, **style: str) -> Drawing:
    words = " ".join(text.split()) or NOTHING
    return {"type": "TableCell", "items": [block(*runs(words, **style))]}


def _row(columns: Sequence[str], row: Sequence[str]) -> Iterator[Piece]:
    """Draw a row: what it is about in bold, below it the other cells with their headings."""
    about, others = row[0].strip(), _others(columns, row)
    yield from belonging([*lines(about, **BOLD), *_below(others, "None" if about else "Small")])


def _below(others: Sequence[str], room: str) -> Iterator[Piece]:
    """Draw the other cells of a row close together, the first with *room* above it."""
    for at, one in enumerate(others):
        for piece in lines(one):
            yield Piece(spaced(piece.element, "None" if at else room), piece.text)


def _others(columns: Sequence[str], row: Sequence[str]) -> list[str]:
    """Return cells with their headings, short ones together in a line."""
    pairs = zip(columns[1:], row[1:], strict=True)
    named = [
        f"{name.strip()}: {cell.strip()}" if name.strip() else cell.strip()
        for name, cell in pairs if cell.strip()
    ]  # fmt: skip
    if all(len(one) <= SHORT_CELL and "\n" not in one for one in named):
        return ["\xa0· ".join(named)] if named else []
    return named


def _reads(columns: Sequence[str], row: Sequence[str]) -> str:
    return "; ".join(part for part in (*row[:1], *_others(columns, row)) if part.strip())
