"""A text as the search for names sees it: what each word is, and what it may be a misspelling of."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from knowledge.naming.index import Index
from knowledge.naming.reading import Reading, Token, read
from knowledge.naming.spelling import MOST_SLIPS, Correction, is_mistyped
from knowledge.naming.words import Tier, grammar, terms, tier

LONGEST_TERM = 6
MOST_CORRECTED = 40
"""A pasted page is not worth correcting word for word."""

WH_WORDS = frozenset("who wha what whit how hoo where whaur when that it there here he she".split())


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

    @cached_property
    def line(self) -> str:
        """Return the folded words with " | " where a comma or the like parts them."""
        return self._laid_out[0]

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
        last = " ?" if self.reading.text.rstrip().endswith("?") else " "
        return "".join(written) + last, starts, ends

    def letter_of(self, place: int) -> int:
        """Return where in the line this word starts."""
        return self._laid_out[1][place]

    def place_from(self, letter: int) -> int:
        """Return the first word that starts at or after this letter of the line."""
        return bisect_left(self._laid_out[1], letter)

    def place_until(self, letter: int) -> int:
        """Return the place behind the last word that ends at or before this letter."""
        return bisect_right(self._laid_out[2], letter)


def understand(text: str, index: Index) -> Sentence:
    """Read *text*, telling its words apart with the help of the names in *index*."""
    reading = read(text)
    tiers = [_tier(reading, place, index) for place in range(len(reading.tokens))]
    in_terms = frozenset(_in_terms(reading))
    for place in in_terms:
        tiers[place] = min(tiers[place], Tier.WEAK)
    corrections: dict[int, tuple[Correction, ...]] = {}
    for place in islice(_doubtful(reading, tiers, index), MOST_CORRECTED):
        found = index.spelling.corrections(reading.tokens[place].word)
        if _is_typing_error(reading, place, found[0][1] if found else MOST_SLIPS):
            tiers[place] = Tier.WEAK
        if found:
            corrections[place] = found
    return Sentence(reading, tuple(tiers), corrections, in_terms)


def _doubtful(reading: Reading, tiers: Sequence[Tier], index: Index) -> Iterator[int]:
    """Yield the places of words that may be misspelt names.

    An ordinary word may be one beside a first name: "Jo Blogs".
    """
    for place, token in enumerate(reading.tokens):
        if index.knows(token.word):
            continue
        after_a_name = place > 0 and tiers[place - 1] == Tier.RARE and not token.parted
        if tiers[place] == Tier.RARE or (tiers[place] == Tier.PLAIN and after_a_name):
            yield place


def _tier(reading: Reading, place: int, index: Index) -> Tier:
    """Return the tier of a word; a verb may be a name where it has a capital or is one."""
    token = reading.tokens[place]
    if token.sealed:
        return Tier.GLUE
    kind = tier(token.word)
    if kind > Tier.GLUE or token.word in grammar():
        return kind
    if token.word in index.whole:
        return Tier.PLAIN
    return Tier.WEAK if reading.stands_out(place) else kind


def _in_terms(reading: Reading) -> Iterator[int]:
    """Yield the places of words that make up a phrase such as "Christmas Day"."""
    words = tuple(token.word for token in reading.tokens)
    for start in range(len(words)):
        for end in range(start + 2, min(start + LONGEST_TERM, len(words)) + 1):
            if words[start:end] in terms():
                yield from range(start, end)


def _is_typing_error(reading: Reading, place: int, within: int) -> bool:
    """Say whether it was meant for a word of the questions; capitals inside say that it was not."""
    token = reading.tokens[place]
    if tier(token.word) < Tier.RARE:
        return False
    if token.shape in ("UPPER", "mIxed") and not reading.shouting:
        return False
    return is_mistyped(token.word, within)
