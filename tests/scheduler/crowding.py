"""Several processes that schedule over one database, killed at random, and a vendor that counts.

The clock of reminders runs fast, and within working hours alone; that of the outbox is the real
one, for what is held while it is sent is held for so many real seconds.
"""

from __future__ import annotations

import asyncio
import json
import logging
import multiprocessing
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import outbox
from bot.posting import NotSentError, Post, Posted
from bot.rechecking import Rechecking
from bot.sending import Sender
from knowledge.models import Delivery, Nudge
from knowledge.store import opener
from knowledge.store.database import make_engine
from scheduler.jobs.deliveries import SendWaiting
from scheduler.jobs.nudges import Nudges
from scheduler.timetable import Timetable
from tests.bench.nudges.office import HOME, Lead, Office, Work
from tests.bench.nudges.playing import Everywhere, fill
from tests.bench.nudges.reckoning import Days, Owed, expected_of

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.bot.preloaded", "tests.scheduler.crowding"])
FIRST = date(2027, 1, 4)  # a Monday
PROCESSES, LEADS = 3, 40
HELD = timedelta(seconds=15)  # nothing is posted for so long; as in an office it is 90
PATIENCE = 120.0


@dataclass
class Outcome:
    """What became of the reminders that were due."""

    days: int = 0
    kills: int = 0
    due: int = 0
    booked: int = 0
    posted: int = 0
    doubled: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    unsent: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    found_again: int = 0


class Vendor(ThreadingHTTPServer):
    """Takes messages after a moment, counts them by their keys, and says which it has."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Called)
        self.keys: Counter[str] = Counter()
        self.found_again = 0


class _Called(BaseHTTPRequestHandler):
    server: Vendor

    def do_POST(self) -> None:
        key = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["key"]
        time.sleep(random.uniform(0, 0.05))  # noqa: S311
        self.server.keys[key] += 1
        time.sleep(random.uniform(0, 0.05))  # noqa: S311
        self._answer(200)

    def do_GET(self) -> None:
        has = self.path.removeprefix("/") in self.server.keys
        self.server.found_again += has
        self._answer(200 if has else 404)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()


class Poster:
    """Posts to the vendor; what may be there already is looked for first."""

    def __init__(self, port: int) -> None:
        self._http = httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False)

    async def post(self, post: Post) -> Posted:
        try:
            if post.look_first and (await self._http.get(f"/{post.key}")).is_success:
                return {"ids": [post.key]}
            (await self._http.post("/", json={"key": post.key})).raise_for_status()
        except httpx.HTTPError as error:
            raise NotSentError(str(error)) from error
        return {"ids": [post.key]}


class InRealTime:
    """An outbox that looks at the real clock, whatever time its job is given."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    async def send_waiting(self, now: datetime) -> int:
        return await self._sender.send_waiting(datetime.now(UTC))


def schedule(url: str, port: int, began: float, day: float) -> None:
    """Schedule until this process is killed."""
    outbox.HELD = HELD
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # a busy machine skips some looks
    clock = partial(moment, began, day)
    asyncio.run(_scheduling(url, port, clock))


async def _scheduling(url: str, port: int, clock: Callable[[], datetime]) -> None:
    open_store = opener(make_engine(url))
    poster = Rechecking(Poster(port), open_store, clock)
    sender = Sender(open_store, {"posted": poster}, lambda: datetime.now(UTC))
    jobs = Nudges(open_store, Everywhere()), SendWaiting(InRealTime(sender))
    for job in jobs:
        job.seconds = 1
    timetable = Timetable(jobs, clock)
    timetable.start()
    await asyncio.Event().wait()


def moment(began: float, day: float) -> datetime:
    """Return what the fast clock says: every day is from ten to three."""
    days, within = divmod(time.time() - began, day)
    hours = timedelta(hours=10 + 5 * within / day)
    midnight = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=UTC)
    return midnight + timedelta(days=int(days)) + hours


def office() -> Office:
    """Return an office in which nobody ever reports, so that everything is due."""
    works = []
    for number in range(LEADS):
        lead = Lead(f"Lead {number}", number % 32, HOME, frozenset(range(5)), ())
        start = FIRST - timedelta(days=number % 14)
        works.append(Work(f"Work {number:05}", lead, None, start, 14, {}))
    return Office(FIRST, FIRST + timedelta(days=200), tuple(works), {})


def crowd(url: str, seconds: float, day: float) -> Outcome:
    """Let processes schedule, and kill two of them at random; return what became of it all."""
    engine, outcome = make_engine(url), Outcome(days=int(seconds // day))
    fill(engine, office())
    first = CONTEXT.Process(target=time.sleep, args=(0,))  # all that is needed is loaded once
    first.start()
    first.join()
    with _vendor() as vendor:
        began = time.time()
        start = partial(_started, url, vendor.server_port, began, day)
        processes = [start() for _ in range(PROCESSES)]
        while time.time() < began + seconds:
            time.sleep(random.uniform(0.5, 4))  # noqa: S311
            at = random.randrange(1, PROCESSES)  # noqa: S311 - the first is left alone
            processes[at].kill()
            processes[at].join()
            outcome.kills += 1
            processes[at] = start()
        last = moment(began, day).date() - timedelta(days=1)
        _wait(lambda: not _unsent(engine, last))
        for one in processes:
            one.kill()
            one.join()
        outcome.found_again = vendor.found_again
        _examine(engine, vendor, last, outcome)
    engine.dispose()
    return outcome


def _started(url: str, port: int, began: float, day: float) -> Any:
    process = CONTEXT.Process(target=schedule, args=(url, port, began, day))
    process.start()
    return process


@contextmanager
def _vendor() -> Iterator[Vendor]:
    with Vendor() as server:
        serving = threading.Thread(target=server.serve_forever, daemon=True)
        serving.start()
        yield server
        server.shutdown()
        serving.join()


def _wait(is_done: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not is_done() and time.monotonic() < until:
        time.sleep(0.5)


def _unsent(engine: Any, last: date) -> list[str]:
    """Return what was due by a day and is neither sent nor given up."""
    with Session(engine) as session:
        due = select(Nudge.delivery).where(Nudge.day <= last, Nudge.passed == "")
        keys = {int(one.partition(":")[2]) for one in session.scalars(due)}
        waits = select(Delivery.id).where(Delivery.sent.is_(None), Delivery.failed == "")
        return [str(one) for one in session.scalars(waits) if one in keys]


def _examine(engine: Any, vendor: Vendor, last: date, outcome: Outcome) -> None:
    due = [one for one in expected_of(office(), Days.of(office())) if FIRST <= one.day <= last]
    with Session(engine) as session:
        rows = {
            (one.project.name, one.sprint, one.step): one.passed
            for one in session.scalars(select(Nudge).where(Nudge.day <= last))
        }
        sent = session.scalars(select(Delivery).where(Delivery.failed == "")).all()
        keys = {f"delivery:{one.id}" for one in sent if one.sent}
    outcome.due, outcome.booked, outcome.posted = len(due), len(rows), sum(vendor.keys.values())
    outcome.doubled = [key for key, count in vendor.keys.items() if count > 1]
    outcome.missing = [_name(one) for one in due if _key(one) not in rows]
    outcome.missing += sorted(keys - set(vendor.keys))
    outcome.unsent = len(_unsent(engine, last))
    outcome.dropped = Counter(passed for passed in rows.values() if passed)


def _key(one: Owed) -> tuple[str, int, str]:
    return one.work.name, one.sprint, str(one.nth)


def _name(one: Owed) -> str:
    return f"{one.work.name}, sprint {one.sprint}, time {one.nth}, due on {one.day}"
