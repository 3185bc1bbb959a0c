"""Words that are no English and no name that is known, with what belongs to them."""

from collections.abc import Iterator, Sequence

from knowledge.naming.frames import Phrase
from knowledge.naming.sentence import Sentence
from knowledge.naming.shyness import TITLES
from knowledge.naming.word_list import real_names
from knowledge.naming.words import Tier

SHORTEST = 4


def strange(
    sentence: Sentence, free: set[int], phrases: Sequence[Phrase], strangers: set[int]
) -> Iterator[tuple[int, int]]:
    """Yield the strange words among the *free* ones, *strangers* included, grown on both sides."""
    for seed in sorted(free):
        if seed in strangers or _is_strange(sentence, seed, phrases):
            belonging = {seed} | {
                place
                for place in free
                if _belongs(sentence, place, seed, phrases, seed in strangers)
            }
            yield _grown(sentence, seed, belonging)


def _is_strange(sentence: Sentence, place: int, phrases: Sequence[Phrase]) -> bool:
    """Say whether the word is no English; short ones only as an acronym, or in a name's place."""
    if sentence.tiers[place] < Tier.RARE:
        return False
    word = sentence.word(place)
    if len(word) >= SHORTEST or any(letter.isdigit() for letter in word):
        return True
    if sentence.tokens[place].shape == "UPPER" and not sentence.reading.shouting:
        return True
    return len(word) > 2 and any(one.holds(place, place + 1) for one in phrases)


def _grown(sentence: Sentence, seed: int, belonging: set[int]) -> tuple[int, int]:
    start, end = seed, seed + 1
    while start - 1 in belonging and sentence.joins(start):
        start -= 1
    while end in belonging and sentence.joins(end):
        end += 1
    return start, end


def _belongs(
    sentence: Sentence, place: int, seed: int, phrases: Sequence[Phrase], is_person: bool
) -> bool:
    """Say whether a word may be of one name with the strange word at *seed*."""
    tier, word = sentence.tiers[place], sentence.word(place)
    if tier in (Tier.GLUE, Tier.RARE):
        return tier == Tier.RARE
    if (is_person and tier == Tier.PLAIN and word in real_names()) or word.isdigit():
        return True
    if sentence.stands_out(place) and sentence.stands_out(seed):
        return word not in TITLES
    first, last = min(place, seed), max(place, seed)
    return tier == Tier.PLAIN and any(one.holds(first, last + 1) for one in phrases)
