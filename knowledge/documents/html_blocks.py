"""A page's elements as headings, paragraphs, lists and tables."""

import re
from typing import Any

from knowledge.documents import escaping
from knowledge.documents.blocks import Block
from knowledge.documents.html_parts import definition_blocks, list_blocks, table_blocks

Element = Any  # lxml tells no types

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset({
    *HEADINGS,
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
TYPED_BULLET = re.compile(r"[•●▪◦‣·]\s*(?=\S)")
ENDS = re.compile(r"[.:;?!]$")
LONGEST_HEADING = 90
BELOW_THE_LAST = 7  # the level of a heading that is only bold, until `settled`


def blocks_of(element: Element) -> list[Block]:
    """Return what stands in *element*, block by block."""
    blocks = _Blocks()
    blocks.walk(element)
    blocks.flush()
    return blocks.made


def settled(blocks: list[Block]) -> list[Block]:
    """Give headings that were only bold the level below the heading that they stand under."""
    level, made = 0, []
    for block in blocks:
        if block.level == BELOW_THE_LAST:
            made.append(Block(block.text, min(level + 1, 6)))
        else:
            level = block.level or level
            made.append(block)
    return made


class _Blocks:
    """Gathers text until a block begins or ends."""

    def __init__(self) -> None:
        self.made: list[Block] = []
        self.gathered: list[str] = []

    def flush(self) -> None:
        text = "".join(self.gathered)
        self.gathered = []
        self.made += [_paragraph(words) for words in _lines(text)]

    def walk(self, element: Element) -> None:
        self._text(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._take(child)
            self._text(child.tail)

    def _text(self, text: str | None) -> None:
        self.gathered.append(escaping.escaped(re.sub(r"\s+", " ", text or "")))

    def _take(self, element: Element) -> None:
        if element.tag == "br":
            self.gathered.append("\n")
        elif element.tag == "img":
            self._text(element.get("alt"))
        elif element.tag == "a" and not any(one.tag in BLOCKS for one in element.iter()):
            self.gathered.append(_link(element))
        elif element.tag in BLOCKS:
            self.flush()
            self.made += _blocks(element)
        else:
            self.walk(element)


def _blocks(element: Element) -> list[Block]:
    tag = element.tag
    if tag in ("ul", "ol", "dir", "menu"):
        return list_blocks(element, blocks_of)
    if tag == "dl":
        return definition_blocks(element, blocks_of)
    if tag == "table":
        return table_blocks(element, blocks_of)
    if tag == "pre":
        return [Block("".join(element.itertext()), code=True)]
    inside = blocks_of(element)
    level = HEADINGS.get(tag) or _level_told(element) or _level_shown(element)
    if not level:
        return inside
    text = " ".join(block.text for block in inside if not block.rows)
    return [Block(text, level), *(block for block in inside if block.rows)]


def _level_told(element: Element) -> int:
    level = element.get("aria-level") or "2"
    return int(level) if element.get("role") == "heading" and level in "123456" else 0


def _level_shown(element: Element) -> int:
    """Return whether a paragraph is a heading that was made with bold letters alone."""
    if (
        element.tag not in ("p", "div")
        or next(element.iterancestors("li", "td", "th"), None) is not None
    ):
        return 0
    text = "".join(element.itertext()).strip()
    bold = "".join(
        "".join(one.itertext())
        for one in element.iter("b", "strong")
        if next(one.iterancestors("b", "strong"), None) is None
    )
    short = 1 < len(text) <= LONGEST_HEADING and not re.search(r"[.:;,]$", text)
    return BELOW_THE_LAST if short and bold.split() == text.split() else 0


def _lines(text: str) -> list[str]:
    """Part text at line breaks, but not where a line was only broken to fit."""
    lines: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        words = " ".join(line.split())
        if words and goes_on and not TYPED_BULLET.match(words):
            lines[-1] += " " + words
        elif words:
            lines.append(words)
        goes_on = bool(words) and not ENDS.search(words)
    return lines


def _paragraph(words: str) -> Block:
    bullet = TYPED_BULLET.match(words)
    return Block(words[bullet.end() :], marker="-") if bullet else Block(words)


def _link(element: Element) -> str:
    inside = _Blocks()
    inside.walk(element)
    text = "".join(inside.gathered)
    written = escaping.link(" ".join(text.split()), _target(element))
    return (" " if text[:1] == " " else "") + written + (" " if text[-1:] == " " else "")


def _target(element: Element) -> str:
    return (element.get("href") or "").strip().replace(" ", "%20")
