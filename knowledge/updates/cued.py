"""What the words at its beginning and end make of a piece: something to come, or in the way."""

from __future__ import annotations

import re
from dataclasses import replace

from knowledge.updates.blocker_cues import (
    BLOCKED,
    BLOCKED_WITHIN,
    KEPT,
    LIKELY_BLOCKED,
    NO_BLOCKERS,
    NONE,
)
from knowledge.updates.cues import PAST_TENSE
from knowledge.updates.next_cues import LIKELY_NEXT, NEXT, NEXT_AT_END, SOON
from knowledge.updates.pieces import Piece

SEEN = 400
LONE_NONE = re.compile(r"\W*(?:none|nil|n/?a)\W*", re.IGNORECASE)


def to_come(piece: Piece) -> Piece | None:
    """Return what *piece* says comes next, without "next" itself."""
    text = piece.text[:SEEN]
    if found := NEXT.match(text):
        return piece.from_place(found.end())
    if len(piece.text) < SEEN and (at_end := NEXT_AT_END.search(piece.text)):
        return replace(piece, text=piece.text[: at_end.start()])
    if PAST_TENSE.search(text):
        return None
    if found := LIKELY_NEXT.match(text):
        return piece.from_place(found.end())
    return piece if SOON.match(text) else None


def says_next_last(piece: Piece) -> bool:
    """Say whether "next" ends the piece, so that what follows is something else."""
    return bool(NEXT_AT_END.search(piece.text[:SEEN])) and not NEXT.match(piece.text[:SEEN])


def in_the_way(piece: Piece) -> Piece | None:
    """Return what *piece* says is waited for, without "waiting on" itself."""
    found = BLOCKED.match(piece.text[:SEEN])
    if not found:
        return None
    return piece if KEPT.match(piece.text[:SEEN]) else piece.from_place(found.end())


def tells_of_blocker(piece: Piece) -> bool:
    """Say whether something in the way is told anywhere in *piece*."""
    text = piece.text[:SEEN]
    likely = LIKELY_BLOCKED.match(text) and not PAST_TENSE.search(text)
    return bool(likely or BLOCKED_WITHIN.search(text))


def says_no_blockers(piece: Piece) -> bool:
    """Say whether *piece* says that nothing is in the way."""
    text = piece.text[:SEEN]
    rest = in_the_way(piece)
    return bool(NO_BLOCKERS.match(text) or (rest and is_none(rest)))


def is_none(piece: Piece) -> bool:
    """Say whether *piece* says "none"."""
    return NONE.match(piece.text[:SEEN]) is not None
