"""Processes of Cairn that answer updates and are killed at random moments.

The channel is one that sends an event again until it is acknowledged, which is when it is kept.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from bot.rasa import Meaning
from bot.talk import Said
from knowledge.models import Event, Message, Update, Version
from knowledge.store import opener
from knowledge.store.database import make_engine
from tests.world import NOW

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.bot.preloaded"])
TALKS = (
    ("eilidh@angus.example", "Digital Telecare", "green"),
    ("rab@fife.example", "Digital Telecare", "green"),
    ("rab@fife.example", "Shared Alarm Receiving Centre", "amber"),
    ("morag@glasgow.example", "School WiFi Refresh", "green"),
    ("rab@fife.example", "Digital Planning", "green"),
)
A_DAY = timedelta(days=1)
TOGETHER = 2  # updates of one conversation on one day: the second is a version of the first
PATIENCE = 240.0
KILLED_EARLY = 0.05  # before it has begun


@dataclass
class Outcome:
    """What became of the updates that were sent."""

    sent: int = 0
    kills: int = 0
    left_waiting: int = 0
    seconds: float = 0.0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    out_of_order: list[str] = field(default_factory=list)
    unanswered: int = 0
    answered_twice: int = 0
    rows_too_many: int = 0

    @property
    def flawless(self) -> bool:
        """Say whether every update is there once, in order, with one answer."""
        bad = (self.lost, self.doubled, self.out_of_order)
        return not any(bad) and not self.unanswered + self.answered_twice + self.rows_too_many


class Slow:
    """An NLU that takes a moment, so that there is a time between keeping and answering."""

    async def parse(self, text: str) -> Meaning:
        await asyncio.sleep(random.uniform(0, 0.02))  # noqa: S311
        return Meaning("log_update", 0.95)


def updates(number: int) -> list[Said]:
    """Make updates for several conversations in turn, each with words of its own."""
    made = []
    for at in range(number):
        email, project, rag = TALKS[at % len(TALKS)]
        day = NOW + (1 + at // len(TALKS) // TOGETHER) * A_DAY
        text = f"{project}: {rag}, {mark(at)} moved over, next is the one after"
        made.append(Said("test", f"e{at}", f"c{at % len(TALKS)}", email, text, day))
    return made


def mark(at: int) -> str:
    """Return the words by which an update is known again."""
    return f"school number {at:04}"


def conversations(engine: Engine) -> Conversations:
    """Return Cairn's side of every conversation, over a database."""
    return Conversations(opener(engine), Slow(), Dialogue(Executor()), lambda: datetime.now(UTC))


def answer_all(url: str, said: Path, acknowledged: Path, begun: Any) -> None:
    """Take up what was left, and say what was not acknowledged; this is what is killed."""
    talk = conversations(make_engine(url))
    begun.set()
    _acknowledge_when_kept(talk, acknowledged)
    known = set(acknowledged.read_text("utf-8").split()) if acknowledged.exists() else set()
    talks: dict[str, list[Said]] = {}
    for one in read(said):
        if one.event_id not in known:
            talks.setdefault(one.conversation, []).append(one)

    async def run() -> None:
        await asyncio.gather(
            talk.answer_waiting(datetime.now(UTC)), *(_say(talk, some) for some in talks.values())
        )
        await talk.answer_waiting(datetime.now(UTC))

    asyncio.run(run())


def kill_and_start_again(url: str, folder: Path, number: int, longest: float) -> Outcome:
    """Let a process answer updates, and kill it after random times until all are answered."""
    said, acknowledged = folder / "said.jsonl", folder / "acknowledged"
    write(said, updates(number))
    outcome, began = Outcome(sent=number), time.monotonic()
    while time.monotonic() - began < PATIENCE + number:
        begun = CONTEXT.Event()
        process = CONTEXT.Process(target=answer_all, args=(url, said, acknowledged, begun))
        process.start()
        if random.random() > KILLED_EARLY:  # noqa: S311
            begun.wait(PATIENCE)
        process.join(random.uniform(0, longest))  # noqa: S311
        if process.exitcode == 0:
            break
        process.kill()
        process.join()
        outcome.kills += 1
        outcome.left_waiting += waiting(url)
    outcome.seconds = time.monotonic() - began
    return examined(url, updates(number), outcome)


def examined(url: str, sent: Sequence[Said], outcome: Outcome) -> Outcome:
    """Compare what is in the register with what was sent."""
    engine = make_engine(url)
    with Session(engine) as session:
        kept = session.scalars(
            select(Version).where(Version.event_row.is_not(None)).order_by(Version.id)
        ).all()
        rows = session.scalar(
            select(func.count()).select_from(Update).where(Update.event_row.is_not(None))
        )
        answers = Counter(session.scalars(select(Message.event_row)))
        events = session.scalars(select(Event)).all()
    engine.dispose()
    found = [_mark_in(version) for version in kept]
    times = Counter(found)
    marks = {one.event_id: _mark(one) for one in sent}
    outcome.lost = [one for one in marks.values() if not times[one]]
    outcome.doubled = [one for one in marks.values() if times[one] > 1]
    for talk in {one.conversation for one in sent}:
        theirs = [marks[one.event_id] for one in sent if one.conversation == talk]
        there = [one for one in found if one in theirs]
        outcome.out_of_order += [] if there == sorted(there) else [talk]
    outcome.unanswered = sum(not answers[event.id] for event in events) + len(sent) - len(events)
    outcome.answered_twice = sum(count > 1 for count in answers.values())
    outcome.rows_too_many = (rows or 0) - len({(one.conversation, one.at) for one in sent})
    return outcome


def waiting(url: str) -> int:
    """Count what is kept and not answered."""
    engine = make_engine(url)
    with Session(engine) as session:
        query = select(func.count()).select_from(Event).where(Event.status == "waiting")
        count = session.scalar(query) or 0
    engine.dispose()
    return count


def write(file: Path, said: Sequence[Said]) -> None:
    """Write what is to be said."""
    lines = (json.dumps({**asdict(one), "at": one.at.isoformat()}) for one in said)
    file.write_text("\n".join(lines), encoding="utf-8")


def read(file: Path) -> list[Said]:
    """Read what is to be said."""
    lines: list[dict[str, Any]] = [json.loads(line) for line in file.read_text("utf-8").split("\n")]
    return [Said(**{**one, "at": datetime.fromisoformat(one["at"])}) for one in lines]


async def _say(talk: Conversations, some: Sequence[Said]) -> None:
    for one in some:
        await talk.say(one)


def _acknowledge_when_kept(talk: Conversations, acknowledged: Path) -> None:
    keep = talk._inbox.keep
    file = os.open(acknowledged, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def kept(said: Said) -> Any:
        done = keep(said)
        os.write(file, f"{said.event_id}\n".encode())
        return done

    talk._inbox.keep = kept  # type: ignore[method-assign]


def _mark(said: Said) -> str:
    return mark(int(said.event_id[1:]))


def _mark_in(version: Version) -> str:
    done = str(version.values["done"])
    at = done.find("school number")
    return done[at : at + len(mark(0))]
