"""A quoted passage on a ground of its own, the sentences that answer in bold."""

import re
from collections.abc import Iterator
from itertools import pairwise

from actions.marks import Mark, pieces
from actions.reply import Quote
from bot.channels.teams.cards.piece import Piece, spaced
from bot.channels.teams.cards.words import BOLD, block, lines, runs
from bot.channels.teams.limits import PASSAGE_LINES, PASSAGE_TEXT
from bot.channels.teams.outgoing import Drawing
from bot.cutting import spans


def quote(shown: Quote) -> Iterator[Piece]:
    """Draw a passage under its heading."""
    above = [piece.element for piece in lines(shown.heading.strip(), **BOLD)]
    heading = f"{shown.heading.strip()}:\n" if above else ""
    for start, end in _parts(shown.text):
        text = shown.text[start:end]
        marks = [(first - start, last - start) for first, last in shown.marks]
        if passage := [*above, *_passage(text, marks)]:
            yield Piece(_ground(passage), f"{heading}{_in_signs(text, marks)}")
        above, heading = [], ""
    if above:
        yield Piece(_ground(above), heading.strip())


def in_quotes(text: str, marks: list[Mark]) -> str:
    """Write the marked sentences alone, or all where none is marked."""
    marked = " ".join(part.strip() for part, is_marked in pieces(text, marks) if is_marked)
    return " ".join((marked or text).split())


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Cut a passage so that each part fits a message, however short its lines are."""
    for start, end in spans(text, PASSAGE_TEXT):
        breaks = [start + found.end() for found in re.finditer("\n", text[start:end])]
        yield from pairwise([start, *breaks[PASSAGE_LINES - 1 : -1 : PASSAGE_LINES], end])


def _ground(items: list[Drawing]) -> Drawing:
    return {"type": "Container", "style": "emphasis", "items": items}


def _passage(text: str, marks: list[Mark]) -> Iterator[Drawing]:
    """Draw the lines of a passage."""
    at, room = 0, ""
    for line in text.split("\n"):
        moved = [(start - at, end - at) for start, end in marks]
        if line.strip():
            drawn = block(*(run for part in pieces(line, moved) for run in _runs(*part)))
            yield spaced(drawn, room) if room else drawn
            room = "Small"
        elif room:
            room = "Default"
        at += len(line) + 1


def _runs(text: str, is_marked: bool) -> list[Drawing]:
    return runs(text, **BOLD) if is_marked else runs(text)


def _in_signs(text: str, marks: list[Mark]) -> str:
    signed = (f"«{one}»" if is_marked else one for one, is_marked in pieces(text, marks))
    return f"“{''.join(signed)}”" if text.strip() else ""
