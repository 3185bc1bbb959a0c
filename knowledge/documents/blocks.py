"""The pieces that a document is made of, and how they are written as Markdown."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from knowledge.documents import escaping

DEEPEST = 6


@dataclass(frozen=True)
class Block:
    """A heading (*level* from 1), a paragraph, an item of a list (*marker*), a table or code.

    *text* is escaped already; *indent* is how far it stands in a list, in columns.
    """

    text: str = ""
    level: int = 0
    marker: str = ""
    indent: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    code: bool = False

    def deeper(self, columns: int) -> "Block":
        """Return this block as a part of an item of a list."""
        return replace(self, indent=self.indent + columns)

    @property
    def is_plain(self) -> bool:
        """Whether this is a paragraph."""
        return not (self.level or self.marker or self.rows or self.code)


def as_markdown(blocks: Iterable[Block]) -> str:
    """Write *blocks*, items of a list close together and all else with a line between."""
    pieces: list[str] = []
    before: Block | None = None
    for block in blocks:
        written = _written(block)
        if not written.strip():
            continue
        close = before is not None and bool(before.marker and block.marker)
        pieces += [("\n" if close else "\n\n") if pieces else "", written]
        before = block
    return "".join(pieces)


def _written(block: Block) -> str:
    if block.level:
        words = " ".join(block.text.split())
        return f"{'#' * min(block.level, DEEPEST)} {words}" if words else ""
    if block.rows:
        return table(block.rows)
    space = " " * block.indent
    if block.code:
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", block.text)), default=0))
        lines = [fence, *block.text.strip("\n").split("\n"), fence]
        return "\n".join((space + line).rstrip() for line in lines) if block.text.strip() else ""
    if block.marker:
        return f"{space}{block.marker} {' '.join(block.text.split())}".rstrip()
    return space + escaping.paragraph(" ".join(block.text.split()))


def table(rows: Sequence[Sequence[str]]) -> str:
    """Write a table; its first row is the heading."""
    wide = max(len(row) for row in rows)
    full = [[_cell(cell) for cell in row] + [""] * (wide - len(row)) for row in rows]
    lines = [full[0], ["---"] * wide, *full[1:]]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _cell(text: str) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", " ".join(text.split()))
