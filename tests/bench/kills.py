"""What is lost or doubled when a process that answers updates is killed again and again."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.orm import sessionmaker

from knowledge.migrations import migrate
from knowledge.store.database import make_engine
from tests.bot.crowding import CLIENTS, eight_at_once, thirty_times_at_once
from tests.bot.killing import Outcome, kill_and_start_again
from tests.fixtures.databases import Databases
from tests.fixtures.postgres import running
from tests.world import World

UPDATES = 500
LONGEST_LIFE = 2.0  # seconds until a process is killed
EACH = 10
Row = tuple[str, ...]
HEADINGS: Row = (
    "what", "database", "updates", "killed", "waiting at a kill, on average", "lost", "doubled",
    "out of order", "without one answer", "seconds",
)  # fmt: skip


def measure() -> Iterator[Row]:
    """Yield a row of figures for each experiment on each database."""
    for database in (_sqlite, _postgresql):
        for name, experiment in EXPERIMENTS.items():
            with database() as url, tempfile.TemporaryDirectory() as folder:
                yield _row(name, database.__name__[1:], experiment(url, Path(folder)))


def _killed(url: str, folder: Path) -> Outcome:
    return kill_and_start_again(url, folder, UPDATES, LONGEST_LIFE)


def _thirty(url: str, folder: Path) -> Outcome:
    outcome, answers = thirty_times_at_once(url, folder)
    outcome.answered_twice += len(set(answers)) - 1
    return outcome


def _eight(url: str, folder: Path) -> Outcome:
    outcome, rows = eight_at_once(url, folder, EACH)
    in_order = [numbers == list(range(1, len(numbers) + 1)) for numbers in rows]
    outcome.out_of_order += [] if all(in_order) else ["versions"]
    return outcome


def _row(name: str, database: str, outcome: Outcome) -> Row:
    waiting = outcome.left_waiting // max(1, outcome.kills)
    figures = (
        outcome.sent, outcome.kills, waiting, len(outcome.lost), len(outcome.doubled),
        len(outcome.out_of_order), outcome.unanswered + outcome.answered_twice,
    )  # fmt: skip
    return (name, database, *(f"{figure:,}" for figure in figures), f"{outcome.seconds:.0f}")


@contextmanager
def _sqlite() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'cairn.db'}"
        engine = make_engine(url)
        migrate(engine)
        engine.dispose()
        yield _peopled(url)


@contextmanager
def _postgresql() -> Iterator[str]:
    with running() as server:
        databases = Databases(server)
        with databases.one() as url:
            yield _peopled(url)
        databases.close()


def _peopled(url: str) -> str:
    engine = make_engine(url)
    with sessionmaker(engine).begin() as session:
        World(session)
    engine.dispose()
    return url


EXPERIMENTS: dict[str, Callable[[str, Path], Outcome]] = {
    "killed at random moments (SIGKILL)": _killed,
    "one event, 10 threads in each of 3 processes": _thirty,
    f"{CLIENTS} clients, one project, one day": _eight,
}
