"""How surely a passage answers a question: the judge that says "I don't know"."""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass


@dataclass(frozen=True)
class Evidence:
    """What speaks for a passage; the shares are of the question's telling words, rare ones more.

    *dense* is how close the meanings are; *covered* is the share of words that the passage and
    its names hold, *covered_by_document* that its whole document holds; *strange* says that the
    question calls something by a name or a number that the document never has.
    """

    dense: float = 0.0
    covered: float = 0.0
    covered_by_document: float = 0.0
    strange: float = 0.0


# fitted by `python -m tests.bench calibrate` on the tuning questions alone
WEIGHTS = Evidence(2.73, 2.83, 2.81, -1.86)
BIAS = -1.96


def fit(evidence: Evidence) -> float:
    """Return how likely a passage with this evidence answers, from 0 to 1."""
    pairs = zip(astuple(WEIGHTS), astuple(evidence), strict=True)
    return 1 / (1 + math.exp(-BIAS - sum(weight * value for weight, value in pairs)))
