"""Letters to lines of text."""

import re
from collections.abc import Iterable

from knowledge.documents.pdf.page import Letter, Line

SAME_BASE = 0.3  # of the size
WORD_GAP = 0.18
WIDE_GAP = 1.0
MARKER = re.compile(
    r"[•◦▪·–—\-o§Ø✓]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[IVX]{1,4}\."
)
FARTHEST_MARKER = 60.0


def lines_of(letters: Iterable[Letter], wide_gap: float = WIDE_GAP) -> list[Line]:
    """Return the pieces of lines, from the top and from the left; a wide gap parts two pieces."""
    made: list[Line] = []
    for row in _rows(letters):
        pieces: list[list[Letter]] = []
        words: list[str] = []
        spaced = False
        for letter in sorted(row, key=lambda one: one.left):
            if letter.sign.isspace():
                spaced = True
                continue
            if pieces and _is_twice(pieces[-1][-1], letter):
                continue
            gap = letter.left - pieces[-1][-1].right if pieces else 0.0
            if not pieces or gap > wide_gap * max(letter.size, pieces[-1][-1].size):
                pieces.append([])
                words.append("")
            elif spaced or gap > WORD_GAP * letter.size:
                words[-1] += " "
            pieces[-1].append(letter)
            words[-1] += letter.sign
            spaced = False
        made += _with_markers([_line(*both) for both in zip(pieces, words, strict=True)])
    return made


def _is_twice(before: Letter, letter: Letter) -> bool:
    """Tell a letter drawn twice, a hair apart, to look bold, from the halves of a ligature."""
    near = before.sign == letter.sign and letter.left - before.left < 0.12 * letter.size
    return near and letter.at != before.at + 1


def _rows(letters: Iterable[Letter]) -> list[list[Letter]]:
    """Group letters by the line that they stand on; small raised ones go with their neighbours."""
    rows: list[tuple[float, float, list[Letter]]] = []
    for letter in sorted(letters, key=lambda one: (-round(one.base, 1), one.left)):
        for base, size, row in rows[-3:][::-1]:
            raised = letter.size < 0.8 * size or size < 0.8 * letter.size
            reach = (0.45 if raised else SAME_BASE) * max(size, letter.size)
            if abs(base - letter.base) <= reach:
                row.append(letter)
                break
        else:
            rows.append((letter.base, letter.size, [letter]))
    return [row for _, _, row in rows]


def _line(piece: list[Letter], words: str) -> Line:
    plain = [one for one in piece if one.sign.isalnum()] or piece
    size = sorted(one.size for one in plain)[len(plain) // 2]
    base = sorted(one.base for one in plain)[len(plain) // 2]
    bold = sum(one.bold for one in plain) > 0.9 * len(plain)
    return Line(words, piece[0].left, piece[-1].right, base, size, bold)


def _with_markers(pieces: list[Line]) -> list[Line]:
    """Put a bullet or a number together with the text that it stands before."""
    made: list[Line] = []
    for piece in pieces:
        last = made[-1] if made else None
        near = last is not None and piece.left - last.right < FARTHEST_MARKER
        number = piece.bold and last is not None and last.bold and last.text.isdecimal()
        if last is not None and near and (number or MARKER.fullmatch(last.text)):
            text = f"{last.text} {piece.text}"
            made[-1] = Line(text, last.left, piece.right, piece.base, piece.size, piece.bold)
        else:
            made.append(piece)
    return made
