"""Words beside a name that make it another name: "wifi printers" is not the school wifi."""

from collections.abc import Iterator, Sequence

from knowledge.naming.frames import Phrase
from knowledge.naming.labels import SMALL_WORDS, Label
from knowledge.naming.sentence import Sentence
from knowledge.naming.words import Tier, heads, modifiers, singular

GENERAL = frozenset(
    {"project", "programme", "work", "team", "status", "lead", "update", "rag", "board", "sro"}
)


def means_something_else(
    sentence: Sentence, block: Sequence[int], label: Label, phrases: Sequence[Phrase]
) -> bool:
    """Say whether words that tell of another thing stand beside those that fit *label*.

    "Northern Lighting" is not Central Lighting: each has a word that the other has not. But all
    of a name with more beside it is still that name.
    """
    fitting = {singular(word) for word in label.words if word not in SMALL_WORDS}
    written = {singular(sentence.tokens[place].word) for place in _around(sentence, block)}
    matched = {singular(sentence.tokens[place].word) for place in block} | (fitting & written)
    if len(matched) >= len(fitting) and not sentence.corrections.keys() & set(block):
        return False
    return any(
        _tells(sentence, place, block, label, phrases)
        for place in _around(sentence, block)
        if singular(sentence.tokens[place].word) not in fitting
    )


def _around(sentence: Sentence, block: Sequence[int]) -> Iterator[int]:
    """Yield the places of the words that adjoin the block on both sides, grammar excepted."""
    for step, place in ((-1, block[0] - 1), (1, block[-1] + 1)):
        at = place
        while 0 <= at < len(sentence.tokens) and sentence.joins(max(at, at - step)):
            if sentence.tiers[at] == Tier.GLUE:
                break
            yield at
            at += step


def _tells(
    sentence: Sentence, place: int, block: Sequence[int], label: Label, phrases: Sequence[Phrase]
) -> bool:
    """Say whether the word there is more than chance: what it is, or how it is written."""
    word = sentence.tokens[place].word
    if sentence.tiers[place] == Tier.RARE or (place < block[0] and word in modifiers()):
        return True
    if place > block[-1] and word in heads() and heads() & set(label.words):
        return True
    if word not in GENERAL and sentence.is_capital(place) and _in_a_run(sentence, place, block):
        return True
    return sentence.tiers[place] == Tier.PLAIN and any(
        (one.plain or one.fair) and one.start <= min(place, block[0]) and place < one.end
        for one in phrases
    )


def _in_a_run(sentence: Sentence, place: int, block: Sequence[int]) -> bool:
    """Say whether all between the word and the block has capitals, so that it is one name."""
    if sentence.reading.shouting or sentence.reading.titled:
        return False
    first, last = min(place, block[0]), max(place, block[-1])
    return all(sentence.is_capital(at) for at in range(first, last + 1))
