"""A text as the search for names sees it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from knowledge.naming.patterns import these
from knowledge.naming.spelling import Correction
from knowledge.naming.tokens import Reading, Token
from knowledge.naming.words import Tier

WH_WORDS = these("who wha what whit how hoo where whaur when that it there here he she")


@dataclass(frozen=True)
class Sentence:
    """A text with the tier of each word, and corrections of those that are misspelt."""

    reading: Reading
    tiers: tuple[Tier, ...]
    corrections: dict[int, tuple[Correction, ...]]
    in_terms: frozenset[int] = frozenset()

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Return the words."""
        return self.reading.tokens

    @property
    def asks(self) -> bool:
        """Say whether it ends with a question mark."""
        return self.reading.text.rstrip().endswith("?")

    def word(self, place: int) -> str:
        """Return the folded word there, or nothing beyond the ends."""
        return self.tokens[place].word if 0 <= place < len(self.tokens) else ""

    def stands_out(self, place: int) -> bool:
        """Say whether the word there is written as names are, and its neighbours are not."""
        return self.reading.stands_out(place)

    def is_capital(self, place: int) -> bool:
        """Say whether the word there is no grammar and has a capital, be it a sentence's first."""
        return self.tiers[place] > Tier.GLUE and self.tokens[place].shape != "lower"

    def joins(self, place: int) -> bool:
        """Say whether nothing parts the word there from the one before it."""
        if not 0 < place < len(self.tokens):
            return False
        return not (self.tokens[place].parted or self.tokens[place - 1].owning)

    def is_quoted(self, start: int, end: int) -> bool:
        """Say whether these words, and no others, stand in quotation marks."""
        return (start, end) in self.reading.quoted

    @property
    def line(self) -> str:
        """Return the folded words with " | " where a comma or the like parts them."""
        return self._laid_out[0]

    def letter_of(self, place: int) -> int:
        """Return where in the line this word starts."""
        return self._laid_out[1][place]

    def place_from(self, letter: int) -> int:
        """Return the first word that starts at or after this letter of the line."""
        return bisect_left(self._laid_out[1], letter)

    def place_until(self, letter: int) -> int:
        """Return the place behind the last word that ends at or before this letter."""
        return bisect_right(self._laid_out[2], letter)

    @cached_property
    def _laid_out(self) -> tuple[str, list[int], list[int]]:
        """Return the line, and where in it each word starts and ends."""
        written: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        length = 0
        for place, token in enumerate(self.tokens):
            gap = " | " if place and token.parted else " "
            owned = "" if not token.owning else " is" if token.word in WH_WORDS else " 's"
            starts.append(length + len(gap))
            ends.append(starts[-1] + len(token.word))
            written.append(gap + token.word + owned)
            length = ends[-1] + len(owned)
        return "".join(written) + (" ?" if self.asks else " "), starts, ends
