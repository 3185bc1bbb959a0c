"""The figures of a ranking."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

LIMIT = 10
LABELS = (
    "nDCG@10",
    "first is right",
    "right in the first five",
    "right document first",
    "answering sentence quoted",
    "answering sentence marked",
)


@dataclass(frozen=True)
class Figures:
    """How well one ranking does, as shares of the questions (nDCG as a mean)."""

    ndcg: float = 0.0
    first_right: float = 0.0
    in_first_five: float = 0.0
    document_first: float = 0.0
    sentence_quoted: float = 0.0
    sentence_marked: float = 0.0


def ndcg(rights: Sequence[bool], all_right: int) -> float:
    """Return the normalised discounted gain of a ranking (Järvelin and Kekäläinen 2002)."""
    best = sum(_worth(place) for place in range(min(all_right, LIMIT)))
    gained = sum(_worth(place) for place, right in enumerate(rights[:LIMIT]) if right)
    return gained / best if best else 0.0


def _worth(place: int) -> float:
    return 1 / math.log2(place + 2)
