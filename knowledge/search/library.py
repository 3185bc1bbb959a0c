"""Looking a question up in everything that is written and exists for whoever is asking."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from knowledge.search.found import Found, find
from knowledge.search.meaning import Meaning
from knowledge.search.shelf import Shelf
from knowledge.store import Store

MOST_SHELVES = 4
MOST_HITS = 10

Key = tuple[int, frozenset[int]]


class Library:
    """Keeps a shelf for all who see the same restricted documents, while no document changes."""

    def __init__(self, meaning: Meaning) -> None:
        self.meaning = meaning
        self._shelves: OrderedDict[Key, Shelf] = OrderedDict()
        self._lock = Lock()

    def look_up(self, question: str, store: Store, limit: int = MOST_HITS) -> Found:
        """Return the passages that fit a question, and how surely the first answers it."""
        return find(question, self.shelf(store), store, self.meaning, limit)

    def shelf(self, store: Store) -> Shelf:
        """Return the index over what exists for the store's viewer."""
        key = (store.documents.version(), store.restricted_documents_seen())
        with self._lock:
            shelf = self._shelves.get(key)
            if shelf is None:
                shelf = Shelf(store.documents.searched(), store.documents.titles())
                self._shelves[key] = shelf
            self._shelves.move_to_end(key)
            while len(self._shelves) > MOST_SHELVES:
                self._shelves.popitem(last=False)
        return shelf
