"""How a milestone or a benefit stood before a period and at its end, by its versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.digests.period import HERE, Period
from knowledge.store.courses import State


@dataclass(frozen=True)
class Course:
    """What a row said before a period, None where nothing is known of that, and at its end.

    *told* is the day of its last change in the period.
    """

    before: Mapping[str, Any] | None
    after: Mapping[str, Any]
    told: date | None = None

    @property
    def has_changed(self) -> bool:
        """Say whether it said something else at the end than before."""
        return self.before is not None and self.before != self.after


def course(now: Mapping[str, Any], states: Sequence[State], period: Period) -> Course:
    """Return how a row went; one that was first written down later stood as it then did."""
    days = [one.at.astimezone(HERE).date() for one in states]
    earlier = [one.values for one, day in zip(states, days, strict=True) if day < period.first]
    during = [(one.values, day) for one, day in zip(states, days, strict=True) if day in period]
    before = earlier[-1] if earlier else None
    if during:
        return Course(before, *during[-1])
    if earlier:
        return Course(before, earlier[-1])
    return Course(None, states[0].values if states else now)
