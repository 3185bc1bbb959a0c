"""What a look of the job costs as the register grows."""

from __future__ import annotations

import asyncio
import resource
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from knowledge.migrations import migrate
from knowledge.models import Delivery, Project, Update
from knowledge.store import opener
from knowledge.store.database import make_engine
from scheduler.jobs.nudges import Nudges
from tests.bench.nudges.office import make_office
from tests.bench.nudges.playing import Everywhere, fill

FIRST, DAYS = date(2026, 1, 1), 300
LAST = datetime(2026, 10, 22, 10, 0, tzinfo=UTC)


@dataclass
class Grown:
    """Seconds of a processor for each kind of look, in a register of such a size."""

    projects: int
    updates: int
    minute: float
    first: float
    look: float
    burst: float
    messages: int
    waiting: float
    megabytes: float


def grown(projects: int) -> Grown:
    """Measure the looks of one working day late in a year."""
    office = make_office(projects, FIRST, DAYS)
    with tempfile.TemporaryDirectory() as folder:
        engine = make_engine(f"sqlite:///{Path(folder) / 'cairn.db'}")
        migrate(engine)
        fill(engine, office)
        with Session(engine) as session, session.begin():
            ids = {one.code: one.id for one in session.scalars(select(Project))}
            rows = [
                {"project_id": ids[work.name[-5:]], "date": work.day(at), "rag": "green",
                 "done": "Done.", "next": "", "blockers": "", "sprint": sprint}
                for work in office.works for sprint, at in work.reports.items() if at < LAST
            ]  # fmt: skip
            session.execute(insert(Update), rows)
        job = Nudges(opener(engine), Everywhere())
        _seconds(job, LAST - timedelta(hours=10))  # the first begins the book
        first = _seconds(job, LAST - timedelta(hours=9, minutes=30))
        _seconds(job, LAST - timedelta(hours=9, minutes=15))  # what is asked is put into SQL once
        look = _seconds(job, LAST - timedelta(hours=9))
        minute = _seconds(job, LAST - timedelta(hours=9) + timedelta(minutes=1))
        burst = _seconds(job, LAST)
        waiting = _seconds(job, LAST + timedelta(minutes=1))
        with Session(engine) as session:
            messages = session.scalar(select(func.count()).select_from(Delivery)) or 0
        engine.dispose()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Grown(projects, len(rows), minute, first, look, burst, messages, waiting, memory)


def _seconds(job: Nudges, now: datetime) -> float:
    began = time.process_time()
    asyncio.run(job.run(now))
    return time.process_time() - began
