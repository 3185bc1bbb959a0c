"""Has what nobody asked for booked at once, in the home of a service that runs.

Nobody can turn the clock of its jobs: the same jobs are run here, with a time at which something
is due. What they book is checked, made and sent by the service.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session

from bot.whereabouts import Whereabouts
from knowledge.models import JobStart, Person, Project, Update
from knowledge.store import THE_OFFICE, Store, opener
from knowledge.store.database import make_engine
from knowledge.subscriptions import next_day
from knowledge.subscriptions.gathering import calendar_of
from scheduler.jobs.digests import Digests
from scheduler.jobs.nudges import Nudges
from scheduler.ports import Job

SPRINT, NOON = timedelta(days=14), time(12)


class WhoeverWrote:
    """A channel in which nobody is reached who never wrote to Cairn."""

    async def ready(self) -> None:
        """Nothing is to be learnt."""

    def of(self, person: Person, store: Store) -> str:
        return ""


def remind(home: Path, code: str, channel: str) -> None:
    """Remind the lead of a project of its second sprint, which ends today and has no update."""
    with kept(home) as engine:
        _make_due(engine, code)
        open_store = opener(engine)
        with open_store(THE_OFFICE, to_read=True) as store:
            calendar = calendar_of(store.projects.with_code(code).lead, store)
        today = datetime.now(calendar.zone).date()
        day = calendar.last_in(today - SPRINT, today)
        _run(
            Nudges(open_store, Whereabouts({channel: WhoeverWrote()})),
            datetime.combine(day, NOON, calendar.zone),
        )


def send_digest(home: Path, email: str, channel: str) -> None:
    """Send the next digest of somebody who has subscribed to one."""
    now = datetime.now(UTC)
    with kept(home) as engine:
        open_store = opener(engine)
        with open_store(THE_OFFICE) as store:
            store.nudges.began(Digests.name, now)
            person = store.people.reached_at(email)
            (wanted,) = store.subscriptions.of(person)
            calendar = calendar_of(person, store)
        day = next_day(wanted, calendar, now)
        _run(
            Digests(open_store, Whereabouts({channel: WhoeverWrote()})),
            datetime.combine(day, wanted.at, calendar.zone),
        )


@contextmanager
def kept(home: Path) -> Iterator[Engine]:
    """Open what a service keeps."""
    engine = make_engine(f"sqlite:///{home / 'cairn.db'}")
    try:
        yield engine
    finally:
        engine.dispose()


def _make_due(engine: Engine, code: str) -> None:
    """Let a sprint end today for a lead who lives where it is noon: no hour is too late there."""
    now = datetime.now(UTC)
    with Session(engine) as session, session.begin():
        project = session.scalars(select(Project).where(Project.code == code)).one()
        project.lead.timezone = f"Etc/GMT{now.hour - NOON.hour:+d}"
        project.sprint_start = now.date() - 2 * SPRINT + timedelta(days=1)
        project.sprint_days = SPRINT.days
        session.execute(update(Update).where(Update.project_id == project.id).values(sprint=1))
        session.merge(JobStart(name=Nudges.name, at=now - 2 * SPRINT))


def _run(job: Job, now: datetime) -> None:
    """Run a job to its end, in a thread: a browser holds the event loop of this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, job.run(now)).result()
