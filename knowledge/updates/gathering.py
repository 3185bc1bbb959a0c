"""Gathering the reports of a message: each head begins one, and the pieces behind go with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.updates.cues import REASON
from knowledge.updates.fillers import is_filler
from knowledge.updates.finding import ANNOUNCING, INTRODUCING, Finder
from knowledge.updates.heads import Head
from knowledge.updates.labels import label_of
from knowledge.updates.pieces import Piece
from knowledge.updates.refusing import refused
from knowledge.updates.report import Report
from knowledge.updates.unchanged import unchanged

OF_ALL = re.compile(r"\W*(?:in |for |on )?(?:both|neither|all three|all of them)\b", re.IGNORECASE)
JOINED_ON = re.compile(r"\W*(?:and|but) ", re.IGNORECASE)
LONGEST_NAME = 6


class Gathering:
    """Goes through the pieces of a message; *refusal* is why a rating in it was not taken."""

    def __init__(self, finder: Finder, quoted: Sequence[tuple[int, int]]) -> None:
        self._finder = finder
        self._quoted = quoted
        self.reports = [Report()]
        self.refusal = ""
        self._here = self.reports[0]
        self._rated = False

    def gather(self) -> None:
        """Give each piece to the report that it belongs to; questions to none."""
        for place, piece in enumerate(self._finder.pieces):
            if self._finder.is_asked(place):
                if self._finder.head(place) or self._finder.named(place):
                    self.refusal = self.refusal or "question"
            elif label_of(piece) != "head" and not self._takes_head(place, piece):
                self._keep(self._told(piece))

    def _keep(self, piece: Piece) -> None:
        """Give *piece* to the report that is being gathered, or to all: "both wait for legal"."""
        if len(self.reports) > 1 and OF_ALL.match(piece.text):
            for report in self.reports:
                report.pieces.append(piece)
        else:
            self._here.pieces.append(piece)

    def _takes_head(self, place: int, piece: Piece) -> bool:
        found = self._finder.head(place)
        if not found:
            return self._takes_no_change(piece) or self._takes_name(place, piece)
        if refusal := refused(self._finder, place, found, self._quoted):
            self.refusal = self.refusal or refusal
            return False
        self._begin(found, another=found.rag is not None or found.said_update)
        if not self._here.projects and place and self._is_strange(place - 1):
            self._here.of_a_stranger = True
        rest = piece.from_place(found.rest)
        if rest.text.strip(" .,:;)(-") and not self._takes_no_change(rest):
            self._here.pieces.append(_without_because(rest))
        self._rated = not re.search(r"\w", rest.text)
        return True

    def _told(self, piece: Piece) -> Piece:
        """Return what *piece* tells: right behind a rating its reason, without "because"."""
        if self._rated and not is_filler(piece.text):
            self._rated = False
            return _without_because(piece)
        return piece

    def _is_strange(self, place: int) -> bool:
        """Say whether a piece has the place of a project's name: "Thistle: amber"."""
        piece = self._finder.pieces[place]
        if self._finder.subjects.only_one_in(piece.text) is not None:
            return False
        announces = piece.before == "line" and piece.after in ANNOUNCING | {"dash"}
        if not announces or len(piece.text.split()) > LONGEST_NAME:
            return False
        return label_of(piece) is None and not is_filler(piece.text)

    def _takes_no_change(self, piece: Piece) -> bool:
        projects = unchanged(piece.text, self._finder.subjects)
        if projects is None:
            return False
        self._begin(Head(projects, None, 0), another=True)
        self._here.no_change = True
        return True

    def _takes_name(self, place: int, piece: Piece) -> bool:
        found = self._finder.named(place)
        if not found:
            return False
        leads = piece.after in ANNOUNCING or found.said_update
        leads = leads or self._finder.head(place + 1) is not None
        rated = piece.before == "semicolon" and self._finder.head(place + 1) is not None
        another = leads and (piece.before in {"line", "sentence"} or rated)
        if self._is_of_another(found) and not another:
            return False
        self._begin(found, another)
        self._here.introduced |= piece.after in INTRODUCING
        return True

    def _begin(self, found: Head, another: bool) -> None:
        if another and self._is_of_another(found):
            earlier = [one for one in self.reports if one.projects == found.projects]
            self._here = earlier[0] if earlier else Report()
            self.reports += [] if earlier else [self._here]
        self._here.add(found)

    def _is_of_another(self, found: Head) -> bool:
        """Say whether *found* names other projects than the report that is being gathered."""
        here = self._here.projects
        return bool(here) and bool(found.projects) and here != found.projects


def _without_because(piece: Piece) -> Piece:
    reason = REASON.match(piece.text) or JOINED_ON.match(piece.text)
    return piece.from_place(reason.end()) if reason else piece
