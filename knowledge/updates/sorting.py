"""Sorting what is said into done, next, blockers, risks and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.updates.cued import (
    LONE_NONE,
    SEEN,
    in_the_way,
    is_none,
    says_next_last,
    says_no_blockers,
    tells_of_blocker,
    to_come,
)
from knowledge.updates.cues import BACK, NUMBER, PAST_TENSE, POINTS_BACK, RISK_RAISED
from knowledge.updates.fillers import is_filler
from knowledge.updates.labels import label_of
from knowledge.updates.pieces import Piece
from knowledge.updates.told import Told

AS_LABELLED = {"risk", "benefit", "milestone"}
AFTER_LABEL = {"colon", "equals", "dash"}
ENDS = {"line", "sentence", "semicolon", "dash", "mark"}


class Sorter:
    """Goes through the pieces of one update; what goes on from the piece before stays with it."""

    def __init__(self) -> None:
        self.told = Told()
        self._kind = "done"
        self._labelled = False

    def take(self, piece: Piece) -> None:
        """Put *piece* where it belongs."""
        if self._is_label(piece) or self._says_none(piece) or is_filler(piece.text):
            return
        kind, kept = self._told(piece)
        if re.search(r"\w", kept.text):
            self.told.of(kind).append(kept)

    def _is_label(self, piece: Piece) -> bool:
        kind = label_of(piece)
        if kind is None:
            return False
        if kind != "head":
            self._kind, self._labelled = kind, True
            self.told.labels += 1
        return True

    def _says_none(self, piece: Piece) -> bool:
        labelled = self._labelled and self._kind == "blockers"
        last = piece.after == "line" and not self._labelled and LONE_NONE.fullmatch(piece.text)
        if says_no_blockers(piece) or (labelled and is_none(piece)) or (last and self.told.done):
            self.told.none = True
            self._kind, self._labelled = ("blockers", True) if labelled else ("done", False)
            return True
        return self._labelled and self._kind == "next" and is_none(piece)

    def _told(self, piece: Piece) -> tuple[str, Piece]:
        if self._labelled and self._kind in AS_LABELLED and piece.before in AFTER_LABEL:
            return self._kind, piece
        if raised := RISK_RAISED.match(piece.text[:SEEN]):
            return "risk", piece.from_place(raised.end())
        if blocker := self._blocker(piece):
            return "blockers", blocker
        if (kept := to_come(piece)) and not self._labelled_as("blockers", piece):
            self._begun("done" if says_next_last(piece) else "next", kept)
            return "next", kept
        if not self._goes_on(piece):
            self._kind, self._labelled = "done", False
        return self._kind, piece

    def _blocker(self, piece: Piece) -> Piece | None:
        """Return what *piece* says is in the way; "we're stuck on that" means what was said."""
        if self._labelled_as("next", piece) or self._labelled_as("done", piece):
            return None
        if rest := in_the_way(piece):
            if POINTS_BACK.match(rest.text) and self.told.done:
                return self.told.done.pop()
            return self._begun("blockers", rest)
        if not tells_of_blocker(piece):
            return None
        self._take_back(piece)
        return self._begun("blockers", piece)

    def _labelled_as(self, kind: str, piece: Piece) -> bool:
        """Say whether a label's own words follow: "Next: need to hire"."""
        return self._labelled and self._kind == kind and piece.before in {"colon", "equals"}

    def _begun(self, kind: str, rest: Piece) -> Piece:
        self._kind, self._labelled = kind, not re.search(r"\w", rest.text)
        return rest

    def _take_back(self, piece: Piece) -> None:
        """Move what "which is blocking us" speaks of."""
        if BACK.match(piece.text) and piece.before == "comma" and self.told.done:
            self.told.blockers.append(self.told.done.pop())

    def _goes_on(self, piece: Piece) -> bool:
        if self._kind == "done":
            return True
        if self._kind in AS_LABELLED and piece.before == "sentence":
            return False
        news = PAST_TENSE.search(piece.text[:SEEN]) or NUMBER.match(piece.text)
        if self._labelled:
            announced = not self.told.of(self._kind) and piece.before != "sentence"
            return announced or piece.before in {"colon", "equals", "line"} or not news
        return piece.before not in ENDS and not news


def sort(pieces: Sequence[Piece]) -> Told:
    """Sort the pieces of one update."""
    sorter = Sorter()
    for piece in pieces:
        sorter.take(piece)
    return sorter.told
