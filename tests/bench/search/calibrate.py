"""Fits the judges on the tuning questions: what evidence weighs, and where the bars stand.

What is fitted is whether the best passage answers: yes where its document is right, no where the
question has no answer. Answerable ones with a wrong document on top are left out: neither is true.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, fields

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold

from knowledge.search.judge import Evidence
from tests.bench.search.answering import answered
from tests.bench.search.curve import Point, curve, strictest
from tests.bench.search.judged import Judged, tuning_questions
from tests.bench.search.questions import TUNING
from tests.bench.search.reading_room import reading_room
from tests.bench.search.tables import table

Numbers = NDArray[np.float64]

FOLDS = 5
ROUNDS = 8
# questions on things that never were, in the documents' own words, cannot be told by their words:
# at full weight they would make the judge shy of every paraphrase
WEIGHT_OF_TRICKS = 0.3
MOST_WRONG = 0.03
MOST_NEAREST = 0.10
NAMES = [*(one.name for one in fields(Evidence)), "outside"]


def calibrate() -> Iterator[str]:
    """Yield the constants to paste, and how well they do by cross-validation."""
    with reading_room() as room:
        judged = [one for one in tuning_questions(room) if one.right or not one.answerable]
        as_things_stand = list(answered(room, TUNING))
    weights, bias = _fitted(judged)
    yield "## Calibration, on the tuning questions alone\n"
    *of_evidence, outside = (f"{weight:.2f}" for weight in weights)
    yield "For knowledge/search/judge.py:\n"
    yield f"    WEIGHTS = Evidence({', '.join(of_evidence)})\n    BIAS = {bias:.2f}\n"
    yield "For actions/standards/judging.py:\n"
    bars = [_bar(judged, most) for most in (MOST_WRONG, MOST_NEAREST)]
    yield f"    GUIDANCE = Bars(answers={bars[0]:.2f}, nearest={bars[1]:.2f})"
    yield f"    OUTSIDE = {-float(outside):.2f}\n"
    yield "### Cross-validated: five folds, the mean of eight divisions\n"
    columns = [
        "evidence",
        "area under ROC",
        f"wrongly refused at {MOST_WRONG:.0%} wrongly answered",
    ]
    yield from table(columns, _tried(judged))
    yield from as_things_stand


def _tried(judged: Sequence[Judged]) -> Iterator[tuple[str, str, str]]:
    """Yield how well all the evidence does, and all but each part of it."""
    yield _row("all", judged, range(len(NAMES)))
    for left_out, name in enumerate(NAMES):
        kept = [at for at in range(len(NAMES)) if at != left_out]
        yield _row(f"without {name}", judged, kept)


def _row(name: str, judged: Sequence[Judged], columns: Sequence[int]) -> tuple[str, str, str]:
    areas, refused = [], []
    for number in range(ROUNDS):
        points = list(_left_out(judged, columns, number))
        plain = [one for one in points if one.answerable or one.plain]
        areas.append(roc_auc_score([one.answerable for one in plain], [one.fit for one in plain]))
        refused.append(curve(points, [strictest(points, MOST_WRONG)])[0].wrongly_refused)
    return name, f"{np.mean(areas):.3f}", f"{np.mean(refused):.3f}"


def _bar(judged: Sequence[Judged], most: float) -> float:
    """Return the bar with at most *most* wrongly answered, on questions that were left out."""
    points = (list(_left_out(judged, range(len(NAMES)), number)) for number in range(ROUNDS))
    return float(np.mean([strictest(some, most) for some in points]))


def _left_out(judged: Sequence[Judged], columns: Sequence[int], number: int) -> Iterator[Point]:
    """Yield every question with the fit that a judge gives who was not fitted on it."""
    evidence = _evidence(judged)[:, list(columns)]
    groups = [one.group for one in judged]
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=number).split(evidence, groups)
    for learnt, kept in folds:
        model = _model(evidence[learnt], [judged[at] for at in learnt])
        fits = model.predict_proba(evidence[kept])[:, 1]
        for at, fit in zip(kept, fits, strict=True):
            yield Point(float(fit), judged[at].answerable, judged[at].plain)


def _fitted(judged: Sequence[Judged]) -> tuple[list[float], float]:
    model = _model(_evidence(judged), judged)
    return [float(weight) for weight in model.coef_[0]], float(model.intercept_[0])


def _model(evidence: Numbers, judged: Sequence[Judged]) -> LogisticRegression:
    importance = [1.0 if one.answerable or one.plain else WEIGHT_OF_TRICKS for one in judged]
    right = [one.right for one in judged]
    return LogisticRegression().fit(evidence, right, sample_weight=importance)


def _evidence(judged: Sequence[Judged]) -> Numbers:
    """Return the evidence, with how sure Rasa is that a question is off the subject."""
    return np.array([[*astuple(one.evidence), one.outside] for one in judged])
