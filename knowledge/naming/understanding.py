"""Telling the words of a text apart: which are ordinary, which misspelt, which may be names."""

from collections.abc import Iterator, Sequence
from itertools import islice

from knowledge.naming.index import Index
from knowledge.naming.reading import read
from knowledge.naming.sentence import Sentence
from knowledge.naming.spelling import MOST_SLIPS, Correction, is_mistyped
from knowledge.naming.tokens import Reading
from knowledge.naming.word_list import grammar, terms
from knowledge.naming.words import Tier, is_listed, tier

LONGEST_TERM = 6
MOST_CORRECTED = 40
"""A pasted page is not worth correcting word for word."""


def understand(text: str, index: Index) -> Sentence:
    """Read *text*, telling its words apart with the help of the names in *index*."""
    reading = read(text)
    tiers = [_tier(reading, place, index) for place in range(len(reading.tokens))]
    for place in _verbs_of_names(reading, tiers, index):
        tiers[place] = Tier.WEAK
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


def _tier(reading: Reading, place: int, index: Index) -> Tier:
    """Return the tier of a word; a verb may be a name where it has a capital or is one."""
    token = reading.tokens[place]
    if token.sealed:
        return Tier.GLUE
    kind = tier(token.word)
    if kind == Tier.WEAK and index.is_like_a_code(token.word):
        return Tier.RARE
    if kind > Tier.GLUE or token.word in grammar():
        return kind
    if token.word in index.whole:
        return Tier.PLAIN
    return Tier.WEAK if reading.stands_out(place) else kind


def _verbs_of_names(reading: Reading, tiers: Sequence[Tier], index: Index) -> Iterator[int]:
    """Yield the places of verbs that are part of a name here: "the design board"."""
    words = tuple(token.word for token in reading.tokens)
    for start in range(len(words)):
        for end in range(start + 2, min(start + LONGEST_TERM, len(words)) + 1):
            if any(token.parted for token in reading.tokens[start + 1 : end]):
                break
            if any(one.words == words[start:end] for one in index.named("".join(words[start:end]))):
                yield from (
                    place
                    for place in range(start, end)
                    if tiers[place] == Tier.GLUE and words[place] not in grammar()
                )


def _in_terms(reading: Reading) -> Iterator[int]:
    """Yield the places of words that make up a phrase such as "Christmas Day"."""
    words = tuple(token.word for token in reading.tokens)
    for start in range(len(words)):
        for end in range(start + 2, min(start + LONGEST_TERM, len(words)) + 1):
            if words[start:end] in terms():
                yield from range(start, end)


def _doubtful(reading: Reading, tiers: Sequence[Tier], index: Index) -> Iterator[int]:
    """Yield the places of words that may be misspelt names.

    An ordinary word may be one beside a first name ("Jo Blogs"), and so may what only looks like
    a form of one ("planing").
    """
    for place, token in enumerate(reading.tokens):
        if index.knows(token.word):
            continue
        after_a_name = place > 0 and tiers[place - 1] == Tier.RARE and not token.parted
        is_doubtful = after_a_name or not is_listed(token.word)
        if tiers[place] == Tier.RARE or (tiers[place] == Tier.PLAIN and is_doubtful):
            yield place


def _is_typing_error(reading: Reading, place: int, within: int) -> bool:
    """Say whether it was meant for a word of the questions; capitals inside say that it was not."""
    token = reading.tokens[place]
    if tier(token.word) < Tier.RARE:
        return False
    if token.shape in ("UPPER", "mIxed") and not reading.shouting:
        return False
    return is_mistyped(token.word, within)
