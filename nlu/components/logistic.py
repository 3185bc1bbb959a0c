"""Multinomial logistic regression over dense and sparse features at once.

scikit-learn's takes one matrix: dense features beside sparse ones must be written as sparse,
and fitting takes twice as long.
"""

from pathlib import Path
from typing import List, NamedTuple, Text, Tuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix


class Logistic(NamedTuple):
    """What was learnt: a column for each label, and what stands before any feature is seen."""

    labels: np.ndarray
    dense: np.ndarray
    sparse: np.ndarray
    start: np.ndarray

    def probabilities(self, dense: np.ndarray, sparse: csr_matrix) -> np.ndarray:
        """Return how likely each label is, a row for each row of features."""
        return np.exp(_log_softmax(dense @ self.dense + sparse @ self.sparse + self.start))

    def save(self, file: Path) -> None:
        """Keep it as plain arrays."""
        np.savez(file, **self._asdict())

    @classmethod
    def load(cls, file: Path) -> "Logistic":
        """Read what was kept."""
        with np.load(file, allow_pickle=False) as kept:
            return cls(*(kept[name] for name in cls._fields))


def fit(
    dense: np.ndarray, sparse: csr_matrix, labels: List[Text], freedom: float, steps: int
) -> Logistic:
    """Learn *labels* from the features; every label weighs the same, however many its rows.

    *freedom* is what scikit-learn calls C: the larger, the less the weights are held back.
    """
    names, which = np.unique(labels, return_inverse=True)
    wanted = np.eye(len(names), dtype=np.float32)[which]
    worth = (len(which) / (len(names) * np.bincount(which)))[which].astype(np.float32)[:, None]
    sizes = (dense.shape[1], sparse.shape[1], 1)
    edges = np.cumsum(sizes)[:-1]
    dense, sparse, turned = dense.astype(np.float32), sparse.tocsr(), sparse.T.tocsr()

    def cost(flat: np.ndarray) -> Tuple[float, np.ndarray]:
        weights = flat.reshape(-1, len(names))
        parts = np.split(weights.astype(np.float32), edges)
        logs = _log_softmax(dense @ parts[0] + sparse @ parts[1] + parts[2])
        missed = (np.exp(logs) - wanted) * worth
        slope = np.vstack([dense.T @ missed, turned @ missed, missed.sum(0)]).astype(np.float64)
        slope[:-1] += weights[:-1] / freedom
        held_back = (weights[:-1] ** 2).sum() / (2 * freedom)
        return held_back - float((logs * wanted * worth).sum()), slope.ravel()

    start = np.zeros(sum(sizes) * len(names))
    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": steps})
    parts = np.split(found.x.reshape(-1, len(names)).astype(np.float32), edges)
    return Logistic(names, *parts)


def _log_softmax(scores: np.ndarray) -> np.ndarray:
    scores = scores - scores.max(axis=1, keepdims=True)
    return scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
