"""Names of which only the telling words were written: "the wifi one", "telecare"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from knowledge.naming.entry import How
from knowledge.naming.evidence import is_placed
from knowledge.naming.frames import Phrase
from knowledge.naming.hits import Hit, weigh
from knowledge.naming.index import Index
from knowledge.naming.labels import Label
from knowledge.naming.leftovers import means_something_else
from knowledge.naming.matches import Block, matches
from knowledge.naming.sentence import Sentence
from knowledge.naming.words import Tier

MOST_CANDIDATES = 10
Fits = list[tuple[int, Label]]


def partial(sentence: Sentence, index: Index, phrases: Sequence[Phrase]) -> Iterator[Hit]:
    """Yield the runs of words that stand together in some project's or organisation's name."""
    blocks: dict[Block, Fits] = defaultdict(list)
    for label, block, slips in matches(sentence, index):
        if not means_something_else(sentence, block, label, phrases):
            blocks[block].append((slips, label))
    for block, fits in blocks.items():
        if _is_telling(sentence, block, phrases, fits) and (hit := _hit(sentence, block, fits)):
            yield hit


def _is_telling(sentence: Sentence, block: Block, phrases: Sequence[Phrase], fits: Fits) -> bool:
    """Say whether these words are enough: a rare one, two ordinary ones, or one well placed.

    A capital helps, and so do weak words of the same name beside it: "blue badge".
    """
    if any(sentence.tiers[place] == Tier.RARE for place in block):
        return True
    if len({sentence.word(place) for place in block}) > 1:
        return True
    place = block[0]
    if _is_capital_phrase(sentence, place):
        return True
    helped = sentence.stands_out(place) or any(_beside(sentence, block, one) for _, one in fits)
    return is_placed(sentence, place, place + 1, phrases, surely=not helped)


def _is_capital_phrase(sentence: Sentence, place: int) -> bool:
    """Say whether it has a capital, and a neighbour has one too: "Digital Planning"."""
    if not sentence.stands_out(place):
        return False
    before = sentence.joins(place) and sentence.is_capital(place - 1)
    return before or (sentence.joins(place + 1) and sentence.is_capital(place + 1))


def _hit(sentence: Sentence, block: Block, fits: Fits) -> Hit | None:
    """Return whom these words fit best: the fewest slips, then the most words beside them too."""
    fewest = min(slips for slips, _ in fits)
    near = [
        (_beside(sentence, block, label), label)
        for slips, label in fits
        if slips == fewest and not _is_other_number(sentence, block, label)
    ]
    if not near:
        return None
    most = max(len(beside) for beside, _ in near)
    best = [(beside, label) for beside, label in near if len(beside) == most]
    best.sort(key=lambda pair: len(pair[1].words))
    entries = tuple(dict.fromkeys(label.entry for _, label in best))
    places = sorted({*block, *best[0][0]})
    how: How = "misspelt" if fewest else "partial"
    weight = weigh(sentence, block) - 0.5
    return Hit(places[0], places[-1] + 1, entries[:MOST_CANDIDATES], how, weight)


def _beside(sentence: Sentence, block: Block, label: Label) -> tuple[int, ...]:
    """Return the places of weak words next to the block that stand in *label* too."""
    found: list[int] = []
    for step, first in ((-1, block[0] - 1), (1, block[-1] + 1)):
        place = first
        while sentence.joins(max(place, place - step)) and _is_weak_part(sentence, place, label):
            found.append(place)
            place += step
    return tuple(found)


def _is_weak_part(sentence: Sentence, place: int, label: Label) -> bool:
    return sentence.tiers[place] == Tier.WEAK and sentence.word(place) in label.words


def _is_other_number(sentence: Sentence, block: Block, label: Label) -> bool:
    """Say whether a number behind the words is not the label's: Phase 2 is not Phase 3."""
    numbers = {word for word in label.words if word.isdigit()}
    behind = (sentence.word(block[-1] + step) for step in (1, 2))
    typed = {word for word in behind if word.isdigit()}
    return bool(numbers and typed) and not numbers & typed
