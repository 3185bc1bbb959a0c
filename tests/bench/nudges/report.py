"""Reports reminders that were played beside the plain reckoning, and their cost as they grow."""

from __future__ import annotations

import logging
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from tests.bench.nudges.growing import Grown, grown
from tests.bench.nudges.office import make_office
from tests.bench.nudges.playing import Played, play, ticks
from tests.bench.nudges.reckoning import ALIVE, reckon

FIRST, A_YEAR, A_FORTNIGHT, PROJECTS = date(2026, 1, 1), 365, 14, 500
SIZES = (500, 2_000, 10_000)
AS_IT_GROWS = frozenset((
    "reminders that the plain reckoning expects", "reminders at the vendor", "missing",
    "too many, or at another time", "messages that came twice", "looks", "seconds of a processor",
    "slowest look with its sending", "memory",
))  # fmt: skip


def nudges() -> Iterator[str]:
    """Yield a year's figures, then those of a growing register; each in a process of its own."""
    yield f"## A year of reminders: {PROJECTS} projects\n"
    yield from _table(_alone(_span, PROJECTS, A_YEAR))
    yield f"\n### {A_FORTNIGHT} days, as the register grows\n"
    yield from _side_by_side({size: _alone(_span, size, A_FORTNIGHT) for size in SIZES})
    yield "\n### What a look costs, in seconds of a processor\n"
    headings = ("projects", "updates in the register", "a minute in which nothing is due",
        "the first look of a process", "a look every quarter of an hour",
        "an hour at which some are due", "so many messages",
        "a minute while they wait", "memory")  # fmt: skip
    yield f"| {' | '.join(headings)} |\n|{' --- |' * len(headings)}"
    for size in SIZES:
        yield _row(_alone(grown, size))
    yield ""


def _alone(measure, *arguments):  # type: ignore[no-untyped-def]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(measure, *arguments).result()


def _span(projects: int, days: int) -> list[tuple[str, str]]:
    """Play so many days, reckon them, and set both side by side."""
    logging.disable(logging.CRITICAL)  # the kills would fill pages
    office = make_office(projects, FIRST, days)
    moments = list(ticks(office))
    expected = reckon(office, moments)
    with tempfile.TemporaryDirectory() as folder:
        played = play(office, moments, Path(folder) / "cairn.db")
    return list(figures(played, expected))


def figures(
    played: Played, expected: Counter[tuple[str, str, int, object]]
) -> Iterator[tuple[str, str]]:
    """Yield each figure with its name."""
    yield "reminders that the plain reckoning expects", f"{sum(expected.values()):,}"
    yield "reminders at the vendor", f"{sum(played.sent.values()):,}"
    yield "missing", f"{sum((expected - played.sent).values())}"
    yield "too many, or at another time", f"{sum((played.sent - expected).values())}"
    yield "messages that came twice", f"{played.doubled}"
    for step in ("1", "2", "3", "3 copy"):
        yield f"told: {step}", f"{played.rows[step, '']:,}"
    passed: Counter[str] = Counter()
    for (_, why), count in played.rows.items():
        if why:
            passed[why] += count
    for why, count in passed.most_common():
        yield f"passed over: {why}", f"{count:,}"
    yield "messages given up", f"{played.given_up}"
    yield "looks", f"{sum(played.states.values()):,}"
    for state, count in played.states.items():
        if state != ALIVE:
            yield f"looks at which the process was {state}", f"{count:,}"
    yield "seconds of a processor", f"{played.seconds:,.0f}"
    yield "slowest look with its sending", f"{played.slowest:.1f} s"
    yield "memory", f"{played.megabytes:.0f} MB"


def _table(rows: list[tuple[str, str]]) -> Iterator[str]:
    yield "| figure | value |\n| --- | --- |"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _side_by_side(spans: dict[int, list[tuple[str, str]]]) -> Iterator[str]:
    """Yield the figures that matter as a register grows, a column for each size."""
    yield f"| figure | {' | '.join(f'{size:,} projects' for size in spans)} |"
    yield f"|{' --- |' * (len(spans) + 1)}"
    columns = [dict(figures) for figures in spans.values()]
    for name in (one for one in columns[0] if one in AS_IT_GROWS):
        yield f"| {name} | {' | '.join(column[name] for column in columns)} |"


def _row(one: Grown) -> str:
    cells = (
        f"{one.projects:,}", f"{one.updates:,}", f"{one.minute * 1000:.0f} ms",
        f"{one.first:.2f} s", f"{one.look:.3f} s", f"{one.burst:.2f} s", f"{one.messages:,}",
        f"{one.waiting:.2f} s", f"{one.megabytes:.0f} MB",
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"
