"""The index of names, kept as long as nothing that can be named has changed."""

from collections import OrderedDict
from threading import Lock

from knowledge.naming import Names
from knowledge.store import Store

MOST_KEPT = 16


class Indexes:
    """One index for all who see the same restricted projects: nobody else's names are in it."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, frozenset[int]], Names] = OrderedDict()
        self._lock = Lock()

    def names(self, store: Store) -> Names:
        """Return the index over what exists for the store's viewer."""
        key = (store.people.register_version(), store.restricted_seen())
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                found = self._kept[key] = Names(store.nameable())
            self._kept.move_to_end(key)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return found
