"""Names that share their last word: "East and West Lothian"."""

from collections.abc import Iterator, Sequence

from knowledge.naming.hits import Hit
from knowledge.naming.index import Index
from knowledge.naming.patterns import these
from knowledge.naming.sentence import Sentence

DIRECTIONS = {
    "north": "north", "n": "north", "south": "south", "s": "south",
    "east": "east", "e": "east", "west": "west", "w": "west", "mid": "mid",
}  # fmt: skip
BETWEEN = these("and or both n")


def shared_endings(sentence: Sentence, index: Index, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield a hit for each direction before a council whose own name is a direction's too."""
    for hit in hits:
        if sentence.word(hit.start) in DIRECTIONS and hit.entries[0].kind == "organisation":
            ending = "".join(sentence.word(place) for place in hit.places[1:])
            yield from _before(sentence, index, hit, ending)


def _before(sentence: Sentence, index: Index, hit: Hit, ending: str) -> Iterator[Hit]:
    for place in range(hit.start - 1, -1, -1):
        direction = DIRECTIONS.get(sentence.word(place))
        labels = index.whole.get(direction + ending, ()) if direction else ()
        entries = tuple(dict.fromkeys(label.entry for label in labels if label.how == "exact"))
        if entries:
            yield Hit(place, place + 1, entries, hit.how, 1.0)
        elif sentence.word(place) not in BETWEEN:
            return
