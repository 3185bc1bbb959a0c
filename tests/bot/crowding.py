"""Many threads and processes of Cairn that are told something at the same moment."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.conversation import Conversations
from bot.talk import Said, TalkUnavailableError
from knowledge.models import Version
from knowledge.store.database import make_engine
from tests.bot.killing import CONTEXT, Outcome, conversations, examined, read, updates, write

PROCESSES, THREADS, CLIENTS = 3, 10, 8
BY = ("eilidh@angus.example", "rab@fife.example", "isla@stirling.example")
MOST_SECONDS = 240
MOST_SENDS = 20


def thirty_times_at_once(url: str, folder: Path) -> tuple[Outcome, list[str]]:
    """Send one update from every thread of several processes; return all the answers too."""
    said = folder / "said.jsonl"
    write(said, updates(1))
    started = time.monotonic()
    files = [folder / f"answers{number}" for number in range(PROCESSES)]
    _run([(url, said, file, THREADS, time.time() + 2) for file in files])
    answers = [one for file in files for one in json.loads(file.read_text("utf-8"))]
    return examined(url, updates(1), _outcome(1, started)), answers


def eight_at_once(url: str, folder: Path, each: int) -> tuple[Outcome, list[list[int]]]:
    """Let eight processes update one project on one day; return each row's version numbers too."""
    made = updates(CLIENTS * each)
    sent = [_by_client(one, at % CLIENTS) for at, one in enumerate(made)]
    started, jobs = time.monotonic(), []
    for client in range(CLIENTS):
        said = folder / f"said{client}.jsonl"
        write(said, sent[client::CLIENTS])
        jobs.append((url, said, folder / f"answers{client}", 1, time.time() + 2))
    _run(jobs)
    outcome = examined(url, sent, _outcome(len(sent), started))
    rows = _numbers(url)
    outcome.rows_too_many = len(rows) - len(BY)  # who tells again the same day adds a version
    return outcome, rows


def say_all(url: str, said: Path, answers: Path, threads: int, at: float) -> None:
    """Say everything in each of several threads, all of which begin at one moment."""
    talks = [conversations(make_engine(url)) for _ in range(threads)]
    words = read(said)

    def say(number: int) -> list[str]:
        time.sleep(max(0.0, at - time.time()))
        return [_say(talks[number], one) for one in words]

    with ThreadPoolExecutor(threads) as pool:
        given = [text for some in pool.map(say, range(threads)) for text in some]
    answers.write_text(json.dumps(given), encoding="utf-8")


def _say(talk: Conversations, one: Said) -> str:
    """Say it as any channel does: what could not be kept in the crowd is sent again."""
    for _ in range(MOST_SENDS):
        with contextlib.suppress(TalkUnavailableError):
            return str(asyncio.run(talk.say(one))["text"])
    raise RuntimeError("It was never kept.")


def _run(jobs: Sequence[tuple[str, Path, Path, int, float]]) -> None:
    processes = [CONTEXT.Process(target=say_all, args=job) for job in jobs]
    for process in processes:
        process.start()
    for process in processes:
        process.join(MOST_SECONDS)
        if process.exitcode != 0:
            process.kill()
            raise RuntimeError(f"A process has ended with {process.exitcode}.")


def _by_client(said: Said, client: int) -> Said:
    text = said.text.partition(": ")[2].partition(", ")[2]
    first = updates(1)[0]
    return replace(
        said,
        conversation=f"client {client}",
        email=BY[client % len(BY)],
        text=f"Digital Telecare: green, {text}",
        at=first.at,
    )


def _numbers(url: str) -> list[list[int]]:
    engine = make_engine(url)
    with Session(engine) as session:
        kept = session.scalars(select(Version).order_by(Version.id)).all()
    engine.dispose()
    rows: dict[tuple[str, int], list[int]] = {}
    for one in kept:
        rows.setdefault((one.kind, one.row_id), []).append(one.number)
    return list(rows.values())


def _outcome(sent: int, started: float) -> Outcome:
    return Outcome(sent=sent, seconds=time.monotonic() - started)
