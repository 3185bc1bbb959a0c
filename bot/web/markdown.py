"""A document's Markdown as HTML for its page, a passage of it shown as quoted."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from actions.marks import Mark
from bot.reading import Extract
from bot.web.aligning import align
from bot.web.mending import mend
from bot.web.quoting import boxed, show
from knowledge.search.blocks import parser


def to_html(
    markdown: str, title: str, passage: Extract | None = None, marks: Sequence[Mark] = ()
) -> str:
    """Return HTML that stands under a page's only heading of the first level, its *title*.

    What is HTML in the Markdown is shown as the text that it is.
    """
    reader = parser()
    tokens = mend(reader.parse(markdown), title)
    if passage:
        tokens = _quoting(tokens, passage, marks)
    return str(reader.renderer.render(tokens, reader.options, {}))


def _quoting(tokens: list[Token], passage: Extract, marks: Sequence[Mark]) -> list[Token]:
    inside = _inside(tokens, passage)
    if not inside:
        return tokens
    aligned = align(tokens, inside, passage.text, marks)
    show(tokens, aligned)
    return tokens if aligned.part else boxed(tokens, inside[0], inside[-1])


def _inside(tokens: Sequence[Token], passage: Extract) -> list[int]:
    """Return the places of the tokens of all blocks that begin within the passage's lines."""
    places: list[int] = []
    within = False
    for at, token in enumerate(tokens):
        if token.level == 0 and token.nesting >= 0 and token.map:
            within = passage.first_line <= token.map[0] < passage.last_line
        if within:
            places.append(at)
    return places
