"""The part of the report that is about sprint updates typed in chat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter

from tests.bench.updates.end_to_end import in_the_register
from tests.bench.updates.examples import listed, logged, near_misses
from tests.bench.updates.register import demo_register
from tests.bench.updates.scoring import Judged, judged

KEPT_APART = (["updates.yml"], ["near_misses.yml"])
TUNING = (
    ["updates_tuning.yml", "updates_tuning_2.yml", "updates_tuning_3.yml"],
    ["near_misses_tuning.yml", "near_misses_tuning_2.yml", "near_misses_tuning_3.yml"],
)


def updates(tuning: bool = False, *, reading_alone: bool = False) -> Iterator[str]:
    """Yield how many fields were read right, which near misses would be logged, and what was.

    The messages kept apart are named only where tuning: who saw them would write for them.
    *reading_alone* leaves out what ends in the register, which takes Rasa and minutes.
    """
    told, near = TUNING if tuning else KEPT_APART
    register = demo_register()
    examples = listed(*told)
    began = perf_counter()
    messages = [judged(example, register) for example in examples]
    each = (perf_counter() - began) / len(examples)
    yield f"## Sprint updates typed in chat, {'for tuning' if tuning else 'kept apart'}\n"
    yield from _fields([one for message in messages for one in message])
    whole = sum(all(one.right for one in message) for message in messages)
    yield f"\nMessages wholly right: {whole:,} of {len(messages):,}; {each * 1000:.1f} ms each.\n"
    misses = near_misses(*near)
    wrongly = logged(misses, register)
    yield f"Near misses: {len(misses):,} by their words; logged: {len(wrongly):,}.\n"
    if tuning:
        yield from _wrong(messages)
        yield from (f"- logged: {text!r}: {reading.drafts}" for text, reading in wrongly)
    if not reading_alone:
        yield from in_the_register(examples, listed(*near), show=tuning)


def _fields(found: Sequence[Judged]) -> Iterator[str]:
    yield "| field | examples | right |"
    yield "| --- | --- | --- |"
    for field in dict.fromkeys(one.field for one in found):
        yield _row(field, [one.right for one in found if one.field == field])
    yield _row("together", [one.right for one in found])


def _row(name: str, right: Sequence[bool]) -> str:
    return f"| {name.replace('_', ' ')} | {len(right):,} | {sum(right) / len(right):.3f} |"


def _wrong(messages: Sequence[Sequence[Judged]]) -> Iterator[str]:
    for one in (one for message in messages for one in message if not one.right):
        yield f"- {one.text!r}: {one.field}, {one.expected!r} read as {one.found!r}"
