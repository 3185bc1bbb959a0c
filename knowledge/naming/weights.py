"""How much of a text some of its words are."""

from collections.abc import Iterable

from knowledge.naming.sentence import Sentence
from knowledge.naming.words import Tier


def weigh(sentence: Sentence, places: Iterable[int]) -> float:
    """Return the weight of these words: a telling one counts double."""
    return sum(1.0 + (sentence.tiers[place] >= Tier.PLAIN) for place in places)
