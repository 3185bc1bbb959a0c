"""Making the words of a document fit for a page: links, images, and the ends of lines."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from markdown_it.token import Token

SCHEMES = ("http", "https", "mailto")


def text(content: str) -> Token:
    """Return a token that shows *content* as it is."""
    return Token("text", "", 0, content=content)


def as_words(children: Sequence[Token]) -> list[Token]:
    """Put the words that describe an image in its place: nothing is fetched from elsewhere.

    The end of a line becomes text as well, so that a mark can go on over it.
    """
    return [_as_word(child) for child in children]


def _as_word(child: Token) -> Token:
    if child.type == "image":
        return text(child.content)
    return text("\n") if child.type == "softbreak" else child


def with_links(children: Sequence[Token]) -> list[Token]:
    """Keep the links that lead to a web page or a mailbox; of others only the words."""
    kept: list[Token] = []
    leads = False
    for at, child in enumerate(children):
        if child.type == "link_open":
            leads = _leads_somewhere(str(child.attrs.get("href", "")))
            child.attrs.pop("title", None)
            child.attrs["rel"] = "noopener noreferrer"
        if child.type not in ("link_open", "link_close") or leads:
            kept.append(child)
        if child.type == "link_open" and leads and _is_wordless(children[at + 1 :]):
            kept.append(text(str(child.attrs["href"])))
    return kept


def _leads_somewhere(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.netloc or parts.scheme == "mailto")


def _is_wordless(children: Sequence[Token]) -> bool:
    """Say whether a link has nothing in it that can be read."""
    for child in children:
        if child.type == "link_close":
            return True
        if child.content.strip():
            return False
    return True
