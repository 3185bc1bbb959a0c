"""Finding a passage's words again in its document: a passage is plain text, a document is not.

White space says nothing here: each sign of the passage is looked for among the signs that the
document shows, and what a list or a table puts in front of a line is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from actions.marks import Mark, merged
from bot.web.shown import Piece, Shown

_ITEM = re.compile(r"(?:\s*(?:•|\d+\.)\s)+")


@dataclass
class Aligned:
    """Which signs of which words are quoted and marked: pieces of a child of an inline token.

    A piece is the inline token's place, its child's, and from where to where. *part* says that
    the blocks around hold more than what is quoted.
    """

    quoted: list[Piece] = field(default_factory=list)
    marked: list[Piece] = field(default_factory=list)
    part: bool = False


def align(
    tokens: Sequence[Token], inside: Sequence[int], text: str, marks: Sequence[Mark]
) -> Aligned:
    """Return where the words of a passage stand among the tokens at the places *inside*."""
    shown, aligned = Shown(tokens, inside), Aligned()
    at = found = 0
    for line in _lines(text):
        place = _find(shown, line, at)
        if place is None:
            continue
        first, at = place
        found += at - first
        aligned.quoted += shown.pieces(first, at)
        for start, end in _marked(line, merged(text, marks), at - first):
            aligned.marked += shown.pieces(first + start, first + end)
    aligned.part = 0 < found < len(shown.signs) - shown.headings
    return aligned


@dataclass(frozen=True)
class _Line:
    """A line of a passage: its signs, and where each stands in the passage."""

    signs: str
    places: tuple[int, ...]


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.splitlines(keepends=True):
        item = _ITEM.match(line)
        words = item.end() if item else 0
        places = [at for at in range(words, len(line)) if not line[at].isspace()]
        if places:
            signs = "".join(line[at] for at in places)
            yield _Line(signs, tuple(start + at for at in places))
        start += len(line)


def _find(shown: Shown, line: _Line, at: int) -> tuple[int, int] | None:
    """Return from where to where a line stands, from *at* on: as words, or as a table's row."""
    first = shown.signs.find(line.signs, at)
    if first >= 0:
        return first, first + len(line.signs)
    rows = (row for row in shown.rows if row[1] >= at and row[0] == line.signs)
    return next(((start, end) for _, start, end in rows), None)


def _marked(line: _Line, marks: Sequence[Mark], length: int) -> Iterator[Mark]:
    """Return the marks within a line by its signs; a row of a table is marked as a whole."""
    for start, end in marks:
        inside = [at for at, place in enumerate(line.places) if start <= place < end]
        if inside and length != len(line.signs):
            yield 0, length
        elif inside:
            yield inside[0], inside[-1] + 1
