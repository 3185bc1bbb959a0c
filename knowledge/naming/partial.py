"""Names of which only the telling words were written: "the wifi one", "telecare"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from knowledge.naming.entry import Entry
from knowledge.naming.evidence import is_placed
from knowledge.naming.frames import Phrase
from knowledge.naming.hits import Hit
from knowledge.naming.index import Index
from knowledge.naming.labels import SMALL_WORDS, Label
from knowledge.naming.sentence import Sentence
from knowledge.naming.spelled import weigh
from knowledge.naming.words import Tier, singular

MOST_CANDIDATES = 10
Places = tuple[int, ...]


def partial(
    sentence: Sentence, index: Index, phrases: Sequence[Phrase], taken: Sequence[Hit]
) -> Iterator[Hit]:
    """Yield the runs of words that stand together in some project's or organisation's name."""
    blocks: dict[Places, list[tuple[Label, int]]] = defaultdict(list)
    for label, matched in _matches(sentence, index).items():
        for block in _blocks(sentence, sorted(matched)):
            if _is_telling(sentence, block, phrases):
                slips = sum(matched[place] for place in block)
                blocks[block].append((label, slips))
    for block, found in blocks.items():
        start, end = block[0], block[-1] + 1
        entries = _best(sentence, block, found)
        slipped = min(slips for _, slips in found) > 0
        weight = weigh(sentence, block) - 0.5
        yield Hit(start, end, entries, "misspelt" if slipped else "partial", weight)


def _matches(sentence: Sentence, index: Index) -> dict[Label, dict[int, int]]:
    """Return, for each label, the telling words it shares with the text and their slips."""
    matches: dict[Label, dict[int, int]] = defaultdict(dict)
    for place, token in enumerate(sentence.tokens):
        if sentence.tiers[place] < Tier.PLAIN:
            continue
        readings = sentence.corrections.get(place) or ((token.word, 0),)
        for word, slips in readings:
            for label in index.by_word.get(singular(word), ()):
                matches[label].setdefault(place, slips)
    return matches


def _blocks(sentence: Sentence, places: Sequence[int]) -> Iterator[Places]:
    """Yield the matched places that stand together, small and weak words between them allowed."""
    block: list[int] = []
    for place in places:
        if block and not _is_joined(sentence, block[-1], place):
            yield tuple(block)
            block = []
        block.append(place)
    if block:
        yield tuple(block)


def _is_joined(sentence: Sentence, first: int, second: int) -> bool:
    between = range(first + 1, second)
    if any(sentence.tokens[place].parted for place in (*between, second)):
        return False
    return len(between) <= 2 and all(
        sentence.tiers[place] == Tier.WEAK or sentence.tokens[place].word in SMALL_WORDS
        for place in between
    )


def _is_telling(sentence: Sentence, block: Places, phrases: Sequence[Phrase]) -> bool:
    """Say whether these words are enough: a rare one, two ordinary ones, or one well placed."""
    if any(sentence.tiers[place] == Tier.RARE for place in block):
        return True
    if len({sentence.tokens[place].word for place in block}) > 1:
        return True
    start = block[0]
    return is_placed(sentence, start, start + 1, phrases)


def _best(
    sentence: Sentence, block: Places, found: Iterable[tuple[Label, int]]
) -> tuple[Entry, ...]:
    """Return whom these words fit best: the fewest slips, then the fullest names."""
    ranked = sorted(found, key=lambda pair: (pair[1], len(pair[0].words)))
    fewest = ranked[0][1]
    fitting = [label for label, slips in ranked if slips == fewest]
    most = max(_also(sentence, block, label) for label in fitting)
    best = [label for label in fitting if _also(sentence, block, label) == most]
    return tuple(dict.fromkeys(label.entry for label in best))[:MOST_CANDIDATES]


def _also(sentence: Sentence, block: Places, label: Label) -> int:
    """Count the weak words beside the block that stand in *label* too."""
    beside = (block[0] - 2, block[0] - 1, block[-1] + 1, block[-1] + 2)
    return sum(
        sentence.tokens[place].word in label.words and sentence.tiers[place] == Tier.WEAK
        for place in beside
        if 0 <= place < len(sentence.tokens)
    )
