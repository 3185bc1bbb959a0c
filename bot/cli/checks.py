"""What ``cairn doctor`` looks at: each check says what it found, and how to mend it if need be."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.app import rasa_server
from bot.cli.records import engine_of, records
from bot.rasa_house import PYTHON
from bot.settings import Settings
from knowledge.store import THE_OFFICE, Wanted, opener

LEAST_FREE = 500_000_000
BUILT = datetime(2026, 11, 1, tzinfo=UTC)
A_MINUTE, A_WEEK = timedelta(minutes=1), timedelta(weeks=1)

Check = Callable[[Settings], tuple[str, ...]]


def database(settings: Settings) -> tuple[str, ...]:
    """Open the database, for writing too."""
    with engine_of(settings) as engine, opener(engine)(THE_OFFICE) as store:
        count = store.projects.count(Wanted(with_closed=True), datetime.now(UTC).date())
    return (f"{engine.dialect.name}, {count} projects",)


def inbox(settings: Settings) -> tuple[str, ...]:
    """Count what waits for an answer."""
    with records(settings, to_read=True) as store:
        waiting = len(store.conversations.waiting(datetime.now(UTC) - A_MINUTE))
    if waiting:
        return f"{waiting} messages wait for an answer", "Run: uv run cairn serve"
    return ("nothing waits for an answer",)


def deliveries(settings: Settings) -> tuple[str, ...]:
    """Count what could not be delivered of late."""
    with records(settings, to_read=True) as store:
        failed = len(store.deliveries.failed(datetime.now(UTC) - A_WEEK))
    if failed:
        return f"{failed} messages could not be delivered this week", "Run: uv run cairn deliveries"
    return ("all was delivered this week",)


def rasa(_: Settings) -> tuple[str, ...]:
    """Look for Rasa's own Python."""
    if not PYTHON.exists():
        return "not installed", "Run: make setup"
    return ("installed",)


def model(settings: Settings) -> tuple[str, ...]:
    """Look for the model of today's examples."""
    if not rasa_server(settings).has_model():
        return "not trained for this version", "Run: uv run cairn train"
    return ("trained for this version",)


def clock(_: Settings) -> tuple[str, ...]:
    """Read the clock; nobody has this Cairn before it was built."""
    now = datetime.now(UTC)
    shown = f"{now:%Y-%m-%d %H:%M} UTC"
    return (shown, "Set the machine’s clock: it is behind.") if now < BUILT else (shown,)


def disk(settings: Settings) -> tuple[str, ...]:
    """Measure the space that is left."""
    settings.home.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(settings.home).free
    shown = f"{free / 1e9:.1f} GB free at {settings.home}"
    if free < LEAST_FREE:
        return shown, "Free some space: backups, logs and models need 0.5 GB."
    return (shown,)


CHECKS: dict[str, Check] = {
    "Database": database,
    "Inbox": inbox,
    "Deliveries": deliveries,
    "Rasa": rasa,
    "Model": model,
    "Clock": clock,
    "Disk": disk,
}
