"""``cairn doctor``: checks what Cairn needs, and says how to mend each."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import typer

from bot.settings import Settings, read_settings

LEAST_FREE = 500_000_000
BUILT = datetime(2026, 11, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Finding:
    """What was found about one thing, and how to mend it where it is not well."""

    what: str
    found: str
    mend: str = ""


def doctor() -> None:
    """Check the database, the model, the clock and the disk.

    Example: cairn doctor
    """
    findings = list(examine(read_settings()))
    for finding in findings:
        typer.echo(f"{'Mend' if finding.mend else 'Well'}: {finding.what}: {finding.found}")
        if finding.mend:
            typer.echo(f"      {finding.mend}")
    raise typer.Exit(1 if any(finding.mend for finding in findings) else 0)


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at each thing in turn."""
    checks: tuple[Callable[[Settings], Finding], ...] = (_database, _model, _clock, _disk)
    for check in checks:
        yield check(settings)


def _database(settings: Settings) -> Finding:
    from bot.app import open_database  # noqa: PLC0415
    from knowledge.store import THE_OFFICE, DatabaseError, Wanted, opener  # noqa: PLC0415

    try:
        engine = open_database(settings)
        with opener(engine)(THE_OFFICE, to_read=True) as store:
            count = store.projects.count(Wanted(with_closed=True), datetime.now(UTC).date())
        engine.dispose()
    except DatabaseError as error:
        return Finding("Database", "it cannot be used", str(error))
    return Finding("Database", f"{engine.dialect.name}, {count} projects")


def _model(settings: Settings) -> Finding:
    from bot.app import rasa_server  # noqa: PLC0415

    server = rasa_server(settings)
    if not server.has_model():
        return Finding("Model", "not trained for this version", "Run: uv run cairn train")
    return Finding("Model", "trained for this version")


def _clock(settings: Settings) -> Finding:
    now = datetime.now(UTC)
    if now < BUILT:
        return Finding(
            "Clock", f"{now:%Y-%m-%d %H:%M} UTC", "Set the machine’s clock: it is behind."
        )
    return Finding("Clock", f"{now:%Y-%m-%d %H:%M} UTC")


def _disk(settings: Settings) -> Finding:
    settings.home.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(settings.home).free
    shown = f"{free / 1e9:.1f} GB free at {settings.home}"
    if free < LEAST_FREE:
        return Finding("Disk", shown, "Free some space: backups, logs and models need 0.5 GB.")
    return Finding("Disk", shown)
