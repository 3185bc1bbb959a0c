"""Lists, definitions and tables of a page, as blocks."""

import re
from collections.abc import Callable
from typing import Any

from knowledge.documents.blocks import Block
from knowledge.documents.html_tables import rows_of

Element = Any
BlocksOf = Callable[[Element], list[Block]]


def list_blocks(element: Element, blocks_of: BlocksOf) -> list[Block]:
    """Return the items of a list, each with what stands below it."""
    made: list[Block] = []
    number = _number(element.get("start"), 1)
    for item in element:
        if not isinstance(item.tag, str):
            continue
        if item.tag != "li":  # a list in a list, not in one of its items
            made += [block.deeper(2 if made else 0) for block in _stray(item, blocks_of)]
            continue
        number = _number(item.get("value"), number)
        inside = blocks_of(item)
        made += _item(f"{number}." if element.tag == "ol" else "-", inside)
        number += bool(inside)
    return made


def _stray(part: Element, blocks_of: BlocksOf) -> list[Block]:
    lists = part.tag in ("ul", "ol", "dir", "menu")
    return list_blocks(part, blocks_of) if lists else blocks_of(part)


def _item(marker: str, inside: list[Block]) -> list[Block]:
    if not inside:
        return []
    first, *rest = [Block(one.text, indent=one.indent) if one.level else one for one in inside]
    if not first.is_plain:
        return [first, *rest]
    below = len(marker) + 1
    return [Block(first.text, marker=marker), *(block.deeper(below) for block in rest)]


def _number(told: str | None, otherwise: int) -> int:
    return int(told) if told and re.fullmatch(r"\d{1,6}", told) else otherwise


def definition_blocks(element: Element, blocks_of: BlocksOf) -> list[Block]:
    """Return terms and what they mean, as items of a list."""
    made: list[Block] = []
    terms: list[str] = []
    for part in element.iter("dt", "dd"):
        if next(part.iterancestors("dl")) is not element:
            continue
        inside = blocks_of(part)
        if part.tag == "dt":
            terms += [block.text for block in inside]
            continue
        text = inside[0].text if inside and inside[0].is_plain else ""
        said = f"{', '.join(terms)}: {text}".strip() if terms else text
        made += _item("-", [Block(said), *(inside[1:] if text else inside)])
        terms = []
    return made


def table_blocks(element: Element, blocks_of: BlocksOf) -> list[Block]:
    """Return a table; one that only lays out the page is taken as what stands in it."""
    caption = [block for one in element.iterchildren("caption") for block in blocks_of(one)]
    rows = rows_of(element)
    flat = [cell for row in rows for cell in row if cell is not None]
    lays_out = (
        element.get("role") in ("presentation", "none")
        or max((len(row) for row in rows), default=0) < 2
        or any(
            next(cell.iterdescendants("table", "h1", "h2", "h3", "h4", "h5", "h6"), None)
            is not None
            for cell in flat
        )
    )
    if lays_out:
        cells = dict.fromkeys(flat)
        return [*caption, *(block for cell in cells for block in blocks_of(cell))]
    told = tuple(
        tuple("" if cell is None else _cell(cell, blocks_of) for cell in row) for row in rows
    )
    return [*caption, Block(rows=_with_heading(rows, told))]


def _with_heading(rows: Any, told: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Put a blank heading over a table whose headings stand at the left of its rows."""
    first = rows[0]
    at_left = len(rows) > 1 and all(row[0] is not None and row[0].tag == "th" for row in rows)
    if at_left and any(cell is not None and cell.tag == "td" for cell in first):
        return (("",) * len(first), *told)
    return told


def _cell(cell: Element, blocks_of: BlocksOf) -> str:
    blocks = blocks_of(cell)
    between = "; " if sum(bool(block.marker) for block in blocks) > 1 else " "
    return between.join(block.text for block in blocks).replace(":; ", ": ").replace(".; ", ". ")
