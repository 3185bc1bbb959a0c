"""Gathering the reports of a message: each head begins one, and the pieces behind go with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.updates.cues import NO_CHANGE, PAST_TENSE
from knowledge.updates.fillers import TIME_WORDS, is_filler
from knowledge.updates.finding import ANNOUNCING, INTRODUCING, Finder
from knowledge.updates.guards import HYPOTHETICAL, QUESTION, REQUEST
from knowledge.updates.heads import Head, only_named
from knowledge.updates.labels import label_of
from knowledge.updates.pieces import Piece
from knowledge.updates.ratings import words
from knowledge.updates.refusing import refused
from knowledge.updates.report import Report

TOLD = re.compile(
    rf"\W*(?:(?:we|we've|have|has|i|i've|is|are|all) )*(?:\d|{PAST_TENSE.pattern})", re.IGNORECASE
)
SEEN = 200
LONGEST_NAME = 6


class Gathering:
    """Goes through the pieces of a message; *refusal* is why a rating in it was not taken."""

    def __init__(self, finder: Finder, quoted: Sequence[tuple[int, int]]) -> None:
        self._finder = finder
        self._quoted = quoted
        self.reports = [Report()]
        self.refusal = ""

    def gather(self) -> None:
        """Give each piece to the report that it belongs to; questions to none."""
        for place, piece in enumerate(self._finder.pieces):
            if self._finder.is_asked(place):
                if self._finder.head(place) or self._finder.named(place):
                    self.refusal = self.refusal or "question"
            elif label_of(piece) != "head" and not self._takes_head(place, piece):
                self.reports[-1].pieces.append(piece)

    def plainly_told(self) -> Report | None:
        """Return the message as one report without a rating: "telecare moved 45, next Brechin"."""
        pieces = self._finder.pieces
        if not pieces or self._finder.asks or QUESTION.match(pieces[0].text):
            return None
        projects, reach = self._finder.subjects.beginning(pieces[0].text)
        rest = pieces[0].from_place(reach) if projects else pieces[0]
        if not TOLD.match(rest.text[:SEEN]):
            return None
        if any(cue.search(one.text) for one in pieces for cue in (REQUEST, HYPOTHETICAL)):
            return None
        return Report(projects, pieces=[rest, *pieces[1:]])

    def _takes_head(self, place: int, piece: Piece) -> bool:
        found = self._finder.head(place)
        if not found:
            return self._takes_no_change(piece) or self._takes_name(place, piece)
        if refusal := refused(self._finder, place, found, self._quoted):
            self.refusal = self.refusal or refusal
            return False
        self._begin(found, another=found.rag is not None or found.said_update)
        if not self.reports[-1].projects and place and self._is_strange(place - 1):
            self.reports[-1].of_a_stranger = True
        rest = piece.from_place(found.rest)
        if rest.text.strip(" .,:;)(-") and not self._takes_no_change(rest):
            self.reports[-1].pieces.append(rest)
        return True

    def _is_strange(self, place: int) -> bool:
        """Say whether a piece has the place of a project's name: "Thistle: amber"."""
        piece = self._finder.pieces[place]
        announces = piece.before == "line" and piece.after in ANNOUNCING | {"dash"}
        if not announces or len(piece.text.split()) > LONGEST_NAME:
            return False
        return label_of(piece) is None and not is_filler(piece.text)

    def _takes_no_change(self, piece: Piece) -> bool:
        found = NO_CHANGE.search(piece.text[:SEEN])
        if not found:
            return False
        before = self._named_or_time(piece.text[: found.start()])
        behind = self._named_or_time(piece.text[found.end() :])
        if before is None or behind is None:
            return False
        self._begin(Head(before or behind, None, 0), another=True)
        self.reports[-1].no_change = True
        return True

    def _named_or_time(self, text: str) -> tuple[tuple[int, ...], ...] | None:
        """Return what *text* names; nothing for words of time, None for anything else."""
        if all(word.text in TIME_WORDS for word in words(text)):
            return ()
        found = only_named(text, self._finder.subjects)
        return found.projects if found else None

    def _takes_name(self, place: int, piece: Piece) -> bool:
        found = self._finder.named(place)
        if not found:
            return False
        leads = piece.after in ANNOUNCING or found.said_update
        leads = leads or self._finder.head(place + 1) is not None
        another = leads and piece.before in {"line", "sentence"}
        if self._is_of_another(found) and not another:
            return False
        self._begin(found, another)
        self.reports[-1].introduced |= piece.after in INTRODUCING
        return True

    def _begin(self, found: Head, another: bool) -> None:
        if another and self._is_of_another(found):
            self.reports.append(Report())
        self.reports[-1].add(found)

    def _is_of_another(self, found: Head) -> bool:
        """Say whether *found* names other projects than the report that is being gathered."""
        here = self.reports[-1].projects
        return bool(here) and bool(found.projects) and here != found.projects
