"""A document's Markdown as blocks of plain text, each with the heading that it stands under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

LONGEST_HEADING = 12

T = TypeVar("T")


@dataclass(frozen=True)
class Block:
    """A paragraph, or a list or table as its lines; *lines* is where it stands in the source."""

    headings: tuple[str, ...]
    texts: tuple[str, ...]
    lines: tuple[int, int]
    kind: str

    @property
    def words(self) -> int:
        """Return how many words it has."""
        return sum(len(text.split()) for text in self.texts)


def parser() -> MarkdownIt:
    """Return what reads Markdown, with tables and without HTML."""
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def blocks(markdown: str) -> list[Block]:
    """Return the blocks of *markdown* that have words in them, in order.

    A sentence among the headings, with nothing under it, is a paragraph that was mistaken for one.
    """
    path: dict[int, str] = {}
    found: list[Block] = []
    mistaken: dict[int, Block] = {}
    for node in SyntaxTreeNode(parser().parse(markdown)).children:
        if node.type == "heading":
            level = int(node.tag[1:])
            found += [block for at, block in mistaken.items() if at >= level]
            path, mistaken = _above(level, path), _above(level, mistaken)
            if sentence := _sentence(node, tuple(path.values())):
                mistaken[level] = sentence
            path[level] = inline(node)
        elif block := _block(node, tuple(path.values())):
            found.append(block)
            mistaken = {}
    return [*found, *mistaken.values()]


def _above(level: int, by_level: dict[int, T]) -> dict[int, T]:
    return {at: one for at, one in by_level.items() if at < level}


def _block(node: SyntaxTreeNode, headings: tuple[str, ...]) -> Block | None:
    texts = tuple(text for text in _texts(node) if text.strip())
    return Block(headings, texts, node.map, node.type) if texts and node.map else None


def _sentence(heading: SyntaxTreeNode, headings: tuple[str, ...]) -> Block | None:
    """Return a heading that reads like a sentence as the paragraph that it may be, or None."""
    block = _block(heading, headings)
    if block and (block.texts[0].endswith(".") or block.words > LONGEST_HEADING):
        return replace(block, kind="paragraph")
    return None


def inline(node: SyntaxTreeNode) -> str:
    """Return the words of a heading or a paragraph, without their markup."""
    return " ".join("".join(_pieces(_inline_tokens(node))).split())


def _inline_tokens(node: SyntaxTreeNode) -> list[Token]:
    return [
        token
        for one in node.walk()
        if one.type == "inline" and one.token
        for token in one.token.children or ()
    ]


def _pieces(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "image":
            yield token.content


def _texts(node: SyntaxTreeNode, depth: int = 0) -> Iterator[str]:
    match node.type:
        case "paragraph" | "heading":
            yield inline(node)
        case "bullet_list" | "ordered_list":
            yield from _items(node, depth)
        case "table":
            yield from _rows(node)
        case "fence" | "code_block":
            yield from node.content.splitlines()
        case "hr" | "html_block":
            return
        case _:
            for child in node.children:
                yield from _texts(child, depth)


def _items(node: SyntaxTreeNode, depth: int) -> Iterator[str]:
    first = int(node.attrs.get("start", 1))
    for number, item in enumerate(node.children, first):
        mark = f"{number}." if node.type == "ordered_list" else "•"
        inside = [text for child in item.children for text in _texts(child, depth + 1)]
        for at, text in enumerate(inside):
            yield f"{'  ' * depth}{mark} {text}" if at == 0 else text


def _rows(table: SyntaxTreeNode) -> Iterator[str]:
    """Write each row as a sentence with its headings: read aloud, a bare row says little."""
    rows = [
        [inline(cell) for cell in row.children] for part in table.children for row in part.children
    ]
    head, *body = rows or [[]]
    if any(name and not any(row[at] for row in body) for at, name in enumerate(head)):
        yield "; ".join(name for name in head if name)
    for row in body:
        cells = zip(head, row, strict=False)
        yield "; ".join(f"{name}: {value}" if name else value for name, value in cells if value)
