"""Running headers, footers and page numbers: what stands at the edges of page after page."""

import re
from collections import defaultdict
from collections.abc import Iterable

from knowledge.documents.pdf.page import Line, Page, body_size

ZONE = 0.16  # of the page's height
EDGE = 0.09
ROWS = 3
SMALL = 0.88
LIKE_TEXT = 0.95
APART = 2.5
MOST_OF_A_BAND = 0.6
PAGE_OF = re.compile(
    r"\W*(?:page|p\.|pg)\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*|"
    r"\W*\d{1,4}\s*(?:of|/)\s*\d{1,4}\W*|\W*\d{1,4}\s*[|•]\s*page\W*",
    re.IGNORECASE,
)
BARE = re.compile(r"\W*(?:\d{1,4}|[ivxlc]{1,6})\W*", re.IGNORECASE)
NUMBER = re.compile(r"\d+")
Edges = dict[int, list[tuple[Line, bool]]]  # by page; whether a line is at the top


def drop_furniture(pages: list[Page]) -> None:
    """Take out of *pages* what is repeated at their edges, with the page's number in it or not."""
    edges = {page.number: _edges(page) for page in pages}
    body = body_size(line for page in pages for line in page.lines)
    often = _seen_often(edges, body, len(pages))
    gone = often | _bands(edges, _repeated(edges, 2))
    small = [
        line
        for found in edges.values()
        for line, _ in found
        if id(line) in gone and line.size < LIKE_TEXT * body
    ]
    for page in pages:
        for line, at_top in edges[page.number]:
            alone = at_top and _stands_apart(line, page, body)
            if _is_number(line, page) or _stands_like(line, small) or alone:
                gone.add(id(line))
        page.lines = [line for line in page.lines if id(line) not in gone]


def _edges(page: Page) -> list[tuple[Line, bool]]:
    """Return the lines in the first and last rows of a page."""
    rows = sorted({round(line.base) for line in page.lines})
    first, last = rows[-ROWS:], rows[:ROWS]
    top = page.bottom + (1 - ZONE) * page.height
    foot = page.bottom + ZONE * page.height
    above = [one for one in page.lines if one.base > top and round(one.base) in first]
    below = [one for one in page.lines if one.base < foot and round(one.base) in last]
    return [(one, True) for one in above] + [(one, False) for one in below]


def _groups(edges: Edges) -> Iterable[list[tuple[int, Line]]]:
    """Group lines that say the same, but for the numbers in them, and count on as pages do."""
    seen: dict[tuple[str, bool, int], list[tuple[int, Line]]] = defaultdict(list)
    for number, found in edges.items():
        for line, at_top in found:
            key = NUMBER.sub("#", line.text.casefold())
            seen[key, at_top, round(line.size)].append((number, line))
    return [found for (text, _, _), found in seen.items() if _counts_on(text, found)]


def _counts_on(text: str, found: list[tuple[int, Line]]) -> bool:
    if "#" not in text or len({line.text for _, line in found}) == 1:
        return True
    counted = [
        {int(number) - page for number in NUMBER.findall(line.text) if len(number) < 6}
        for page, line in found
    ]
    return bool(set.intersection(*counted))


def _repeated(edges: Edges, enough: int) -> set[int]:
    return {
        id(line)
        for found in _groups(edges)
        if len({number for number, _ in found}) >= enough
        for _, line in found
    }


def _seen_often(edges: Edges, body: float, pages: int) -> set[int]:
    """Return lines that are on many pages; those in the letters of the text on more of them."""
    gone: set[int] = set()
    for found in _groups(edges):
        on = len({number for number, _ in found})
        like_text = found[0][1].size > LIKE_TEXT * body
        enough = max(3 if pages > 5 else 2, 0.3 * pages) if like_text else max(2, 0.12 * pages)
        bases = [line.base for _, line in found]
        if on >= enough and (on > 2 or max(bases) - min(bases) < 1.5):
            gone.update(id(line) for _, line in found)
    return gone


def _bands(edges: Edges, repeated: set[int]) -> set[int]:
    """Return the lines at a height where most pages have something that is repeated.

    So goes the name of a chapter with the rest, if it is on few pages.
    """
    bands: dict[tuple[bool, int], list[Line]] = defaultdict(list)
    for found in edges.values():
        bases = [line.base for line, at_top in found if at_top]
        lows = [line.base for line, at_top in found if not at_top]
        for line, at_top in found:
            if line.base == (max(bases) if at_top else min(lows)):
                bands[at_top, round(line.base / 2)].append(line)
    return {
        id(line)
        for lines in bands.values()
        if sum(id(one) in repeated for one in lines) > max(2, MOST_OF_A_BAND * len(lines))
        for line in lines
    }


def _stands_like(line: Line, small: list[Line]) -> bool:
    """Tell whether furniture stands in the same place on another page, in letters as large."""
    return any(abs(line.base - one.base) < 1.5 and abs(line.size - one.size) < 0.3 for one in small)


def _stands_apart(line: Line, page: Page, body: float) -> bool:
    """Tell a header that is there but once: small letters at the top, far above the text."""
    below = max((one.base for one in page.lines if one.base < line.base - 2), default=0.0)
    first = all(one.base <= line.base + 2 for one in page.lines)
    return first and line.size < SMALL * body and line.base - below > APART * line.size


def _is_number(line: Line, page: Page) -> bool:
    if PAGE_OF.fullmatch(line.text):
        return True
    near = min(line.base - page.bottom, page.bottom + page.height - line.base)
    return near < EDGE * page.height and BARE.fullmatch(line.text) is not None
