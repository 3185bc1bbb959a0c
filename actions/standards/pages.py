"""Where the web shows a document, at the words that are quoted from it."""

import re
from collections.abc import Iterable
from urllib.parse import urlencode

ANCHOR = "passage"
_PAGE = re.compile(r"/documents/(\d+)\b")


def page_of(
    document_id: int, passage: int | None = None, marks: Iterable[tuple[int, int]] = ()
) -> str:
    """Return the page of a document, opened at the passage at a position with its marks.

    Example: /documents/7?passage=3&mark=0-57&mark=90-120#passage
    """
    page = f"/documents/{document_id}"
    if passage is None:
        return page
    query = [("passage", str(passage)), *(("mark", f"{start}-{end}") for start, end in marks)]
    return f"{page}?{urlencode(query)}#{ANCHOR}"


def document_at(page: str) -> int | None:
    """Return the id of the document that a page shows, None where it shows none."""
    found = _PAGE.match(page)
    return int(found[1]) if found else None
