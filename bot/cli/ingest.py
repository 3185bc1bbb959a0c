"""``cairn ingest``: takes documents in, from files and folders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.ingest_progress import INTERRUPTED_WITH, Lines, Progress, Silence
from bot.cli.records import engine_of
from bot.settings import read_settings

if TYPE_CHECKING:
    from knowledge.ingest import Outcome

INTERRUPTED = 130


def ingest(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...", help="Files and folders: Markdown, HTML, PDF, DOCX, plain text."
        ),
    ],
    *,
    sync: Annotated[
        bool, typer.Option("--sync", help="Retire what is gone from the folders given.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Take documents in; files that cannot be read are told by name, and the rest go in.

    Example: cairn ingest guides/ --sync
    """
    from bot.cli import ingest_report  # noqa: PLC0415 - a second that --help need not spend

    progress = _progress(as_json=as_json)
    try:
        with progress:
            outcome = _ingest(paths, progress, sync=sync)
    except KeyboardInterrupt:
        typer.echo(INTERRUPTED_WITH.format(done=progress.done, files=progress.files), err=True)
        raise typer.Exit(INTERRUPTED) from None
    if as_json:
        ingest_report.show_json(outcome)
    else:
        ingest_report.show(outcome)
    raise typer.Exit(ingest_report.exit_status(outcome))


def _progress(*, as_json: bool) -> Progress | Lines | Silence:
    """Choose how to say how far it is: nothing but the object may stand on standard output."""
    from rich.console import Console  # noqa: PLC0415

    console = Console(stderr=True)
    if console.is_terminal:
        return Progress(console)
    return Silence() if as_json else Lines()


def _ingest(paths: list[Path], progress: Progress | Lines | Silence, *, sync: bool) -> Outcome:
    from bot.app import encoder, right_now  # noqa: PLC0415
    from knowledge.ingest import Ingest  # noqa: PLC0415
    from knowledge.store import opener  # noqa: PLC0415

    settings = read_settings()
    with engine_of(settings) as engine:
        encodes = encoder(settings, lambda line: typer.echo(line, err=True))
        taking = Ingest(opener(engine), encodes, right_now, progress.say)
        return taking.take(paths, sync=sync)
