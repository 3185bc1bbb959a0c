"""The whole of Cairn in a process of its own, called by a vendor that is a stub."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.migrations import migrate
from knowledge.store.database import make_engine
from tests.bench.morning.people import move_in, people
from tests.bench.morning.vendor import Vendor
from tests.bench.morning.waiting import answers
from tests.bench.search.reading_room import HOME
from tests.fixtures.databases import Databases
from tests.fixtures.postgres import running

LONGEST_END = 30.0
DURABLE = "-c listen_addresses='' -c max_connections=50"


@dataclass(frozen=True)
class Serving:
    """Where the vendor calls it, and where what it keeps is."""

    url: str
    database: str
    process: int


@contextlib.contextmanager
def home(database: str = "") -> Iterator[tuple[Path, str]]:
    """Make a home with the checkout's model, and a database with the people of the bench."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for one in ("models", "encoder"):
            (place / one).symlink_to(HOME / one)
        url = database or f"sqlite:///{place / 'cairn.db'}"
        engine = make_engine(url)
        migrate(engine)
        (place / "register").mkdir()
        move_in(engine, people(), place / "register")
        engine.dispose()
        yield place, url


@contextlib.contextmanager
def postgresql() -> Iterator[str]:
    """Run a PostgreSQL that writes to the disk what it says it has written; give a database."""
    with running(DURABLE) as server:
        databases = Databases(server)
        with databases.one() as url:
            yield url
        databases.close()


@contextlib.asynccontextmanager
async def served(vendor: Vendor, port: int, database: str = "") -> AsyncIterator[Serving]:
    """Run ``cairn serve`` until it understands, and while the block runs."""
    with home(database) as (place, url):
        settings = {"CAIRN_HOME": str(place), "CAIRN_DATABASE_URL": url, **vendor.settings}
        process = await asyncio.create_subprocess_exec(
            str(Path(sys.executable).parent / "cairn"), "serve", "--port", str(port),
            env={**os.environ, **settings}, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        address = f"http://127.0.0.1:{port}"
        try:
            await answers(f"{address}/health", lambda given: given.json()["rasa"] == "ready")
            yield Serving(f"{address}{vendor.path}", url, process.pid)
        finally:
            process.send_signal(signal.SIGINT)
            async with asyncio.timeout(LONGEST_END):
                await process.wait()
