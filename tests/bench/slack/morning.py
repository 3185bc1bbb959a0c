"""What is said on a Monday morning, and when: questions, follow-ups, updates, mentions."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tests.bench.slack.people import Somebody
from tests.bench.turns import QUESTIONS
from tests.fakes.slack import ME, TEAM

MESSAGES, SECONDS = 3_200, 60.0
UPDATES_OF_EACH = 5  # of the eight messages of who leads a project
MENTIONS = 0.1
FIRST_TS = 1_750_000_000
SINGLY = 100_000  # their numbers begin here


@dataclass(frozen=True)
class Message:
    """One message: *at* is when it is sent, in seconds from the beginning."""

    number: int
    by: Somebody
    text: str
    at: float
    channel: str
    mark: str = ""

    @property
    def ts(self) -> str:
        """Return what Slack calls it."""
        return f"{FIRST_TS + self.number}.000100"

    @property
    def event_id(self) -> str:
        """Return what Cairn calls it."""
        return f"{self.channel}:{self.ts}"

    @property
    def body(self) -> dict[str, Any]:
        """Return what Slack sends of it."""
        direct = self.channel.startswith("D")
        event = {
            "type": "message" if direct else "app_mention", "user": self.by.user,
            "text": self.text if direct else f"<@{ME}> {self.text}", "ts": self.ts,
            "event_ts": self.ts, "channel": self.channel,
            **({"channel_type": "im"} if direct else {}),
        }  # fmt: skip
        return {
            "type": "event_callback", "token": "t", "team_id": TEAM, "api_app_id": "A0",
            "event_id": f"Ev{self.number:06}", "event_time": int(FIRST_TS), "event": event,
            "authorizations": [{"team_id": TEAM, "user_id": ME, "is_bot": True}],
        }  # fmt: skip


def morning(
    everybody: Sequence[Somebody], messages: int = MESSAGES, seconds: float = SECONDS
) -> list[Message]:
    """Return what is said, in order of time; the same each time."""
    chance = random.Random(32)  # noqa: S311
    times = sorted(chance.uniform(0, seconds) for _ in range(messages))
    speakers = [everybody[at % len(everybody)] for at in range(messages)]
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
        yield Message(SINGLY + number, by, text, 0.0, by.direct)


def _said(number: int, by: Somebody, at: float, before: int, chance: random.Random) -> Message:
    if by.project and before < UPDATES_OF_EACH:
        mark = f"batch number {number:04}"
        text = f"{by.project}: green, {mark} moved over, next is the one after"
        return Message(number, by, text, at, by.direct, mark)
    text = QUESTIONS[(by.number + before) % len(QUESTIONS)]
    channel = f"C{by.council}" if chance.random() < MENTIONS else by.direct
    return Message(number, by, text, at, channel.replace(" ", ""))
