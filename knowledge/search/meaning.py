"""The meaning of what people ask, the encoder being loaded when it is first needed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Protocol

from knowledge.search.encoder import Vectors

MOST_KEPT = 5_000


class Encodes(Protocol):
    """Gives sentences a meaning."""

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each of *sentences*."""


class Meaning:
    """Remembers the meaning of sentences lately asked for: passages are read again and again."""

    def __init__(self, load: Callable[[], Encodes]) -> None:
        self._load = load
        self._encoder: Encodes | None = None
        self._kept: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = Lock()

    def of(self, sentence: str) -> Vectors:
        """Return the meaning of one sentence."""
        return self.of_all([sentence])[0]

    def of_all(self, sentences: Sequence[str]) -> list[Vectors]:
        """Return the meaning of each of *sentences*."""
        with self._lock:
            known = {one: self._kept[one] for one in sentences if one in self._kept}
            missing = list(dict.fromkeys(one for one in sentences if one not in known))
            if missing:
                known |= dict(zip(missing, self._read().encode(missing), strict=True))
            self._keep(known)
        return [known[one] for one in sentences]

    def ready(self) -> None:
        """Load the encoder now rather than when somebody waits for an answer."""
        with self._lock:
            self._read()

    def _read(self) -> Encodes:
        if self._encoder is None:
            self._encoder = self._load()
        return self._encoder

    def _keep(self, known: dict[str, Vectors]) -> None:
        self._kept.update(known)
        for sentence in known:
            self._kept.move_to_end(sentence)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
