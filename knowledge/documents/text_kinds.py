"""Whether text is a web page, Markdown or plain."""

import re

from knowledge.documents.foreign import IN_TEXT
from knowledge.documents.formats import HTML, MARKDOWN, TEXT
from knowledge.documents.written import UnreadableError

OPENING = re.compile(
    r"\s*(?:<!--.{0,5000}?-->\s*|<\?xml[^>]{0,300}>\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
PAGE = re.compile(r"<(?:html|body|main|article)\b[^<>]*>", re.IGNORECASE)
PIECE = re.compile(
    r"</?(?:p|div|h[1-6]|table|ul|ol|dl|li|section|article|span|a|b|strong|font|br)\b[^<>]*>",
    re.IGNORECASE,
)
HASHES = re.compile(r"^#{1,6} \S", re.MULTILINE)
HEAD = 3000
MARKDOWN_NAMES = frozenset({".md", ".markdown"})
PAGE_NAMES = frozenset({".html", ".htm"})


def kind_of_text(text: str, suffix: str, fronted: bool) -> str:
    """Tell by *text* what it is; *suffix* decides where two would do.

    *fronted* says that it had front matter, as Markdown has.
    """
    start = text.lstrip()
    if OPENING.match(text) or (suffix not in MARKDOWN_NAMES and PAGE.search(text[:HEAD])):
        return HTML
    for sign, sentence in IN_TEXT:
        if start[:200].lower().startswith(sign):
            raise UnreadableError(sentence)
    if suffix in MARKDOWN_NAMES:
        return MARKDOWN
    pieces = len(PIECE.findall(text))
    if pieces and (suffix in PAGE_NAMES or (start.startswith("<") and pieces > 2)):
        return HTML
    if fronted or HASHES.match(start) or len(HASHES.findall(text)) > 1:
        return MARKDOWN
    return TEXT
