"""Cutting a message into pieces: what stands between commas, stops, dashes and the like."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from knowledge.updates.cutting import CUT

_OPENING = re.compile(r"\s*(?:[-–—*•·▪◦+]+ |\(?\d{1,2}[.)] )?")
READ_CLOSELY = 8_000
APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")


@dataclass(frozen=True)
class Piece:
    """Some words of a message, their place, and what separates them from those on both sides."""

    text: str
    start: int
    before: str = ""
    after: str = ""
    asked: bool = False

    @property
    def end(self) -> int:
        """Return the place behind the last letter."""
        return self.start + len(self.text)

    def from_place(self, place: int) -> Piece:
        """Return the piece without its first *place* letters."""
        return replace(self, text=self.text[place:], start=self.start + place)


def pieces(text: str) -> list[Piece]:
    """Cut *text*; pieces without a word are left out, and the separators around them kept.

    Nobody types more than *READ_CLOSELY*; what is pasted behind that goes with the last piece.
    """
    found: list[Piece] = []
    plain = text.translate(APOSTROPHES)
    opening = _OPENING.match(plain)
    place, before = (opening.end() if opening else 0), "line"
    for cut in CUT.finditer(plain, place, READ_CLOSELY):
        kind = cut.lastgroup or ""
        found.append(Piece(plain[place : cut.start()], place, before, kind, "?" in cut[0]))
        place, before = cut.end(), kind
    found.append(Piece(plain[place:], place, before, "line"))
    return [piece for piece in found if re.search(r"[\w🟢🔴🟠🟡✅☑✔⏭➡▶👉🔜🚧⛔🛑🚫]", piece.text)]
