"""The ways to rank that are compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from knowledge.search.found import find
from knowledge.search.meaning import Meaning
from knowledge.search.shelf import Shelf, Weights
from knowledge.store import Store
from tests.bench.search.fts5 import PlainSearch
from tests.bench.search.measures import LIMIT

PLAIN = "plain FTS5"
NOTHING_BUT_WORDS = Weights(
    document=0.0, dense=0.0, title=0, superseded=0.0, silent=0.0, named=0.0, opening=0.0
)
# so much that the words count nothing beside it
NOTHING_BUT_MEANING = Weights(
    document=0.0, dense=1e6, title=0, superseded=0.0, silent=0.0, named=0.0, opening=0.0
)

Ranked = Callable[[str], Sequence[int]]


def rankings(store: Store, meaning: Meaning) -> dict[str, Ranked]:
    """Return every way to rank, by its name; each gives the ids of passages, best first."""
    plain = _plain(store)
    return {
        "Cairn": _as_cairn_does(Weights(), store, meaning),
        "without meaning": _as_cairn_does(Weights(dense=0.0), store, meaning),
        "meaning alone": _bare(NOTHING_BUT_MEANING, store, meaning),
        "a passage's words alone": _bare(NOTHING_BUT_WORDS, store, meaning),
        PLAIN: lambda question: plain.search(question, LIMIT),
    }


def _as_cairn_does(weights: Weights, store: Store, meaning: Meaning) -> Ranked:
    shelf = _shelf(weights, store)

    def ranked(question: str) -> list[int]:
        found = find(question, shelf, store, meaning, LIMIT)
        return [place.passage.id for place in found.places]

    return ranked


def _bare(weights: Weights, store: Store, meaning: Meaning) -> Ranked:
    shelf = _shelf(weights, store)
    return lambda question: [
        hit.passage_id for hit in shelf.search(question, meaning.of(question), LIMIT)
    ]


def _shelf(weights: Weights, store: Store) -> Shelf:
    return Shelf(store.documents.searched(), store.documents.titles(), weights)


def _plain(store: Store) -> PlainSearch:
    """Return full-text search, titles and all: that is the best that it does on its own."""
    titles = {one.id: one.title for one in store.documents.titles()}
    passages = store.documents.passages([one.id for one in store.documents.searched()])
    return PlainSearch(
        (one.id, ". ".join([titles[one.document_id], *one.headings]), one.text)
        for one in passages.values()
    )
