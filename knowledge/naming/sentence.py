"""A text as the search for names sees it: what each word is, and what it may be a misspelling of."""

from dataclasses import dataclass
from functools import cached_property

from knowledge.naming.index import Index
from knowledge.naming.reading import Reading, Token, read
from knowledge.naming.spelling import MOST_SLIPS, Correction, is_mistyped
from knowledge.naming.words import Tier, grammar, tier

MOST_CORRECTED = 40
"""A pasted page is not worth correcting word for word."""

WH_WORDS = frozenset("who wha what whit how hoo where whaur when that it there here he she".split())


@dataclass(frozen=True)
class Sentence:
    """A text with the tier of each word, and corrections of those that are misspelt."""

    reading: Reading
    tiers: tuple[Tier, ...]
    corrections: dict[int, tuple[Correction, ...]]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Return the words."""
        return self.reading.tokens

    def stands_out(self, place: int) -> bool:
        """Say whether the word there is written as names are, and its neighbours are not."""
        return self.reading.stands_out(place)

    def joins(self, place: int) -> bool:
        """Say whether nothing parts the word there from the one before it."""
        if not 0 < place < len(self.tokens):
            return False
        return not (self.tokens[place].parted or self.tokens[place - 1].owning)

    def is_quoted(self, start: int, end: int) -> bool:
        """Say whether these words, and no others, stand in quotation marks."""
        return (start, end) in self.reading.quoted

    @cached_property
    def line(self) -> str:
        """Return the folded words with " | " where a comma or the like parts them."""
        return self._laid_out[0]

    @cached_property
    def _laid_out(self) -> tuple[str, dict[int, int], dict[int, int]]:
        line, starts, ends = "", {}, {}
        for place, token in enumerate(self.tokens):
            line += " | " if place and token.parted else " "
            starts[len(line)] = place
            line += token.word
            ends[len(line)] = place + 1
            if token.owning:
                line += " is" if token.word in WH_WORDS else " 's"
        return line + (" ?" if self.reading.text.rstrip().endswith("?") else " "), starts, ends

    def letter_of(self, place: int) -> int:
        """Return where in the line this word starts."""
        return next(at for at, found in self._laid_out[1].items() if found == place)

    def place_from(self, letter: int) -> int:
        """Return the first word that starts at or after this letter of the line."""
        starts = self._laid_out[1]
        return next((place for at, place in starts.items() if at >= letter), len(self.tokens))

    def place_until(self, letter: int) -> int:
        """Return the place behind the last word that ends at or before this letter."""
        ends = self._laid_out[2]
        return max((place for at, place in ends.items() if at <= letter), default=0)


def understand(text: str, index: Index) -> Sentence:
    """Read *text*, telling its words apart with the help of the names in *index*."""
    reading = read(text)
    tiers: list[Tier] = []
    corrections: dict[int, tuple[Correction, ...]] = {}
    for place, token in enumerate(reading.tokens):
        kind = Tier.GLUE if token.sealed else tier(token.word)
        if kind == Tier.RARE and not index.knows(token.word) and len(corrections) < MOST_CORRECTED:
            found = index.spelling.corrections(token.word)
            if _is_typing_error(reading, token, found[0][1] if found else MOST_SLIPS):
                kind = Tier.WEAK
            elif found:
                corrections[place] = found
        elif kind == Tier.GLUE and token.word not in grammar() and reading.stands_out(place):
            kind = Tier.WEAK
        tiers.append(kind)
    return Sentence(reading, tuple(tiers), corrections)


def _is_typing_error(reading: Reading, token: Token, within: int) -> bool:
    """Say whether it was meant for a word of the questions; capitals inside say that it was not."""
    if token.shape in ("UPPER", "mIxed") and not reading.shouting:
        return False
    return is_mistyped(token.word, within)
