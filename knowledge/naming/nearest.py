"""What a name that fits nothing may have been meant for."""

from collections import defaultdict
from collections.abc import Iterator
from math import log

from rapidfuzz import fuzz, process

from knowledge.naming.entry import Entry, Kind
from knowledge.naming.index import Index
from knowledge.naming.labels import SMALL_WORDS, Label
from knowledge.naming.reading import read
from knowledge.naming.words import singular

ALIKE = 70
"""How alike two words must be, of 100, to be taken for one."""
LIKE_ENOUGH = 0.3


def nearest(text: str, index: Index, kind: Kind, limit: int) -> tuple[Entry, ...]:
    """Return the entries of this *kind* whose names look most like *text*, the best first."""
    words = [singular(token.word) for token in read(text).tokens if token.word not in SMALL_WORDS]
    shared: dict[Label, float] = defaultdict(float)
    for word in dict.fromkeys(words):
        for label, likeness in _alike(word, index, kind).items():
            shared[label] += likeness
    whole = sum(_weight(index, word) for word in dict.fromkeys(words))
    scores: dict[Entry, float] = defaultdict(float)
    for label, likeness in shared.items():
        score = likeness / (0.8 * whole + 0.2 * _length(index, label))
        scores[label.entry] = max(scores[label.entry], score)
    for label, likeness in _alike_whole("".join(token.word for token in read(text).tokens), index):
        if label.entry.kind == kind:
            scores[label.entry] = max(scores[label.entry], likeness)
    best = sorted(scores, key=lambda entry: (-scores[entry], len(entry.name), entry.name))
    return tuple(entry for entry in best if scores[entry] >= LIKE_ENOUGH)[:limit]


def _alike(word: str, index: Index, kind: Kind) -> dict[Label, float]:
    """Return the labels that have a word like this one, and how much that says."""
    found: dict[Label, float] = {}
    near = process.extract(
        word, index.by_word.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=20
    )
    for known, likeness, _ in near:
        says = _weight(index, known) * (likeness / 100) ** 2
        for label in index.by_word[known]:
            if label.entry.kind == kind:
                found[label] = max(found.get(label, 0.0), says)
    return found


def _alike_whole(key: str, index: Index) -> Iterator[tuple[Label, float]]:
    """Yield the labels that look alike with their words run together: "wi fi", "wifi"."""
    near = process.extract(key, index.whole.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=20)
    for known, likeness, _ in near:
        yield from ((label, likeness / 100) for label in index.whole[known])


def _length(index: Index, label: Label) -> float:
    words = {singular(word) for word in label.words if word not in SMALL_WORDS}
    return sum(_weight(index, word) for word in words)


def _weight(index: Index, word: str) -> float:
    """Return how much a word tells: the fewer names it stands in, the more."""
    return log(1 + len(index.entries) / (1 + len(index.by_word.get(word, ()))))
