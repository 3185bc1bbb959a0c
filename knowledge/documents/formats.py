"""The five formats, and who reads each.

A reader is imported when the first document of its format is: what mammoth, lxml and pypdfium2
bring along takes longer to load than most documents take to read.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, cast

from knowledge.documents.escaping import TAG_LIKE
from knowledge.documents.written import Found

PDF, DOCX, HTML, MARKDOWN, TEXT = "pdf", "docx", "html", "markdown", "text"
READERS = {
    PDF: ("knowledge.documents.pdf", "read_pdf"),
    DOCX: ("knowledge.documents.word", "read_word"),
    HTML: ("knowledge.documents.html_page", "read_page"),
    MARKDOWN: ("knowledge.documents.markdown_page", "read_markdown"),
    TEXT: ("knowledge.documents.text_page", "read_text"),
}
NAMES = {
    ".pdf": PDF, ".docx": DOCX, ".html": HTML, ".htm": HTML, ".md": MARKDOWN,
    ".markdown": MARKDOWN, ".txt": TEXT,
}  # fmt: skip
SHOWN = {
    PDF: "a PDF", DOCX: "a Word document", HTML: "a web page", MARKDOWN: "Markdown",
    TEXT: "plain text",
}  # fmt: skip


def without_html(markdown: str) -> str:
    """Escape what is left of raw HTML in *markdown*."""
    if not TAG_LIKE.search(markdown):
        return markdown
    return str(import_module("knowledge.documents.raw_html").without_html(markdown))


def reader(kind: str) -> Callable[[Any], Found]:
    """Return what reads the text or the bytes of a document of *kind*."""
    module, name = READERS[kind]
    return cast("Callable[[Any], Found]", getattr(import_module(module), name))
