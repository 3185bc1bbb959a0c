"""What a reader made of all messages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from tests.bench.updates.happened import Happened
from tests.bench.updates.outcome import ASKED, NEAR_LOGGED, RIGHT, Outcome, judged, near

Examples: TypeAlias = Sequence[dict[str, Any]]


class Reader(Protocol):
    """Whatever takes a message and logs what it reports."""

    def told(self, example: dict[str, Any]) -> Happened:
        """Return what became of a message."""
        ...


@dataclass(frozen=True)
class Measured:
    """What one reader made of all messages."""

    clear: list[Outcome]
    unclear: list[Outcome]
    near: list[Outcome]

    @property
    def fields(self) -> dict[str, list[bool]]:
        """Return whether each field of each update is right, by its name."""
        found: dict[str, list[bool]] = {}
        for checked in (one for outcome in (*self.clear, *self.unclear) for one in outcome.checked):
            found.setdefault(checked.field, []).append(checked.right)
        return {**found, "together": [one for some in found.values() for one in some]}


def measured(reader: Reader, told: Examples, misses: Examples) -> Measured:
    """Tell a reader every message."""
    outcomes = [judged(one, reader.told(one)) for one in told]
    return Measured(
        [one for one in outcomes if not one.example.get("asks")],
        [one for one in outcomes if one.example.get("asks")],
        [near(one, reader.told(one)) for one in misses],
    )


def wrong(ours: Measured) -> list[Outcome]:
    """Return what should not have become of a message."""
    told = [one for one in (*ours.clear, *ours.unclear) if one.verdict not in (RIGHT, ASKED)]
    return [*told, *(one for one in ours.near if one.verdict == NEAR_LOGGED)]


def line(outcome: Outcome) -> str:
    """Tell in a line what became of a message and what should have."""
    fields = [
        f"{one.field}: {one.expected!r} became {one.found!r}"
        for one in outcome.checked
        if not one.right and outcome.happened.logged
    ]
    happened = outcome.happened
    said = [f"logged {one}" for one in happened.logged] or [repr(happened.said[:160])]
    asked = [f"asked {', '.join(outcome.happened.asked)}"] if outcome.happened.asked else []
    return f"- {outcome.example['text']!r}: {'; '.join([outcome.verdict, *asked, *fields, *said])}"
