"""Showing in a document which passage was quoted, and which of its sentences answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from actions.standards.pages import ANCHOR
from bot.web.aligning import Aligned
from bot.web.shown import Piece

LABEL = "Quoted passage"
BOX = (
    f'<section class="quoted" id="{ANCHOR}" tabindex="-1" aria-labelledby="quoted-label">\n'
    f'<p class="quoted-label" id="quoted-label">{LABEL}</p>\n'
)
PART = f'<strong class="quoted-label" id="{ANCHOR}" tabindex="-1">{LABEL}:</strong> '

Spans = dict[tuple[int, int], list[tuple[int, int]]]


def boxed(tokens: Sequence[Token], first: int, last: int) -> list[Token]:
    """Put a box with a label around all that stands from *first* to *last*."""
    opening = Token("html_block", "", 0, content=BOX)
    closing = Token("html_block", "", 0, content="</section>\n")
    inside = tokens[first : last + 1]
    return [*tokens[:first], opening, *inside, closing, *tokens[last + 1 :]]


def show(tokens: Sequence[Token], aligned: Aligned) -> None:
    """Mark the answering sentences; show what is quoted only of a longer list, table or text."""
    marked, quoted = _spans(aligned.marked), _spans(aligned.quoted if aligned.part else [])
    for at in {at for at, *_ in (*aligned.marked, *aligned.quoted)}:
        tokens[at].children = [
            piece
            for place, child in enumerate(tokens[at].children or ())
            for piece in _cut(child, quoted.get((at, place), []), marked.get((at, place), []))
        ]
    if aligned.part:
        _label(tokens[aligned.quoted[0][0]])


def _spans(pieces: Sequence[Piece]) -> Spans:
    spans: Spans = defaultdict(list)
    for at, child, start, end in pieces:
        spans[at, child].append((start, end))
    return spans


def _cut(
    child: Token, quoted: Sequence[tuple[int, int]], marked: Sequence[tuple[int, int]]
) -> Iterator[Token]:
    """Cut a child where something begins or ends; a piece of code stays in one."""
    whole = len(child.content)
    places = {min(place, whole) for span in (*quoted, *marked) for place in span}
    cuts = [0, whole] if child.type == "code_inline" else sorted({0, *places, whole})
    for start, end in pairwise(cuts):
        piece = child.copy(content=child.content[start:end])
        tags = {"span": _meet(quoted, start, end), "mark": _meet(marked, start, end)}
        yield from _wrapped(piece, [tag for tag, applies in tags.items() if applies])
    if not whole:
        yield child


def _meet(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spans)


def _wrapped(piece: Token, tags: Sequence[str]) -> Iterator[Token]:
    for tag in tags:
        yield Token(
            f"{tag}_open", tag, 1, attrs=({"class": "quoted-part"} if tag == "span" else {})
        )
    yield piece
    for tag in reversed(tags):
        yield Token(f"{tag}_close", tag, -1)


def _label(inline: Token) -> None:
    """Say where a quoted passage begins that has no box of its own."""
    children = inline.children or []
    first = next(at for at, child in enumerate(children) if child.type == "span_open")
    children.insert(first, Token("html_inline", "", 0, content=PART))
