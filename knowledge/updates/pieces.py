"""Cutting a message into pieces: what stands between commas, stops, dashes and the like."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_BE = "".join(
    rf"(?<!{word})"
    for word in (
        r"\bis", r"\bare", r"\bwas", r"\bwere", "'s", "'re", "'m", r"\bam", r"\bstill", r"\bwe",
        r"\bbeen", r"\bbe", r"\bnow", r"\bcurrently", r"\bget", r"\bgot", r"\bbut", r"\bjust",
        r"\bnot", r"\blonger", r"\bnot", r"\bwho", r"\bremains", r"\bstay", r"\bso", r"\band",
    )
)  # fmt: skip
_AT_NEXT = "".join(
    rf"(?<!\b{word})"
    for word in (
        "the", "our", "my", "a", "up", "in", "by", "is", "for", "of", "this", "your", "what's",
        "its", "their", "until", "till", "from", "at", "on", "and", "then", "who's", "to", "be",
    )
)  # fmt: skip
_NOT_A_TIME = r"(?! (?:week|month|year|quarter|door|to|one|day|and|but|\w+day|spring|summer)\b)"
_NOTHING = r"(?:no|nae|zero|nothing|nowt) (?:bl[ou]?(?:ck|c|k)|in the way|holding|stopping)"
_CUT = re.compile(
    r"(?P<line> ?\n\s*(?:[-–—*•·▪◦+]+ |\(?\d{1,2}[.)] )?)"
    r"|(?P<sentence> ?[.!?…]+[)\"'”’]?(?=\s|$) ?)"
    r"|(?P<semicolon> ?;+ ?)"
    r"|(?P<comma> ?,+(?!\d) ?)"
    r"|(?P<colon> ?:+[*_]{0,2}(?=\s|$) ?|(?<=[a-z]):(?!//)(?=\w))"
    r"|(?P<equals>(?<=[a-z]) ?= ?(?=[\w\"']))"
    r"|(?P<dash> [-–—/|~]+ | ?[—•·▪◦|] ?|(?<=\w)- )"
    r"|(?P<mark> ?(?=[✅☑✔⏭➡▶👉🔜🚧⛔🛑🚫]))"
    r"|(?P<word> (?=nxt\b[ :]*\w)"
    rf"|{_AT_NEXT} (?=(?:(?:and|then) )?(?:up )?(?:next)\b{_NOT_A_TIME}[ :]+\w)"
    rf"|{_BE} (?=(?:(?:and|but|still|but still) )?"
    r"(?:blocked (?:by|on)|waiting (?:on|for)|awaiting|stuck on|held up (?:by|on|with))\b)"
    rf"|(?<!\band)(?<!\bbut) (?=(?:(?:and|but|with) )?{_NOTHING})"
    r"| (?=(?:cos|because|coz|cuz|due to)\b))",
    re.IGNORECASE,
)
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
    for cut in _CUT.finditer(plain, place, READ_CLOSELY):
        kind = cut.lastgroup or ""
        found.append(Piece(plain[place : cut.start()], place, before, kind, "?" in cut[0]))
        place, before = cut.end(), kind
    found.append(Piece(plain[place:], place, before, "line"))
    return [piece for piece in found if re.search(r"[\w🟢🔴🟠🟡✅☑✔⏭➡▶👉🔜🚧⛔🛑🚫]", piece.text)]
