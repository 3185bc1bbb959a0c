"""Sorting what is said into done, next, blockers, risks and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.updates.cues import (
    BLOCKED,
    BLOCKED_WITHIN,
    NEXT,
    NEXT_AT_END,
    NO_BLOCKERS,
    NONE,
    PAST_TENSE,
    REASON,
)
from knowledge.updates.fillers import is_filler
from knowledge.updates.labels import label_of
from knowledge.updates.pieces import Piece
from knowledge.updates.told import Told

BACK = re.compile(r"\W*(?:and )?(?:which|that|that's|this|it|it's|both)\b", re.IGNORECASE)
NUMBER = re.compile(r"\W*\d")
SEEN = 400
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
        if NO_BLOCKERS.match(piece.text[:SEEN]) or (labelled and NONE.match(piece.text[:SEEN])):
            self.told.none = True
            self._kind, self._labelled = ("blockers", True) if labelled else ("done", False)
            return True
        return self._labelled and self._kind == "next" and NONE.match(piece.text[:SEEN]) is not None

    def _told(self, piece: Piece) -> tuple[str, Piece]:
        for kind in ("risk", "benefit", "milestone"):
            if (
                self._labelled
                and self._kind == kind
                and piece.before in {"colon", "equals", "dash"}
            ):
                return kind, piece
        if (found := BLOCKED.match(piece.text[:SEEN])) and not self._labelled_as("next", piece):
            return self._begun("blockers", piece, found.end())
        if BLOCKED_WITHIN.search(piece.text[:SEEN]) and not self._labelled_as("next", piece):
            self._take_back(piece)
            return self._begun("blockers", piece, 0)
        if (found := NEXT.match(piece.text[:SEEN])) and not self._labelled_as("blockers", piece):
            return self._begun("next", piece, found.end())
        if len(piece.text) < SEEN and (at_end := NEXT_AT_END.search(piece.text)):
            _, kept = self._begun("next", piece, 0)
            return "next", replace(kept, text=kept.text[: at_end.start()])
        if not self._goes_on(piece):
            self._kind, self._labelled = "done", False
        reason = REASON.match(piece.text[:SEEN])
        return self._kind, piece.from_place(reason.end()) if reason else piece

    def _labelled_as(self, kind: str, piece: Piece) -> bool:
        """Say whether a label's own words follow: "Next: need to hire"."""
        return self._labelled and self._kind == kind and piece.before in {"colon", "equals"}

    def _begun(self, kind: str, piece: Piece, place: int) -> tuple[str, Piece]:
        rest = piece.from_place(place)
        self._kind, self._labelled = kind, not re.search(r"\w", rest.text)
        return kind, rest

    def _take_back(self, piece: Piece) -> None:
        """Move what "which is blocking us" speaks of."""
        if BACK.match(piece.text) and piece.before == "comma" and self.told.done:
            self.told.blockers.append(self.told.done.pop())

    def _goes_on(self, piece: Piece) -> bool:
        if self._kind == "done":
            return True
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
