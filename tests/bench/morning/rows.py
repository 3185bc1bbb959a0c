"""The figures of a bench as rows of a table, beside those of the plain bot."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence

from tests.bench.morning.counting import Outcome

Figure = Callable[[Outcome], float]
ECHO = "echo"


def latency_rows(outcomes: Mapping[str, Outcome]) -> Iterator[str]:
    """Give how long an answer takes, and how much of it is the turn itself."""
    yield from _table(
        outcomes,
        {
            "event to reply, p50": lambda one: percentile(one.late, 0.5),
            "event to reply, p95": lambda one: percentile(one.late, 0.95),
            "the turn itself, p50": lambda one: percentile(one.own, 0.5),
            "the turn itself, p95": lambda one: percentile(one.own, 0.95),
            "what the channel adds, p50": lambda one: percentile(_added(one), 0.5),
            "what the channel adds, p95": lambda one: percentile(_added(one), 0.95),
            "acknowledged, p50": lambda one: percentile(one.acknowledging, 0.5),
        },
    )


def morning_rows(outcomes: Mapping[str, Outcome]) -> Iterator[str]:
    """Give how many were acknowledged and answered, how late, and what was lost or doubled."""
    counts: dict[str, Callable[[Outcome], str]] = {
        "sent": lambda one: f"{one.sent:,}",
        "acknowledged at the first try": lambda one: f"{one.acknowledged_in_time:,}",
        "acknowledged": lambda one: f"{one.acknowledged:,}",
        "answered": lambda one: f"{len(one.late):,}",
        "told to wait besides": lambda one: f"{one.told_to_wait:,}",
        "lost": lambda one: f"{len(one.lost):,}",
        "doubled": lambda one: f"{len(one.doubled):,}",
        "updates": lambda one: f"{one.updates:,}",
        "updates lost, doubled": lambda one: (
            f"{len(one.updates_lost):,}, {len(one.updates_doubled):,}"
        ),
    }
    yield _row(["figure", *outcomes])
    yield _row(["---"] * (len(outcomes) + 1))
    for name, count in counts.items():
        yield _row([name, *(count(one) for one in outcomes.values())])
    yield ""
    yield from _table(
        outcomes,
        {
            "acknowledged after, p50": lambda one: percentile(one.acknowledging, 0.5),
            "acknowledged after, p95": lambda one: percentile(one.acknowledging, 0.95),
            "acknowledged after, at most": lambda one: max(one.acknowledging),
            "answered after, p50": lambda one: percentile(one.late, 0.5),
            "answered after, p95": lambda one: percentile(one.late, 0.95),
            "answered after, at most": lambda one: max(one.late, default=math.nan),
            "the last answer, from the beginning": lambda one: one.last,
        },
    )


def percentile(values: Sequence[float], share: float) -> float:
    """Return what a share of the values stay below."""
    ordered = sorted(values)
    return ordered[int(share * (len(ordered) - 1))] if ordered else math.nan


def _added(one: Outcome) -> list[float]:
    return [late - own for late, own in zip(one.late, one.own, strict=True)] if one.own else []


def _table(outcomes: Mapping[str, Outcome], figures: Mapping[str, Figure]) -> Iterator[str]:
    ours = [name for name in outcomes if name != ECHO and ECHO in outcomes]
    yield _row(["figure", *outcomes, *(f"{name}, ratio" for name in ours)])
    yield _row(["---"] * (1 + len(outcomes) + len(ours)))
    for name, figure in figures.items():
        values = {of: figure(one) for of, one in outcomes.items()}
        ratios = [values[of] / values[ECHO] for of in ours]
        yield _row([name, *map(_seconds, values.values()), *map(_ratio, ratios)])
    yield ""


def _seconds(value: float) -> str:
    if math.isnan(value):
        return ""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.1f} s"


def _ratio(value: float) -> str:
    return "" if math.isnan(value) else f"{value:.1f}"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
