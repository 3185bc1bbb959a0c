"""Reading what was pasted from a table: a line of headings, or project, rating and three more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.updates.labels import heading
from knowledge.updates.pieces import Piece
from knowledge.updates.ratings import words
from knowledge.updates.subjects import Subjects

_APART = re.compile(r" ?[|;] ?")
_RULE = re.compile(r"[\s|:+-]*")
_NO_ENTRY = re.compile(r"[-–—.]|n/?a", re.IGNORECASE)
_USUAL = ("head", "head", "done", "next", "blockers")
FEWEST = 3
Cell = tuple[str, int]
Span = tuple[int, int]


def table(text: str, subjects: Subjects) -> tuple[list[Piece], list[Span]]:
    """Return the pieces of the rows in *text*, each behind its label, and where the rows stand."""
    found: list[Piece] = []
    spans: list[Span] = []
    headings: Sequence[str] = ()
    place = 0
    for line in text.split("\n"):
        cells = _cells(line, place)
        kinds = [heading(cell) or "" for cell, _ in cells]
        if len(cells) >= FEWEST and all(kinds):
            headings = kinds
            spans.append((place, place + len(line)))
        elif headings and _RULE.fullmatch(line):
            spans.append((place, place + len(line)))
        elif fitting := _headings(cells, headings, subjects):
            found += _row(cells, fitting, subjects)
            spans.append((place, place + len(line)))
        place += len(line) + 1
    return (found, spans) if found else ([], [])


def _cells(line: str, place: int) -> list[Cell]:
    ends = [*((one.start(), one.end()) for one in _APART.finditer(line)), (len(line), 0)]
    starts = [0, *(end for _, end in ends[:-1])]
    cells = [(line[start:end], place + start) for start, (end, _) in zip(starts, ends, strict=True)]
    if len(cells) > FEWEST and not cells[0][0].strip():
        cells = cells[1:]
    return cells[:-1] if len(cells) > FEWEST and not cells[-1][0].strip() else cells


def _headings(cells: Sequence[Cell], headings: Sequence[str], subjects: Subjects) -> Sequence[str]:
    if headings:
        return headings if len(cells) == len(headings) else ()
    if len(cells) != len(_USUAL) or any(":" in cell for cell, _ in cells):
        return ()
    first, second = cells[0][0], cells[1][0]
    named = subjects.projects(first) or subjects.projects(second)
    rated = [one for cell in (first, second) for one in words(cell) if one.rag]
    return _USUAL if named and len(rated) == 1 else ()


def _row(cells: Sequence[Cell], kinds: Sequence[str], subjects: Subjects) -> list[Piece]:
    """Return the pieces of a row, the project's name first."""
    paired = list(zip(cells, kinds, strict=True))
    paired.sort(key=lambda one: not (one[1] == "head" and subjects.projects(one[0][0])))
    found: list[Piece] = []
    for (cell, start), kind in paired:
        text = "none" if kind == "blockers" and _NO_ENTRY.fullmatch(cell.strip()) else cell
        if kind == "aside" or not re.search(r"[^\W_]|[🟢🔴🟠🟡]", text):
            continue
        if kind == "head":
            found.append(Piece(text, start, "line", "colon"))
        else:
            found += [Piece(kind, start, "line", "colon"), Piece(text, start, "colon", "line")]
    return found
