"""Wrongly answered against wrongly refused on the tuning questions, over the bar."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from actions.standards.judging import GUIDANCE, OUTSIDE
from tests.bench.search.curve import Balance, Point, curve
from tests.bench.search.judged import Judged, tuning_questions
from tests.bench.search.reading_room import ReadingRoom
from tests.bench.search.tables import table

BARS = [twentieths / 20 for twentieths in range(4, 20)]
MOST_WRONG = 15


def balance(room: ReadingRoom) -> Iterator[str]:
    """Yield the part of the report."""
    judged = tuning_questions(room)
    yield "### Where the bar stands: wrongly answered and wrongly refused (tuning questions)\n"
    yield (
        "Refused counts answerable questions, the right passage found or not. The bar in use is "
        f"{GUIDANCE.answers}, with what Rasa says.\n"
    )
    alone = curve([Point(one.fit, one.answerable, one.plain) for one in judged], BARS)
    both = curve([Point(_with_intent(one), one.answerable, one.plain) for one in judged], BARS)
    columns = [
        *("bar", "answered, fit alone", "of the tricky", "refused"),
        *("answered, with the intent", "of the tricky", "refused"),
    ]
    yield from table(columns, _rows(alone, both))
    yield "### The surest wrong answers (tuning questions)\n"
    yield from table(["question", "group", "fit with the intent", "quoted"], _wrong(judged))


def _rows(alone: Sequence[Balance], both: Sequence[Balance]) -> Iterator[list[str]]:
    for one, other in zip(alone, both, strict=True):
        shares = (
            *(one.wrongly_answered, one.tricked, one.wrongly_refused),
            *(other.wrongly_answered, other.tricked, other.wrongly_refused),
        )
        yield [f"{one.bar:.2f}", *(f"{share:.3f}" for share in shares)]


def _wrong(judged: Sequence[Judged]) -> Iterator[list[str]]:
    wrong = [one for one in judged if not one.answerable and not one.silent]
    for one in sorted(wrong, key=_with_intent, reverse=True)[:MOST_WRONG]:
        yield [one.text.replace("|", "/"), one.group, f"{_with_intent(one):.2f}", one.quoted]


def _with_intent(one: Judged) -> float:
    """Return the fit that has to reach the one bar, lowered where the bar would be raised."""
    odds = one.fit / (1 - one.fit) * math.exp(-OUTSIDE * one.outside)
    return odds / (1 + odds)
