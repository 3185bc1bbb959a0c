"""Wrongly answered against wrongly refused, as the bar moves."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """A question with how likely it is answered; *plain* ones should never be."""

    fit: float
    answerable: bool
    plain: bool


@dataclass(frozen=True)
class Balance:
    """What a bar does: shares of the plain, of the tricky, and of the answerable questions."""

    bar: float
    wrongly_answered: float
    tricked: float
    wrongly_refused: float


def curve(points: Sequence[Point], bars: Sequence[float]) -> list[Balance]:
    """Return what each bar does."""
    answerable = [one.fit for one in points if one.answerable]
    plain = [one.fit for one in points if one.plain]
    tricky = [one.fit for one in points if not (one.answerable or one.plain)]
    return [
        Balance(bar, _above(plain, bar), _above(tricky, bar), 1 - _above(answerable, bar))
        for bar in bars
    ]


def strictest(points: Sequence[Point], most: float) -> float:
    """Return the lowest bar at which at most a share *most* of the plain questions is answered."""
    plain = sorted((one.fit for one in points if one.plain), reverse=True)
    return math.nextafter(plain[int(most * len(plain))], 1.0)


def _above(fits: Sequence[float], bar: float) -> float:
    return sum(fit >= bar for fit in fits) / len(fits) if fits else 0.0
