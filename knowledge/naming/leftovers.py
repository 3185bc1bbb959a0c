"""Words beside a name that make it another name: "wifi printers" is not the school wifi."""

from collections.abc import Iterator, Sequence

from knowledge.naming.frames import Phrase
from knowledge.naming.labels import SMALL_WORDS, Label
from knowledge.naming.patterns import these
from knowledge.naming.sentence import Sentence
from knowledge.naming.word_list import heads, modifiers
from knowledge.naming.words import Tier, singular

NAMES_ARE_SHORTER = 12
GENERAL = these("project programme work team status lead update rag board sro")


def means_something_else(
    sentence: Sentence, block: Sequence[int], label: Label, phrases: Sequence[Phrase]
) -> bool:
    """Say whether words that tell of another thing stand beside those that fit *label*.

    "Northern Lighting" is not Central Lighting: each has a word that the other has not. But all
    of a name with more beside it is still that name.
    """
    fitting = {singular(word) for word in label.words if word not in SMALL_WORDS}
    around = {place: singular(sentence.word(place)) for place in _around(sentence, block)}
    matched = {singular(sentence.word(place)) for place in block} | (fitting & {*around.values()})
    if len(matched) >= len(fitting) and not sentence.corrections.keys() & set(block):
        return False
    return any(
        _tells(sentence, place, block, label) or _is_in_its_place(sentence, place, block, phrases)
        for place, word in around.items()
        if word not in fitting
    )


def _around(sentence: Sentence, block: Sequence[int]) -> Iterator[int]:
    """Yield the places of the words that adjoin the block on both sides, grammar excepted."""
    for step, first in ((-1, block[0] - 1), (1, block[-1] + 1)):
        for place in range(first, first + step * NAMES_ARE_SHORTER, step):
            if not sentence.joins(max(place, place - step)) or sentence.tiers[place] <= Tier.GLUE:
                break
            yield place


def _tells(sentence: Sentence, place: int, block: Sequence[int], label: Label) -> bool:
    """Say whether the word there belongs to names: by what it is, or by how it is written."""
    word = sentence.word(place)
    if sentence.tiers[place] == Tier.RARE or (place < block[0] and word in modifiers()):
        return True
    if place > block[-1] and word in heads() and heads() & set(label.words):
        return True
    return word not in GENERAL and _is_in_one_run(sentence, place, block)


def _is_in_its_place(
    sentence: Sentence, place: int, block: Sequence[int], phrases: Sequence[Phrase]
) -> bool:
    """Say whether it is a telling word that stands with the block where a name is expected."""
    return sentence.tiers[place] == Tier.PLAIN and any(
        (one.plain or one.fair) and one.start <= min(place, block[0]) and place < one.end
        for one in phrases
    )


def _is_in_one_run(sentence: Sentence, place: int, block: Sequence[int]) -> bool:
    """Say whether all from the word to the block has capitals, so that it is one name."""
    if sentence.reading.shouting or sentence.reading.titled:
        return False
    first, last = min(place, block[0]), max(place, block[-1])
    return all(sentence.is_capital(at) for at in range(first, last + 1))
