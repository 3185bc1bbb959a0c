"""Making a document's blocks fit for a page: headings, tables and code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markdown_it.token import Token

from bot.web.links import as_words, text, with_links

LOWEST = 6
ALIGNED = {"text-align:right": "right", "text-align:center": "centre"}
FRAME = '<div class="table" role="group" aria-label="Table">\n'


def mend(tokens: Sequence[Token], title: str) -> list[Token]:
    """Return the tokens of a document as its page has them; places of lines are kept."""
    for token in tokens:
        if token.type == "inline":
            token.children = with_links(as_words(token.children or ()))
    mended = list(_framed(_code_as_words(_without_idle_headings(tokens, title))))
    _move_headings_down(mended)
    for at, token in enumerate(mended):
        if token.type in ("th_open", "td_open"):
            _mend_cell(mended, at)
    return mended


def words(inline: Token) -> str:
    """Return what can be read of an inline token."""
    children = inline.children or ()
    return " ".join("".join(one.content or " " for one in children).split())


def _without_idle_headings(tokens: Sequence[Token], title: str) -> list[Token]:
    """Leave out headings that say nothing, and a first one that only repeats the page's own."""
    kept: list[Token] = []
    idle = 0
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            said = words(tokens[at + 1]).casefold()
            repeats = at == 0 and said == " ".join(title.split()).casefold()
            idle = 3 if repeats or not said else 0
        if idle:
            idle -= 1
        else:
            kept.append(token)
    return kept


def _code_as_words(tokens: Sequence[Token]) -> Iterator[Token]:
    """Take code apart as a paragraph is: a sentence of a template can be quoted too."""
    for token in tokens:
        if token.type not in ("fence", "code_block"):
            yield token
            continue
        words = [
            Token("code_open", "code", 1),
            text(token.content),
            Token("code_close", "code", -1),
        ]
        yield Token("pre_open", "pre", 1, level=token.level, map=token.map)
        yield Token("inline", "", 0, level=token.level + 1, children=words)
        yield Token("pre_close", "pre", -1, level=token.level)


def _framed(tokens: Iterable[Token]) -> Iterator[Token]:
    """Put a frame around each table, in which it scrolls where the screen is narrow."""
    for token in tokens:
        if token.type == "table_open":
            yield Token("html_block", "", 0, content=FRAME, level=token.level + 1)
        yield token
        if token.type == "table_close":
            yield Token("html_block", "", 0, content="</div>\n", level=token.level + 1)


def _move_headings_down(tokens: Sequence[Token]) -> None:
    """Leave the first level to the page, and no gap between a heading and the one above it."""
    above: list[str] = []
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            above = [tag for tag in above if tag < token.tag] + [token.tag]
            level = f"h{min(1 + len(above), LOWEST)}"
            token.tag = tokens[at + 2].tag = level


def _mend_cell(tokens: Sequence[Token], at: int) -> None:
    """Say in a class how a cell is aligned: the page allows no inline style; name no empty head."""
    cell = tokens[at]
    aligned = ALIGNED.get(str(cell.attrs.pop("style", "")))
    if aligned:
        cell.attrs["class"] = aligned
    if cell.type == "th_open" and words(tokens[at + 1]):
        cell.attrs["scope"] = "col"
    elif cell.type == "th_open":
        cell.tag = tokens[at + 2].tag = "td"
