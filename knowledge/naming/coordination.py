"""Names that share their last word: "East and West Lothian"."""

from collections.abc import Iterator, Sequence

from knowledge.naming.hits import Hit
from knowledge.naming.index import Index
from knowledge.naming.sentence import Sentence

DIRECTIONS = {
    "north": "north", "n": "north", "south": "south", "s": "south",
    "east": "east", "e": "east", "west": "west", "w": "west", "mid": "mid",
}  # fmt: skip
BETWEEN = frozenset({"and", "or", "both", "n"})


def shared_endings(sentence: Sentence, index: Index, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield a hit for each direction before a council whose own name is a direction's too."""
    for hit in hits:
        first = sentence.tokens[hit.start].word
        if first not in DIRECTIONS or not hit.entries[0].kind == "organisation":
            continue
        ending = "".join(token.word for token in sentence.tokens[hit.start + 1 : hit.end])
        yield from _before(sentence, index, hit, ending)


def _before(sentence: Sentence, index: Index, hit: Hit, ending: str) -> Iterator[Hit]:
    place = hit.start - 1
    while place >= 0:
        word = sentence.tokens[place].word
        found = index.whole.get(DIRECTIONS.get(word, "") + ending, []) if word in DIRECTIONS else []
        entries = tuple(dict.fromkeys(label.entry for label in found if label.how == "exact"))
        if entries:
            yield Hit(place, place + 1, entries, hit.how, 1.0)
        elif word not in BETWEEN:
            return
        place -= 1
