"""Three schedulers over one PostgreSQL for ten minutes, two of them killed at random."""

from __future__ import annotations

from collections.abc import Iterator

from tests.fixtures.databases import Databases
from tests.fixtures.postgres import running
from tests.scheduler.crowding import PROCESSES, crowd

SECONDS, DAY = 600.0, 8.0


def schedulers(seconds: float = SECONDS) -> Iterator[str]:
    """Yield what became of every reminder."""
    yield "## Three schedulers, one PostgreSQL\n"
    with running() as server:
        databases = Databases(server)
        with databases.one() as url:
            found = crowd(url, seconds, DAY)
        databases.close()
    yield "| figure | value |\n| --- | --- |"
    for name, value in (
        ("processes, seconds, days of the fast clock", f"{PROCESSES}, {seconds:.0f}, {found.days}"),
        ("killed with SIGKILL and started again", f"{found.kills}"),
        ("reminders due", f"{found.due:,}"),
        ("booked, with those that were passed over", f"{found.booked:,}"),
        ("messages at the vendor", f"{found.posted:,}"),
        ("there twice", f"{len(found.doubled)}"),
        ("missing", f"{len(found.missing)}"),
        ("looked for after a kill, and found there already", f"{found.found_again}"),
        *((f"passed over: {why}", f"{count}") for why, count in found.dropped.items()),
        ("still waiting at the end", f"{found.unsent}"),
    ):
        yield f"| {name} | {value} |"
    yield ""
