"""How long a large register takes to import and export, and how much memory."""

import random
import resource
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from knowledge.councils import COUNCILS, PORTFOLIOS
from knowledge.migrations import migrate
from knowledge.register import export_register, import_register
from knowledge.register.tables import Table, Value
from knowledge.register.write_folder import write_folder
from knowledge.register.write_workbook import write_workbook
from knowledge.store.database import make_engine
from tests.fixtures.postgres import NoPostgresError, running

PROJECTS = 5_000
UPDATES = 100_000
PEOPLE = 800
FIRST = date(2025, 1, 8)
WORDS = (
    "supplier", "council", "pilot", "tested", "moved", "phones", "alarm", "school", "training",
    "planning", "portal", "agreed", "legal", "contract", "users", "devices", "migrated", "signed",
    "delayed", "reviewed", "board", "funding", "security", "assessment",
)  # fmt: skip


def tables(projects: int = PROJECTS, updates: int = UPDATES) -> list[Table]:
    """Return a register that is the same every time."""
    chance = random.Random(2026)  # noqa: S311 - the same every time
    return [
        Table("people", ["email", "name", "organisation", "role"], list(_people())),
        Table(
            "projects",
            ["code", "name", "portfolio", "phase", "lead_email", "summary", "sprint_start"],
            list(_projects(chance, projects)),
        ),
        Table(
            "updates",
            ["project", "date", "rag", "done", "next", "blockers", "author_email"],
            list(_updates(chance, projects, updates)),
        ),
    ]


def _people() -> Iterator[list[Value]]:
    for number in range(PEOPLE):
        yield [_email(number), f"Person {number}", COUNCILS[number % 32].name, "lead"]


def _email(number: int) -> str:
    return f"person{number % PEOPLE}@council.example"


def _projects(chance: random.Random, projects: int) -> Iterator[list[Value]]:
    for number in range(projects):
        name = f"{_words(chance, 3).title()} {number}"
        portfolio = PORTFOLIOS[number % 6].name
        summary = _words(chance, 20)
        yield [f"P{number:05}", name, portfolio, "beta", _email(number), summary, FIRST]


def _updates(chance: random.Random, projects: int, updates: int) -> Iterator[list[Value]]:
    for number in range(updates):
        turn, project = divmod(number, projects)
        day = FIRST + timedelta(days=14 * turn + 13)
        rag = chance.choice(("green", "amber", "red"))
        said = [_words(chance, count) for count in (15, 10, 5)]
        yield [f"P{project:05}", day, rag, *said, _email(project)]


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count))


def measure(projects: int = PROJECTS, updates: int = UPDATES) -> dict[str, dict[str, float]]:
    """Import the register as workbook and as CSV into each database, each in a fresh process."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        written = tables(projects, updates)
        write_workbook(folder / "register.xlsx", written, overwrite=False)
        write_folder(folder / "register", written, overwrite=False)
        sources = {"workbook": folder / "register.xlsx", "csv": folder / "register"}
        found = {
            f"{name} into sqlite": _alone(source, f"sqlite:///{folder / name}.db")
            for name, source in sources.items()
        }
        try:
            with running() as server:
                for name, source in sources.items():
                    _make(server.url("postgres"), name)
                    found[f"{name} into postgresql"] = _alone(source, server.url(name))
        except NoPostgresError:
            pass
        return found


def _make(admin: str, name: str) -> None:
    engine = make_engine(admin).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()


def _alone(source: Path, url: str) -> dict[str, float]:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(_timed, source, url).result()


def _timed(source: Path, url: str) -> dict[str, Any]:
    engine = make_engine(url)
    migrate(engine)
    marks = [time.perf_counter()]
    before = time.process_time()
    outcome = import_register(engine, source)
    cpu = time.process_time() - before
    marks.append(time.perf_counter())
    import_register(engine, source)
    marks.append(time.perf_counter())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    export_register(engine, source.with_name(f"export-{time.time_ns()}"))
    marks.append(time.perf_counter())
    export_register(engine, source.with_name(f"export-{time.time_ns()}.xlsx"))
    marks.append(time.perf_counter())
    engine.dispose()
    rows = sum(outcome.created.values())
    first, again, folder, workbook = (b - a for a, b in pairwise(marks))
    return {
        "rows": rows,
        "rejected": len(outcome.rejected),
        "seconds": round(first, 2),
        "cpu_seconds": round(cpu, 2),
        "rows_a_second": round(rows / first),
        "seconds_again": round(again, 2),
        "peak_mb": round(peak),
        "export_csv_seconds": round(folder, 2),
        "export_workbook_seconds": round(workbook, 2),
        "peak_mb_export": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


if __name__ == "__main__":
    for case, figures in measure().items():
        print(case, figures)  # noqa: T201
