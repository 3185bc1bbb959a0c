"""Cutting what somebody typed into words, each with its place."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from knowledge.naming.folding import fold

WORD = re.compile(
    r"""
    (?P<sealed>
        [\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}        # an e-mail address
      | <[@\#!][^>\s]{1,80}>                # a chat vendor's reference
      | <?(?:https?://|www\.)[^\s<>|]{1,2000}      # a link
      | :[a-z][a-z0-9_+-]{1,40}:(?!\w)      # an emoji by its name
    )
  | (?P<and>&(?:amp;)?)
  | (?P<code>[^\W\d_]{1,8}-\d{1,6}(?!\w))   # a reference such as DT-014
  | (?P<prefixed>[a-z]-[^\W\d_]{3,})        # "e-voting" is not voting
  | (?P<word>[^\W_]+(?:'[^\W_]+)*)
    """,
    re.VERBOSE,
)
QUOTED = re.compile(r"[\"“„«]([^\"“”„»\n]{2,80})[\"”»]|(?<!\w)'([^'\n]{2,80})'(?!\w)")
MOST_WORDS = 400
"""Whoever pastes a page has said by then what it is about."""
ABBREVIATED = frozenset({"st", "dr", "mr", "mrs", "ms", "no", "n", "s", "e", "w", "nth", "sth"})
PARTING = re.compile(r"[.,;:!?()\[\]{}\n|–—\"“”„«»]|\s-\s")
ENDING = re.compile(r"[.!?;\n]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word as typed: its place, its folded form, and what stood before it."""

    start: int
    end: int
    raw: str
    word: str
    gap: str = ""
    owning: bool = False
    sealed: bool = False

    @property
    def parted(self) -> bool:
        """Say whether a comma or the like stands before it."""
        return bool(PARTING.search(self.gap))

    @property
    def opens(self) -> bool:
        """Say whether a sentence, or a new start after a colon, begins with it."""
        return bool(ENDING.search(self.gap))

    @property
    def shape(self) -> str:
        """Say how it is written: lower, Capital, UPPER or mIxed."""
        letters = [letter for letter in self.raw if letter.isalpha()]
        if not letters or not any(letter.isupper() for letter in letters):
            return "lower"
        if len(letters) > 1 and all(letter.isupper() for letter in letters):
            return "UPPER"
        is_capital = letters[0].isupper() and not any(x.isupper() for x in letters[1:])
        return "Capital" if is_capital else "mIxed"


@dataclass(frozen=True)
class Reading:
    """A text cut into words."""

    text: str
    tokens: tuple[Token, ...]
    quoted: tuple[tuple[int, int], ...] = ()

    @cached_property
    def shouting(self) -> bool:
        """Say whether capitals tell nothing, because nearly all is in capitals."""
        letters = [letter for letter in self.text if letter.isalpha()]
        upper = sum(letter.isupper() for letter in letters)
        return len(self.tokens) > 1 and upper > 0.8 * len(letters)

    @cached_property
    def titled(self) -> bool:
        """Say whether capitals tell nothing, because Every Word Has One."""
        written = [token for token in self.tokens if len(token.word) > 3]
        capital = sum(token.shape != "lower" for token in written)
        return len(written) > 3 and capital > 0.8 * len(written)

    def begins(self, place: int) -> bool:
        """Say whether a capital there is only that of a sentence's first word."""
        return place == 0 or self.tokens[place].opens or ":" in self.tokens[place].gap

    def stands_out(self, place: int) -> bool:
        """Say whether the word there is written as names are, and its neighbours are not."""
        if self.shouting:
            return False
        shape = self.tokens[place].shape
        if shape in ("UPPER", "mIxed"):
            return not self.tokens[place].sealed
        return shape == "Capital" and not self.begins(place) and not self.titled


def read(text: str) -> Reading:
    """Cut *text* into words."""
    folded, places = fold(text)
    tokens: list[Token] = []
    before = 0
    for match in islice(WORD.finditer(folded), MOST_WORDS):
        start, end = match.span()
        word, owning = _word(match)
        if owning:
            end -= 2
        place, stop = places[start], _with_accents(text, places[end - 1] + 1)
        gap = folded[before:start].removeprefix("'s")
        if tokens and tokens[-1].word in ABBREVIATED:
            gap = gap.removeprefix(".")
        sealed = match["sealed"] is not None
        tokens.append(Token(place, stop, text[place:stop], word, gap, owning, sealed))
        before = end
    return Reading(text, tuple(tokens), _quotes(folded, places, tokens))


def _with_accents(text: str, stop: int) -> int:
    """Return the place behind the accents that are written as letters of their own."""
    while stop < len(text) and unicodedata.combining(text[stop]):
        stop += 1
    return stop


def _word(match: re.Match[str]) -> tuple[str, bool]:
    """Return the word without apostrophes, and whether a possessive "'s" was taken off."""
    if match["and"]:
        return "and", False
    written = match[0].strip("<").rstrip(".,;:!?)'") if match["sealed"] else match[0]
    if match["sealed"]:
        return written or match[0], False
    if match["code"] or match["prefixed"]:
        return written.replace("-", ""), False
    owning = written.endswith("'s") and len(written) > 2
    return (written.removesuffix("'s") if owning else written).replace("'", ""), owning


def _quotes(
    folded: str, places: Sequence[int], tokens: Sequence[Token]
) -> tuple[tuple[int, int], ...]:
    """Return the runs of tokens that stand in quotation marks."""
    runs: list[tuple[int, int]] = []
    for match in QUOTED.finditer(folded):
        first, last = places[match.start()], places[match.end() - 1]
        inside = [n for n, token in enumerate(tokens) if first <= token.start and token.end <= last]
        if inside:
            runs.append((inside[0], inside[-1] + 1))
    return tuple(runs)
