"""The words of a text that stand in names, by the name and standing together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from knowledge.naming.index import Index
from knowledge.naming.labels import SMALL_WORDS, Label
from knowledge.naming.sentence import Sentence
from knowledge.naming.word_list import real_names
from knowledge.naming.words import Tier, singular

Block = tuple[int, ...]
"""The places of telling words that stand together."""


def matches(sentence: Sentence, index: Index) -> Iterator[tuple[Label, Block, int]]:
    """Yield each label with the telling words that it shares, and how many letters are off."""
    found: dict[Label, dict[int, int]] = defaultdict(dict)
    for place in range(len(sentence.tokens)):
        for label in _run_together(sentence, index, place):
            found[label] |= {place: 0, place + 1: 0}
        for word, slips in _readings(sentence, place):
            for label in index.parts.get(singular(word), ()):
                found[label].setdefault(place, slips)
    for label, matched in found.items():
        for block in _blocks(sentence, label, sorted(matched)):
            yield label, block, sum(matched[place] for place in block)


def may_stand_alone(sentence: Sentence, place: int) -> bool:
    """Say whether a word that may be some name's misspelling is no word or name of its own."""
    return sentence.tiers[place] == Tier.RARE and sentence.word(place) not in real_names()


def _readings(sentence: Sentence, place: int) -> tuple[tuple[str, int], ...]:
    """Return the words that are meant by a telling word: itself, or what it is a slip for."""
    if sentence.tiers[place] < Tier.PLAIN:
        return ()
    corrected = sentence.corrections.get(place, ()) if may_stand_alone(sentence, place) else ()
    return corrected or ((sentence.word(place), 0),)


def _run_together(sentence: Sentence, index: Index, place: int) -> Sequence[Label]:
    """Return the labels with a word that is written here as two: "wi-fi"."""
    if not sentence.joins(place + 1):
        return ()
    is_strange = max(sentence.tiers[place : place + 2]) == Tier.RARE
    if not is_strange and sentence.tokens[place + 1].gap != "-":
        return ()
    return index.parts.get(singular(sentence.word(place) + sentence.word(place + 1)), ())


def _blocks(sentence: Sentence, label: Label, places: Sequence[int]) -> Iterator[Block]:
    """Yield the places that stand together; small words, and the label's own, may be between.

    A word that comes again begins another name: "Digital Doors and School Doors".
    """
    block: list[int] = []
    for place in places:
        is_again = singular(sentence.word(place)) in {singular(sentence.word(at)) for at in block}
        if block and (is_again or not _is_joined(sentence, label, block[-1], place)):
            yield tuple(block)
            block = []
        block.append(place)
    yield tuple(block)


def _is_joined(sentence: Sentence, label: Label, first: int, second: int) -> bool:
    between = range(first + 1, second)
    if any(sentence.tokens[place].parted for place in (*between, second)):
        return False
    return len(between) <= 2 and all(
        sentence.word(place) in SMALL_WORDS or sentence.word(place) in label.words
        for place in between
    )
