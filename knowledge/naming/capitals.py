"""Ordinary words with capitals that ordinary writing would not give them: "Smart Street Lights"."""

from collections.abc import Iterator, Sequence

from knowledge.naming.frames import Phrase
from knowledge.naming.patterns import these
from knowledge.naming.sentence import Sentence
from knowledge.naming.shyness import TITLES
from knowledge.naming.words import Tier, is_figure

CONNECTING = these("of for the in")


def capitals(
    sentence: Sentence, free: set[int], phrases: Sequence[Phrase]
) -> Iterator[tuple[int, int]]:
    """Yield the runs of words that are written as a name.

    Words of the questions are written so too ("the Programme Board"): they need more of a sign.
    """
    for start, end in _runs(sentence, free):
        telling = any(sentence.tiers[place] >= Tier.PLAIN for place in range(start, end))
        placed = any(one.holds(start, end) and not one.determined for one in phrases)
        if telling or (placed and end - start > 1):
            yield start, end


def _runs(sentence: Sentence, free: set[int]) -> Iterator[tuple[int, int]]:
    end = 0
    for first in range(len(sentence.tokens)):
        if first < end:
            continue
        start = end = first
        while end in free and _is_part(sentence, start, end):
            end += 1
        start, last = _trimmed(sentence, start, end)
        while start < last in free and sentence.word(last).isdigit():
            last += 1
        if start < last:
            yield start, last


def _trimmed(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Take grammar off the end, and words of the question off the start: "PM for Orchard"."""
    while end > start and sentence.tiers[end - 1] == Tier.GLUE:
        end -= 1
    for place in range(start, end):
        if sentence.tiers[place] > Tier.WEAK:
            break
        if sentence.tiers[place] == Tier.GLUE:
            start = place + 1
    return start, end


def _is_part(sentence: Sentence, start: int, place: int) -> bool:
    """Say whether the run from *start* goes on with the word at *place*."""
    if place > start and not sentence.joins(place):
        return False
    word = sentence.word(place)
    if word in CONNECTING or sentence.tokens[place].raw.startswith("&"):
        return place > start
    if word in TITLES or is_figure(word) or sentence.tiers[place] == Tier.GLUE:
        return False
    if place == start and sentence.reading.begins(place) and not sentence.reading.titled:
        return _begins_a_name(sentence, place)
    return sentence.stands_out(place)


def _begins_a_name(sentence: Sentence, place: int) -> bool:
    """Say whether the first word of a sentence has a capital like the word behind it."""
    behind = place + 1 < len(sentence.tokens) and sentence.stands_out(place + 1)
    return behind and sentence.is_capital(place)
