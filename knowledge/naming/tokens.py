"""A text as words, each with its place and the way in which it is written."""

import re
from dataclasses import dataclass
from functools import cached_property

PARTING = re.compile(r"[.,;:!?()\[\]{}\n|–—\"“”„«»]|\s-\s")
ENDING = re.compile(r"[.!?;:\n]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word as typed: its place, its folded form, and what stood before it.

    *owning*: a possessive "'s" stands behind it. *sealed*: an address or link, to be taken whole.
    """

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
        if not any(letter.isupper() for letter in letters):
            return "lower"
        if len(letters) > 1 and all(letter.isupper() for letter in letters):
            return "UPPER"
        is_capital = letters[0].isupper() and not any(one.isupper() for one in letters[1:])
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
        return place == 0 or self.tokens[place].opens

    def stands_out(self, place: int) -> bool:
        """Say whether the word there is written as names are, and its neighbours are not."""
        token = self.tokens[place]
        if self.shouting or token.sealed:
            return False
        if token.shape in ("UPPER", "mIxed"):
            return True
        return token.shape == "Capital" and not self.begins(place) and not self.titled
