"""The last look at what goes out: no raw HTML is in it."""

from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge.documents.escaping import TAG_LIKE


def without_html(markdown: str) -> str:
    """Return *markdown*, with every sign that could open a tag escaped if there is still one."""
    if _holds_html(MarkdownIt("commonmark").parse(markdown)):
        return TAG_LIKE.sub("&lt;", markdown)
    return markdown


def _holds_html(tokens: list[Token]) -> bool:
    return any(
        token.type in ("html_block", "html_inline") or _holds_html(token.children or [])
        for token in tokens
    )
