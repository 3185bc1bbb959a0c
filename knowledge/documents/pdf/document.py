"""A PDF's pages put together to one document."""

import re
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from knowledge.documents.blocks import Block, as_markdown
from knowledge.documents.foreign import BROKEN, LOCKED
from knowledge.documents.hyphens import words_of
from knowledge.documents.pdf.columns import in_order
from knowledge.documents.pdf.flow import Flow
from knowledge.documents.pdf.furniture import drop_furniture
from knowledge.documents.pdf.grids import take_tables
from knowledge.documents.pdf.headings import Headings, folded
from knowledge.documents.pdf.letters import letters_of, turned
from knowledge.documents.pdf.lines import lines_of
from knowledge.documents.pdf.page import Line, Page, Rule
from knowledge.documents.pdf.rules import rules_of
from knowledge.documents.titles import sensible
from knowledge.documents.written import Found, UnreadableError

MOST_PAGES = 1000
MOST_BOOKMARKS = 5000
TOO_MANY = "It has {pages:,} pages, and {most:,} is the most: split it."
SCAN = "It has no text: it is a scan or pictures, so have its text recognised (OCR) first."
GARBLED = (
    "Its letters cannot be told: print it to PDF again, or give the document that it was made from."
)
SHELL = "It is a form that only Adobe Reader can show: print it to PDF from there."
NO_TEXT = "page {number} has no text: it may be a scan"
NOT_A_LETTER = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x1f]")


def read_document(content: bytes) -> Found:
    """Read a PDF from its bytes."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        raise UnreadableError(LOCKED if locked else BROKEN) from None
    try:
        return _read(document)
    finally:
        document.close()


def _read(document: Any) -> Found:
    if len(document) > MOST_PAGES:
        raise UnreadableError(TOO_MANY.format(pages=len(document), most=MOST_PAGES))
    notes: list[str] = []
    pages = list(_pages(document, notes))
    _see_that_there_is_text(pages, notes)
    drop_furniture(pages)
    lines: list[Line] = []
    for page in pages:
        lines += in_order([*page.lines, *page.tables], page.number)
    text = "\n".join(line.text for line in lines)
    blocks = Flow(lines, Headings(lines, _bookmarks(document)), words_of(text)).blocks()
    return Found(as_markdown(blocks), _title(document, blocks, text), notes=tuple(notes))


def _pages(document: Any, notes: list[str]) -> Iterator[Page]:
    for at in range(len(document)):
        try:
            page = document[at]
        except pypdfium2.PdfiumError:
            notes.append(f"page {at + 1} cannot be read")
            continue
        yield _page(page, at)
        page.close()


def _page(page: Any, at: int) -> Page:
    text_page = page.get_textpage()
    turn, letters = letters_of(text_page)
    text_page.close()
    left, bottom, right, top = turned(page.get_bbox(), turn)
    made = Page(at, bottom, top - bottom)
    made.letters = [
        one
        for one in letters
        if left <= one.right and one.left <= right and bottom <= one.base <= top
    ]
    made.rules = [Rule(*turned(rule, turn)) for rule in rules_of(page)]
    made.has_pictures = bool(pdfium.FPDFPage_CountObjects(page))
    take_tables(made)
    made.lines = lines_of(made.letters)
    return made


def _see_that_there_is_text(pages: list[Page], notes: list[str]) -> None:
    words = "".join(
        line.text + "".join(map("".join, line.rows))
        for page in pages
        for line in [*page.lines, *page.tables]
    )
    if not any(one.isalnum() for one in words):
        raise UnreadableError(GARBLED if NOT_A_LETTER.search(words) else SCAN if pages else BROKEN)
    if len(NOT_A_LETTER.findall(words)) > 0.2 * len(words):
        raise UnreadableError(GARBLED)
    if words.startswith("Please wait") and "Adobe Reader" in words and len(words) < 2000:
        raise UnreadableError(SHELL)
    notes += [
        NO_TEXT.format(number=page.number + 1)
        for page in pages
        if page.has_pictures and not page.lines and not page.tables
    ]


def _bookmarks(document: Any) -> dict[tuple[int, str], int]:
    """Return the level of each bookmark, from 1, by its page and its words."""
    found: dict[tuple[int, str], int] = {}
    for bookmark in document.get_toc(max_depth=6):
        target = bookmark.get_dest()
        page = target.get_index() if target else None
        if page is not None and len(found) < MOST_BOOKMARKS:
            found.setdefault((page, folded(bookmark.get_title())), bookmark.level + 1)
    return found


def _title(document: Any, blocks: list[Block], text: str) -> str:
    """Take the properties' title if the document speaks of it, else its first large heading."""
    told = sensible(document.get_metadata_value("Title") or "")
    words, said = words_of(told), words_of(text)
    if told and len(words & said) * 2 >= len(words):
        return told
    first = [block for block in blocks[:6] if block.level]
    return min(first, key=lambda block: block.level).text if first else told
