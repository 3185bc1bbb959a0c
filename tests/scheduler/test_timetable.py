import asyncio
import logging

from scheduler.timetable import Timetable
from tests.world import NOW


class Counting:
    """Counts its runs; fails in the first *failures* of them."""

    seconds = 1

    def __init__(self, name="counting", failures=0):
        self.name = name
        self.failures = failures
        self.runs = []

    async def run(self, now):
        self.runs.append(now)
        if len(self.runs) <= self.failures:
            raise ValueError("words of somebody's message")


def run(jobs, seconds):
    async def running():
        timetable = Timetable(jobs, lambda: NOW)
        timetable.start()
        await asyncio.sleep(seconds)
        timetable.stop()

    asyncio.run(running())


def test_each_job_runs_again_and_again_at_the_time_it_is_given():
    job = Counting()
    run([job], 2.5)

    assert job.runs == [NOW, NOW]


def test_a_job_that_fails_takes_nothing_with_it_and_is_logged_once(caplog):
    caplog.set_level(logging.INFO)
    failing, other = Counting("failing", failures=2), Counting("other")
    run([failing, other], 3.5)

    assert len(failing.runs) == len(other.runs) == 3
    logged = [record.message for record in caplog.records if record.name == "scheduler.timetable"]
    assert logged == ["Job fails, and is tried again", "Job works again"]
