"""What is in the register after a message, by the whole of Cairn and by a plain keyword reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import perf_counter

from tests.bench.search.reading_room import HOME
from tests.bench.search.tables import table
from tests.bench.updates.measured import Examples, Measured, line, measured, wrong
from tests.bench.updates.office import office
from tests.bench.updates.outcome import ASKED_BACK, CLEAR, NEAR, UNCLEAR, Outcome

COLUMNS = ("number", "Cairn", "plain reader", "ratio")


def in_the_register(
    told: Examples, misses: Examples, *, show: bool, home: Path = HOME
) -> Iterator[str]:
    """Yield the part of the report; *show* names the messages that went wrong."""
    with office(home) as cairn:
        began = perf_counter()
        ours = measured(cairn, told, misses)
        each = (perf_counter() - began) / (len(told) + len(misses))
        plain = measured(cairn.plain_reader(), told, misses)
    yield "### What is in the register afterwards: the whole of Cairn, with Rasa\n"
    yield from _verdicts("messages that are clear", CLEAR, ours.clear, plain.clear)
    yield from _verdicts("that something must be asked about", UNCLEAR, ours.unclear, plain.unclear)
    yield from _verdicts("near misses", NEAR, ours.near, plain.near)
    yield from table(
        ["asked back though clear", "number"],
        [[what, str(number)] for what, number in _asked(ours.clear)],
    )
    yield from _fields(ours, plain)
    yield f"{each * 1000:.0f} ms each, with a register made anew for it.\n"
    if show:
        yield from (line(one) for one in wrong(ours))


def _asked(outcomes: Iterable[Outcome]) -> list[tuple[str, int]]:
    asked = [one.happened.asked for one in outcomes if one.verdict == ASKED_BACK]
    kinds = sorted({kind for some in asked for kind in some})
    return [(kind, sum(kind in some for some in asked)) for kind in kinds]


def _verdicts(
    title: str, verdicts: Sequence[str], ours: list[Outcome], plain: list[Outcome]
) -> Iterator[str]:
    """Yield how often each happened, as shares of the messages."""
    rows = []
    for verdict in verdicts:
        counts = [sum(one.verdict == verdict for one in some) for some in (ours, plain)]
        rows.append(
            [verdict, str(len(ours)), *_compared(*(len(ours) and n / len(ours) for n in counts))]
        )
    yield from table([title, *COLUMNS], rows)


def _fields(ours: Measured, plain: Measured) -> Iterator[str]:
    rows = []
    for field, right in ours.fields.items():
        theirs = plain.fields.get(field, [])
        shares = (_share(right), _share(theirs))
        rows.append([field.replace("_", " "), str(len(right)), *_compared(*shares)])
    yield from table(["field", *COLUMNS], rows)


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right) if right else 0.0


def _compared(ours: float, plain: float) -> list[str]:
    return [f"{ours:.3f}", f"{plain:.3f}", f"{ours / plain:.2f}" if plain else "-"]
