"""Cutting a piece in which a second project is reported on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.updates.pieces import Piece
from knowledge.updates.ratings import words
from knowledge.updates.subjects import Subjects

MOST_PIECES = 150


def split_further(pieces: Sequence[Piece], subjects: Subjects) -> list[Piece]:
    """Cut before a second project with its rating: "telecare amber 65 homes and STAMP amber"."""
    found: list[Piece] = []
    for piece in pieces[:MOST_PIECES]:
        found += _split(piece, subjects)
    return [*found, *pieces[MOST_PIECES:]]


def _split(piece: Piece, subjects: Subjects) -> list[Piece]:
    spoken = words(piece.text)[:60]
    rated = [n for n, word in enumerate(spoken) if word.rag]
    for place in rated[1:4]:
        for first in range(max(place - 6, 1), place):
            cut = spoken[first].start
            if spoken[first - 1].rag is None and subjects.projects(
                piece.text[cut : spoken[place - 1].end]
            ):
                left = replace(
                    piece, text=piece.text[:cut].removesuffix("and ").rstrip(), after="semicolon"
                )
                right = replace(piece.from_place(cut), before="semicolon")
                return [left, *_split(right, subjects)]
    return [piece]
