"""Cutting a piece before a second project, and between a reason and its rating."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.naming.patterns import these
from knowledge.updates.head_words import LEADING
from knowledge.updates.heads import head
from knowledge.updates.pieces import Piece
from knowledge.updates.ratings import Word, words
from knowledge.updates.subjects import Subjects

MOST_PIECES = 150
# "the contract slipped, so ARC is red"; "after a rough week ARC is red"
THEREFORE = these("so hence therefore thus meaning accordingly")
REASON = these(
    """
    after because cos coz cuz since as with now given following due owing despite although
    though while having once
    """
)
FAR = 40
_STILL = re.compile(r"still (?:red|amber|green)\b", re.IGNORECASE)
_AND = re.compile(r" (?:and|&|\+) $")


def split_further(pieces: Sequence[Piece], subjects: Subjects) -> list[Piece]:
    """Cut before a second project with its rating: "telecare amber 65 homes and STAMP amber"."""
    found: list[Piece] = []
    reported = False
    for piece in _joined_again(pieces[:MOST_PIECES], subjects):
        reported = reported or bool((first := head(piece.text, subjects)) and first.projects)
        for one in _at_rating(piece, subjects, reported):
            found += _split(one, subjects)
    return [*found, *pieces[MOST_PIECES:]]


def _joined_again(pieces: Sequence[Piece], subjects: Subjects) -> list[Piece]:
    """Join "40 homes and ARC" and "still red", which were cut apart at "still"."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else piece
        cut = piece.start == last.end + 1 and _STILL.match(piece.text)
        if cut and any(subjects.projects(last.text[one.start :]) for one in words(last.text)[-3:]):
            text = f"{last.text} {piece.text}"
            found[-1] = replace(last, text=text, after=piece.after, asked=piece.asked)
        else:
            found.append(piece)
    return found


def _split(piece: Piece, subjects: Subjects) -> list[Piece]:
    spoken = words(piece.text)[:60]
    rated = [n for n, word in enumerate(spoken) if word.rag]
    for place in rated[1:4]:
        for first in range(max(place - 6, 1), place):
            cut = spoken[first].start
            if _may_begin(piece.text, spoken, first) and subjects.projects(
                piece.text[cut : spoken[place - 1].end]
            ):
                left = replace(
                    piece, text=piece.text[:cut].removesuffix("and ").rstrip(), after="semicolon"
                )
                right = replace(piece.from_place(cut), before="semicolon")
                return [left, *_split(right, subjects)]
    return [piece]


def _may_begin(text: str, spoken: Sequence[Word], first: int) -> bool:
    """Say whether another project may be named here: behind a rating only if it is joined on."""
    joined = re.search(r"[&+]", text[spoken[first - 1].end : spoken[first].start])
    return spoken[first].rag is None and (spoken[first - 1].rag is None or joined is not None)


def _at_rating(piece: Piece, subjects: Subjects, reported: bool) -> list[Piece]:
    """Cut between a reason and the rating that it explains; other words there are left alone.

    Where something was *reported* already, "two lists in and Curlew red" is cut too.
    """
    spoken = words(piece.text)[:FAR]
    place = next((n for n, word in enumerate(spoken) if word.rag), 0)
    if place < 2 or head(piece.text, subjects):
        return [piece]
    explains = spoken[0].text in REASON or (spoken[0].text, spoken[1].text) == ("thanks", "to")
    for first in range(1, place):
        cut = spoken[first].start
        therefore = spoken[first].text in THEREFORE
        joined = _AND.search(piece.text, 0, cut) if reported and first > 1 else None
        closed = piece.text[:cut].rstrip().endswith(")")
        told = (closed or (explains and first > 1)) and spoken[first].text not in LEADING
        if not (therefore or told or joined):
            continue
        found = head(piece.text[cut:], subjects)
        if found and (found.projects or therefore):
            end, by = (joined.start(), "semicolon") if joined else (cut, "comma")
            left = replace(piece, text=piece.text[:end].rstrip(), after=by)
            return [left, replace(piece.from_place(cut), before=by)]
    return [piece]
