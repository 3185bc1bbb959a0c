"""Looking over the pieces of a message: which begin a report, and what stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from knowledge.updates.heads import Head, head, only_named
from knowledge.updates.labels import label_of
from knowledge.updates.pieces import Piece
from knowledge.updates.subjects import Subjects

MOST_HEADS = 150
ANNOUNCING = frozenset(["colon", "equals"])
INTRODUCING = ANNOUNCING | {"dash", "line"}
FAR = 12


class Finder:
    """Finds the heads among *pieces*, and the words of the sentence that each stands in."""

    def __init__(self, pieces: Sequence[Piece], subjects: Subjects) -> None:
        self.pieces = pieces
        self.subjects = subjects
        starts = [piece.before in {"line", "sentence"} for piece in pieces]
        self._sentence = list(accumulate(int(start) for start in starts))
        self._asked = {self._sentence[n] for n, piece in enumerate(pieces) if piece.asked}
        self._heads: dict[int, Head | None] = {}

    @property
    def asks(self) -> bool:
        """Say whether the message asks anything."""
        return bool(self._asked)

    def is_asked(self, place: int) -> bool:
        """Say whether the piece is part of a question."""
        return self._sentence[place] in self._asked

    def before(self, place: int) -> list[Piece]:
        """Return the pieces before this one in its sentence."""
        return self._together(range(max(place - FAR, 0), place), place)

    def behind(self, place: int) -> list[Piece]:
        """Return the next few pieces in its sentence."""
        return self._together(range(place + 1, min(place + 4, len(self.pieces))), place)

    def head(self, place: int) -> Head | None:
        """Return the head that the piece begins with."""
        if place >= min(MOST_HEADS, len(self.pieces)):
            return None
        if place not in self._heads:
            text, led = self.pieces[place].text, self._is_led(place)
            self._heads[place] = head(text, self.subjects, led)
        return self._heads[place]

    def named(self, place: int) -> Head | None:
        """Return the project that is all the piece says, where it may begin a report."""
        piece = self.pieces[place]
        labelled = place > 0 and label_of(self.pieces[place - 1]) not in {None, "head"}
        if place >= MOST_HEADS or piece.before == "word" or labelled:
            return None
        listed = piece.before == "comma" and piece.after not in ANNOUNCING
        if listed and self.head(place + 1) is None and not self._is_bare_rating(place - 1):
            return None
        return only_named(piece.text, self.subjects)

    def _is_bare_rating(self, place: int) -> bool:
        found = self.head(place) if place >= 0 else None
        return found is not None and not found.projects and found.rag is not None

    def _is_led(self, place: int) -> bool:
        """Say whether a project's name, or a label for a rating, stands right before."""
        if not place or self.pieces[place].before not in INTRODUCING:
            return False
        previous = self.pieces[place - 1]
        return label_of(previous) == "head" or only_named(previous.text, self.subjects) is not None

    def _together(self, places: Sequence[int], place: int) -> list[Piece]:
        return [self.pieces[n] for n in places if self._sentence[n] == self._sentence[place]]
