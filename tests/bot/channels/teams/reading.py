"""Reads a card as a person would; Markdown by a library of its own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt

from bot.cutting import tidy

MARKDOWN = MarkdownIt("commonmark")
OURS = "*>«»“”•⚠"


def elements(part: Any) -> Iterator[dict[str, Any]]:
    """Find every element, action and input of a card; not what stands in for a table, or opens."""
    if isinstance(part, list):
        for one in part:
            yield from elements(one)
    elif isinstance(part, dict):
        if "type" in part:
            yield part
        for name, one in part.items():
            if name not in ("fallback", "data", "card"):
                yield from elements(one)


def read(card: dict[str, Any], small: bool = False) -> str:
    """Return all that stands in a card, or all that stands there in small print."""
    found = (one for one in elements(card) if one.get("isSubtle", False) is small)
    return "".join(_read(one) for one in found)


def read_whole(card: dict[str, Any]) -> str:
    """Return all that stands in a card, on its buttons and below them, and where links lead."""
    actions = [one for one in elements(card) if one["type"].startswith("Action.")]
    words = [read(card), read(card, small=True), *(one["title"] for one in actions)]
    blocks = [one["text"] for one in elements(card) if one["type"] == "TextBlock"]
    below = [read_whole(one["card"]) for one in actions if "card" in one]
    return "\n".join([*words, *(url for text in blocks for url in links(text)), *below])


def shown(text: str) -> str:
    """Return what Markdown shows of a text, which must hold nothing but words and links."""
    opening, inline, closing = MARKDOWN.parse(text)
    assert (opening.type, closing.type) == ("paragraph_open", "paragraph_close"), text
    kinds = {one.type for one in inline.children}
    assert kinds <= {"text", "link_open", "link_close"}, (text, kinds)
    return "".join(one.content for one in inline.children)


def links(text: str) -> list[str]:
    (_, inline, _) = MARKDOWN.parse(text)
    return [one.attrs["href"] for one in inline.children if one.type == "link_open"]


def squashed(text: str) -> str:
    """Leave out space, and the signs that are ours."""
    visible = (
        sign
        for sign in tidy(text)
        if unicodedata.category(sign) not in ("Cc", "Cs", "Zs", "Zl", "Zp")
    )
    return "".join(sign for sign in visible if sign not in OURS)


def _read(one: dict[str, Any]) -> str:
    if one["type"] == "TextRun":
        return str(one["text"])
    if one["type"] == "TextBlock":
        # what opens an address that stands above it is ours
        return "" if one["text"].startswith("[Open ") else shown(one["text"])
    if one["type"] == "FactSet":
        return "".join(shown(fact["title"]) + shown(fact["value"]) for fact in one["facts"])
    return str(one.get("label", ""))
