"""What is said on a Monday morning, and when: questions, follow-ups, updates, mentions."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.bench.morning.people import Somebody
from tests.bench.turns import QUESTIONS

UPDATES_OF_EACH = 5  # of the eight messages of who leads a project
MENTIONS = 0.1
SINGLY = 100_000  # their numbers begin here


@dataclass(frozen=True)
class Size:
    """How much is said: on the morning, within so many seconds, and before it one by one."""

    messages: int = 3_200
    seconds: float = 60.0
    rounds: int = 12
    not_counted: int = 20


WHOLE = Size()
# shows whether it runs, while others use the machine
SMALL = Size(messages=300, seconds=6.0, rounds=2, not_counted=5)


@dataclass(frozen=True)
class Message:
    """One message: *at* is when it is sent, in seconds; *aloud* is one where others read along."""

    number: int
    by: Somebody
    text: str
    at: float
    aloud: bool = False
    mark: str = ""


def morning(everybody: Sequence[Somebody], size: Size = WHOLE) -> list[Message]:
    """Return what is said, in order of time; the same each time."""
    chance = random.Random(32)  # noqa: S311
    times = sorted(chance.uniform(0, size.seconds) for _ in range(size.messages))
    speakers = [everybody[at % len(everybody)] for at in range(size.messages)]
    chance.shuffle(speakers)
    spoken = dict.fromkeys(everybody, 0)
    made = []
    for number, (at, by) in enumerate(zip(times, speakers, strict=True)):
        made.append(_said(number, by, at, spoken[by], chance))
        spoken[by] += 1
    return made


def one_by_one(everybody: Sequence[Somebody], rounds: int) -> Iterator[Message]:
    """Give the questions of the bench again and again, each by somebody else."""
    for number in range(rounds * len(QUESTIONS)):
        by = everybody[number % len(everybody)]
        text = QUESTIONS[number % len(QUESTIONS)]
        yield Message(SINGLY + number, by, text, 0.0)


def _said(number: int, by: Somebody, at: float, before: int, chance: random.Random) -> Message:
    if by.project and before < UPDATES_OF_EACH:
        mark = f"batch number {number:04}"
        text = f"{by.project}: green, {mark} moved over, next is the one after"
        return Message(number, by, text, at, mark=mark)
    text = QUESTIONS[(by.number + before) % len(QUESTIONS)]
    return Message(number, by, text, at, aloud=chance.random() < MENTIONS)
