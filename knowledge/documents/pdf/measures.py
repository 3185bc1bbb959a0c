"""What lines tell together: how far they are apart, which are bullets, which small print."""

import re
from itertools import groupby, pairwise, takewhile
from statistics import median

from knowledge.documents import escaping
from knowledge.documents.blocks import Block
from knowledge.documents.hyphens import joined
from knowledge.documents.pdf.page import Line

BULLET = re.compile(r"([•◦▪·§Ø✓]|[–—-](?=\s)|o(?=\s+[A-Za-z]))\s*(?=\S)")
NUMBERED = re.compile(r"(\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)")
SMALL = 0.88


def marker_of(text: str) -> str:
    """Return the bullet or the number that *text* begins with, or nothing."""
    found = BULLET.match(text) or NUMBERED.match(text)
    return found[1] if found else ""


def leading(lines: list[Line]) -> float:
    """Return how far lines are apart, as so many times their size."""
    gaps = [
        (above.base - below.base) / below.size
        for above, below in pairwise(lines)
        if above.place == below.place
        and below.size
        and 0 < above.base - below.base < 2.2 * below.size
    ]
    return median(gaps) if gaps else 1.2


def right_edges(lines: list[Line]) -> dict[tuple[int, int], float]:
    """Return how far right the lines of each column reach, by page and column."""
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        edges[line.place] = max(edges.get(line.place, 0.0), line.right)
    return edges


def small_print(lines: list[Line], body: float) -> list[Line]:
    """Return the lines in small letters that end pages on which larger ones stand."""
    found: list[Line] = []
    for _, on_page in groupby(lines, key=lambda line: line.page):
        page = list(on_page)
        small = list(takewhile(lambda line: not line.rows and line.size < SMALL * body, page[::-1]))
        if len(small) < len(page):
            found += small[::-1]
    return found


def notes(lines: list[Line], vocabulary: frozenset[str]) -> list[Block]:
    """Join small print to one paragraph for each note, which begins with its number."""
    notes: list[list[str]] = []
    for line in lines:
        if not notes or re.match(r"\[?\d{1,3}\]?\s+\S|[*†‡]", line.text):
            notes.append([])
        notes[-1].append(line.text)
    return [Block(escaping.escaped(joined(note, vocabulary))) for note in notes]
