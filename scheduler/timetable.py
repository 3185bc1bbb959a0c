"""Books jobs with APScheduler."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler.ports import Job

logger = logging.getLogger(__name__)


class Timetable:
    """Runs each job again and again; one that is late runs once, and never twice at once."""

    def __init__(self, jobs: Sequence[Job], clock: Callable[[], datetime]) -> None:
        self._jobs = jobs
        self._clock = clock
        self._failing: set[str] = set()
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        """Book every job; needs a running event loop."""
        for job in self._jobs:
            self._scheduler.add_job(
                self._run, "interval", [job], seconds=job.seconds, id=job.name, max_instances=1,
                coalesce=True, misfire_grace_time=None,
            )  # fmt: skip
        self._scheduler.start()

    def stop(self) -> None:
        """Run nothing more."""
        self._scheduler.shutdown(wait=False)

    async def _run(self, job: Job) -> None:
        """Run one job; a job that fails must not take the others with it, nor fill the log."""
        try:
            await job.run(self._clock())
        except Exception:
            if job.name not in self._failing:
                logger.exception("Job fails, and is tried again", extra={"job": job.name})
            self._failing.add(job.name)
            return
        if job.name in self._failing:
            logger.info("Job works again", extra={"job": job.name})
        self._failing.discard(job.name)
