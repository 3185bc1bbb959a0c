"""Words, line by line: Teams' telephones lose breaks within a block."""

import re
from collections.abc import Iterator
from typing import Any

from bot.channels.teams.cards.piece import Piece, spaced
from bot.channels.teams.limits import LINE_TEXT
from bot.channels.teams.outgoing import Drawing, addresses, is_linkable, link, linked
from bot.cutting import spans

# between two braces Teams puts dates
_BRACES = re.compile(r"(?<=\{)(?=\{(?:DATE|TIME)\()")
BOLD = {"weight": "Bolder"}
SMALL = {"size": "Small", "isSubtle": True}
WARNING = {"color": "Attention", "weight": "Bolder"}


def lines(text: str, **style: Any) -> Iterator[Piece]:
    """Draw *text*, each line by itself."""
    room = ""
    for line in text.split("\n"):
        if not line.strip():
            room = "" if not room else "Default"
            continue
        for start, end in spans(line, LINE_TEXT):
            for drawn in _line(line[start:end], style):
                element = spaced(drawn.element, room) if room else drawn.element
                yield Piece(element, drawn.text, follows=room == "Small")
                room = "Small"


def block(*inlines: Drawing) -> Drawing:
    """Draw words that Teams is to obey nothing in."""
    return {"type": "RichTextBlock", "inlines": list(inlines)}


def runs(text: str, **style: Any) -> list[Drawing]:
    """Draw words as what stands in a block."""
    return [{"type": "TextRun", "text": part, **style} for part in _BRACES.split(text) if part]


def marked_up(text: str, **style: Any) -> Drawing:
    """Draw what is Markdown already."""
    return {"type": "TextBlock", "text": text, "wrap": True, **style}


def opened(url: str) -> str:
    """Write a link to an address that cannot be its own words."""
    return link(f"Open {url.split('/')[2].partition(':')[0]}", url)


def _line(line: str, style: Drawing) -> Iterator[Piece]:
    """Draw a line; where Markdown would obey more than its addresses, they stand below it."""
    words = line.strip()
    if is_linkable(words):
        yield Piece(marked_up(linked(words), **style), words)
        return
    yield Piece(block(*runs(words, **style)), words)
    if found := addresses(words):
        yield Piece(marked_up(", ".join(opened(one) for one in dict.fromkeys(found)), **SMALL))
