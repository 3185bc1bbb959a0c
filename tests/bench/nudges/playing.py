"""Plays a year with the real job and the real outbox: a made-up clock, and a vendor that counts."""

from __future__ import annotations

import asyncio
import random
import re
import resource
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from bot.posting import Post, Posted
from bot.rechecking import Rechecking
from bot.sending import Sender
from knowledge.calendars.week import write_week
from knowledge.migrations import migrate
from knowledge.models import (
    Delivery,
    Holiday,
    Leave,
    Nudge,
    Organisation,
    Person,
    Portfolio,
    Project,
    Update,
)
from knowledge.store import Store, opener
from knowledge.store.database import make_engine
from scheduler.jobs.nudges import Nudges
from tests.bench.nudges.office import HOME, ONE_DAY, ZONES, Office
from tests.bench.nudges.reckoning import ALIVE, DOWN, UNNOTED, UNSENT, Sent

AT_HOME = (7, 10, 11, 14, 16)
_SAID = re.compile(
    r"(?:update of|updates of|,|and) (Work \d+)(?: \(sprint (\d+)\)| for sprint (\d+))"
)


class Killed(BaseException):
    """The process was killed at this point."""


@dataclass
class Vendor:
    """Keeps what is posted and counts it; finds what was posted before, as Slack does."""

    now: datetime
    kills: bool = False
    sent: Counter[Sent] = field(default_factory=Counter)
    keys: Counter[str] = field(default_factory=Counter)

    async def post(self, post: Post) -> Posted:
        if not (post.look_first and post.key in self.keys):
            self.keys[post.key] += 1
            for name, several, one in _SAID.findall(post.answer["messages"][0]["text"]):
                self.sent[post.conversation, name, int(several or one), self.now] += 1
        if self.kills:
            raise Killed
        return {"ids": ["1"]}


class Everywhere:
    """Writes to everybody in a talk of their own."""

    async def ready(self) -> None:
        pass

    def of(self, email: str, store: Store) -> str:
        return f"posted:{email}"


@dataclass
class Played:
    """What was sent, and what it cost; its seconds are of a processor."""

    sent: Counter[Sent]
    doubled: int
    states: Counter[str]
    rows: Counter[tuple[str, str]]
    given_up: int
    seconds: float
    slowest: float
    megabytes: float


def ticks(office: Office) -> Iterator[tuple[datetime, str]]:
    """Yield the moments at which Cairn looks, and what befalls it then; the same every time."""
    chance = random.Random(7)  # noqa: S311 - the same every time
    outages = {office.first + timedelta(days=one) for one in (40, 41, 42, 130, 250, 251)}
    for ahead in range((office.last - office.first).days + 1):
        day = office.first + ahead * ONE_DAY
        moments = {_moment(day, hour, HOME) for hour in AT_HOME}
        moments |= {_moment(day, 10, zone) for zone in ZONES}
        for moment in sorted(one for one in moments if one >= _begun(office)):
            drawn = chance.random()
            state = UNSENT if drawn < 0.03 else UNNOTED if drawn < 0.06 else ALIVE
            yield moment, DOWN if day in outages or drawn > 0.97 else state


def play(office: Office, moments: Sequence[tuple[datetime, str]], file: Path) -> Played:
    """Play an office's year; whatever is killed is started again."""
    engine = make_engine(f"sqlite:///{file}")
    migrate(engine)
    fill(engine, office)
    began = _begun(office)
    vendor, reports = Vendor(began), sorted(_reports(office), key=lambda one: one[0], reverse=True)
    job, outbox = _process(engine, vendor)
    asyncio.run(job.run(began))
    clock, slowest = time.process_time(), 0.0
    for now, state in moments:
        _report(engine, reports, now)
        if state == DOWN:
            continue
        vendor.now, vendor.kills = now, state == UNNOTED
        since = time.process_time()
        asyncio.run(_tick(job, outbox, now, state))
        slowest = max(slowest, time.process_time() - since)
        if state != ALIVE:
            job, outbox = _process(engine, vendor)
    return _played(engine, vendor, moments, time.process_time() - clock, slowest)


async def _tick(job: Nudges, outbox: Sender, now: datetime, state: str) -> None:
    await job.run(now)
    if state != UNSENT:
        await outbox.send_waiting(now)


def _process(engine: Engine, vendor: Vendor) -> tuple[Nudges, Sender]:
    open_store = opener(engine)
    checked = Rechecking(vendor, open_store, lambda: vendor.now)
    return Nudges(open_store, Everywhere()), Sender(
        open_store, {"posted": checked}, lambda: vendor.now
    )


def _begun(office: Office) -> datetime:
    """Return when the job runs first: what is due earlier, east of here, is nobody's."""
    return datetime.combine(office.first, datetime.min.time(), UTC)


def _moment(day: date, hour: int, zone: str) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _played(
    engine: Engine, vendor: Vendor, moments: Sequence[tuple[datetime, str]], seconds: float,
    slowest: float,
) -> Played:  # fmt: skip
    with Session(engine) as session:
        grouped = select(Nudge.step, Nudge.passed, func.count()).group_by(Nudge.step, Nudge.passed)
        rows: Counter[tuple[str, str]] = Counter()
        for step, passed, count in session.execute(grouped):
            rows[step, re.sub(r"\d{4}-\d\d-\d\d", "…", passed)] += count
        given_up = session.scalar(select(func.count()).where(Delivery.failed != "")) or 0
    engine.dispose()
    doubled = sum(count - 1 for count in vendor.keys.values())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    states = Counter(state for _, state in moments)
    return Played(vendor.sent, doubled, states, rows, given_up, seconds, slowest, memory)


def fill(engine: Engine, office: Office) -> None:
    """Put an office into an empty register."""
    with Session(engine) as session, session.begin():
        councils = list(session.scalars(select(Organisation).order_by(Organisation.id)))
        portfolio = session.scalars(select(Portfolio)).first()
        people = {
            one.name: Person(
                email=one.email, name=one.name, organisation=councils[one.council], role="lead",
                working_days=write_week(one.week), timezone=one.zone,
            )
            for one in office.people.values()
        }  # fmt: skip
        session.add_all(people.values())
        for one in office.people.values():
            for first, last in set(one.leave):
                session.add(Leave(person=people[one.name], first=first, last=last, note=""))
        for council, free in office.holidays.items():
            session.add_all(Holiday(date=day, organisation=councils[council]) for day in free)
        session.add_all(
            Project(
                code=work.name[-5:], name=work.name, phase="beta", portfolio=portfolio,
                lead=people[work.lead.name], sprint_start=work.start, sprint_days=work.days,
                deputy=people[work.deputy.name] if work.deputy else None,
            )
            for work in office.works
        )  # fmt: skip


def _reports(office: Office) -> Iterator[tuple[datetime, str, int, date]]:
    for work in office.works:
        for sprint, at in work.reports.items():
            yield at, work.name[-5:], sprint, work.day(at)


def _report(engine: Engine, reports: list[tuple[datetime, str, int, date]], now: datetime) -> None:
    """Put in what was reported by now."""
    come = []
    while reports and reports[-1][0] <= now:
        come.append(reports.pop())
    if not come:
        return
    with Session(engine) as session, session.begin():
        codes = {one[1] for one in come}
        query = select(Project).where(Project.code.in_(codes))
        projects = {one.code: one for one in session.scalars(query)}
        session.add_all(
            Update(project=projects[code], date=day, rag="green", done="Done.", sprint=sprint)
            for _, code, sprint, day in come
        )
