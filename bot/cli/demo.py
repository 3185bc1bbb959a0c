"""``cairn demo``: puts the illustrative register in, or takes it out."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.records import engine_of, records
from bot.refusal import RefusalError
from bot.settings import Settings, read_settings

FULL = (
    "There are projects in the register already, so the illustrative ones were not loaded. "
    "To look at them, use an empty CAIRN_HOME."
)


def demo(
    remove: Annotated[
        bool, typer.Option("--remove", help="Take the illustrative projects out.")
    ] = False,
) -> None:
    """Load the illustrative register into an empty one, or remove it.

    Example: cairn demo --remove
    """
    settings = read_settings()
    if remove:
        _remove(settings)
    elif not load_demo(settings):
        raise RefusalError(FULL, 1)


def load_demo(settings: Settings) -> bool:
    """Import the illustrative register if there is no project yet; say whether it was."""
    from knowledge.demo import register  # noqa: PLC0415
    from knowledge.register import import_register  # noqa: PLC0415
    from knowledge.store import THE_OFFICE, opener  # noqa: PLC0415

    with engine_of(settings) as engine:
        with opener(engine)(THE_OFFICE, to_read=True) as store:
            if store.projects.all():
                return False
        with tempfile.TemporaryDirectory() as folder:
            import_register(engine, register(datetime.now(UTC).date(), Path(folder)))
    typer.echo("Loaded the illustrative register: its people, ratings and dates are invented.")
    return True


def _remove(settings: Settings) -> None:
    with records(settings) as store:
        gone = store.illustrative.remove()
    typer.echo(f"Removed {gone} illustrative projects with everything that belonged to them.")
