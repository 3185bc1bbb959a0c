"""Names of which only the telling words were written: "the wifi one", "telecare"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from knowledge.naming.entry import Entry
from knowledge.naming.evidence import is_placed
from knowledge.naming.frames import Phrase
from knowledge.naming.hits import Hit
from knowledge.naming.index import Index
from knowledge.naming.labels import SMALL_WORDS, Label
from knowledge.naming.leftovers import means_something_else
from knowledge.naming.sentence import Sentence
from knowledge.naming.spelled import may_stand_alone
from knowledge.naming.weights import weigh
from knowledge.naming.words import Tier, singular

MOST_CANDIDATES = 10
Places = tuple[int, ...]
Fits = list[tuple[int, Label]]


def partial(sentence: Sentence, index: Index, phrases: Sequence[Phrase]) -> Iterator[Hit]:
    """Yield the runs of words that stand together in some project's or organisation's name."""
    blocks: dict[Places, Fits] = defaultdict(list)
    for label, matched in _matches(sentence, index).items():
        for block in _blocks(sentence, label, sorted(matched)):
            if not means_something_else(sentence, block, label, phrases):
                blocks[block].append((sum(matched[place] for place in block), label))
    for block, fits in blocks.items():
        if _is_telling(sentence, block, phrases, fits) and (hit := _hit(sentence, block, fits)):
            yield hit


def _matches(sentence: Sentence, index: Index) -> dict[Label, dict[int, int]]:
    """Return, for each label, the telling words it shares with the text and their slips."""
    matches: dict[Label, dict[int, int]] = defaultdict(dict)
    for place, token in enumerate(sentence.tokens):
        for label in _run_together(sentence, index, place):
            matches[label] |= {place: 0, place + 1: 0}
        if sentence.tiers[place] < Tier.PLAIN:
            continue
        corrected = sentence.corrections.get(place, ()) if may_stand_alone(sentence, place) else ()
        readings = corrected or ((token.word, 0),)
        for word, slips in readings:
            for label in index.parts.get(singular(word), ()):
                matches[label].setdefault(place, slips)
    return matches


def _run_together(sentence: Sentence, index: Index, place: int) -> Sequence[Label]:
    """Return the labels with a word that is written here as two: "wi-fi"."""
    if not sentence.joins(place + 1):
        return ()
    first, second = sentence.tokens[place], sentence.tokens[place + 1]
    is_strange = max(sentence.tiers[place : place + 2]) == Tier.RARE
    if not is_strange and second.gap != "-":
        return ()
    return index.parts.get(singular(first.word + second.word), ())


def _blocks(sentence: Sentence, label: Label, places: Sequence[int]) -> Iterator[Places]:
    """Yield the matched places that stand together; small words, and its own, may be between."""
    block: list[int] = []
    for place in places:
        if block and not _is_joined(sentence, label, block[-1], place):
            yield tuple(block)
            block = []
        block.append(place)
    yield tuple(block)


def _is_joined(sentence: Sentence, label: Label, first: int, second: int) -> bool:
    between = range(first + 1, second)
    if any(sentence.tokens[place].parted for place in (*between, second)):
        return False
    return len(between) <= 2 and all(
        sentence.tokens[place].word in SMALL_WORDS or sentence.tokens[place].word in label.words
        for place in between
    )


def _is_telling(
    sentence: Sentence, block: Places, phrases: Sequence[Phrase], fits: Fits
) -> bool:
    """Say whether these words are enough: a rare one, two ordinary ones, or one well placed.

    A capital helps, and so do weak words of the same name beside it: "blue badge".
    """
    if any(sentence.tiers[place] == Tier.RARE for place in block):
        return True
    if len({sentence.tokens[place].word for place in block}) > 1:
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


def _hit(sentence: Sentence, block: Places, fits: Fits) -> Hit | None:
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
    entries: tuple[Entry, ...] = tuple(dict.fromkeys(label.entry for _, label in best))
    places = sorted({*block, *best[0][0]})
    weight = weigh(sentence, block) - 0.5
    how = "misspelt" if fewest else "partial"
    return Hit(places[0], places[-1] + 1, entries[:MOST_CANDIDATES], how, weight)


def _beside(sentence: Sentence, block: Places, label: Label) -> tuple[int, ...]:
    """Return the places of weak words next to the block that stand in *label* too."""
    found: list[int] = []
    for step, place in ((-1, block[0] - 1), (1, block[-1] + 1)):
        while 0 <= place < len(sentence.tokens) and _is_of(sentence, place, step, label):
            found.append(place)
            place += step
    return tuple(found)


def _is_of(sentence: Sentence, place: int, step: int, label: Label) -> bool:
    joint = place if step > 0 else place + 1
    if not sentence.joins(joint) or sentence.tiers[place] != Tier.WEAK:
        return False
    return sentence.tokens[place].word in label.words


def _is_other_number(sentence: Sentence, block: Places, label: Label) -> bool:
    """Say whether a number behind the words is not the label's: Phase 2 is not Phase 3."""
    numbers = {word for word in label.words if word.isdigit()}
    behind = [token.word for token in sentence.tokens[block[-1] + 1 : block[-1] + 3]]
    typed = {word for word in behind if word.isdigit()}
    return bool(numbers and typed) and not numbers & typed
