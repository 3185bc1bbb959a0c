"""Scores by the words that a text shares with a question (BM25, Robertson and Zaragoza 2009)."""

from collections.abc import Sequence

import bm25s
import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

# as Lucene has them
K1, B = 1.2, 0.75


class Lexical:
    """An index over texts that are given as their terms."""

    def __init__(self, texts: Sequence[list[str]]) -> None:
        self._size = len(texts)
        self._index = bm25s.BM25(k1=K1, b=B) if any(texts) else None
        if self._index:
            self._index.index(list(texts), show_progress=False)

    def scores(self, question: Sequence[str]) -> Scores:
        """Return the score of every text; terms that none of them holds count nothing."""
        known = [term for term in question if self._index and term in self._index.vocab_dict]
        if not self._index or not known:
            return np.zeros(self._size, dtype=np.float32)
        return np.asarray(self._index.get_scores(known), dtype=np.float32)
