"""``cairn import``: takes the office's register in, from a workbook or a folder of CSV."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cleaning import clean
from bot.cli.records import engine_of
from bot.cli.troubles import RefusalError
from bot.settings import read_settings

if TYPE_CHECKING:
    from knowledge.register import Outcome


def import_(
    path: Annotated[
        Path,
        typer.Argument(help="An .xlsx workbook, a folder of .csv files, or an .ics calendar."),
    ],
    strict: Annotated[
        bool, typer.Option("--strict", help="Keep nothing if any row is rejected.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    organisation: Annotated[str, typer.Option(help="Whose holidays an .ics calendar holds.")] = "",
) -> None:
    """Take the register's workbook in; rows that cannot be read are told and left out.

    Example: cairn import register.xlsx --dry-run

    Holidays of one organisation: cairn import holidays.ics --organisation Fife
    """
    from bot.cli import import_report  # noqa: PLC0415 - half a second that --help need not spend

    outcome = _import(path, clean(organisation).strip(), strict=strict, dry_run=dry_run)
    if as_json:
        import_report.show_json(outcome)
    else:
        import_report.show(outcome)
    raise typer.Exit(outcome.exit_status)


def _import(path: Path, organisation: str, *, strict: bool, dry_run: bool) -> Outcome:
    """Import, saying on a terminal how far it is."""
    from rich.console import Console  # noqa: PLC0415

    from bot.app import right_now  # noqa: PLC0415
    from knowledge.register import RegisterError, Whose, import_register  # noqa: PLC0415

    whose = Whose(organisation, right_now().date()) if organisation else None

    console = Console(stderr=True)
    with engine_of(read_settings()) as engine:
        try:
            if not console.is_terminal:
                return import_register(engine, path, strict=strict, dry_run=dry_run, whose=whose)
            with console.status("Reading the register") as status:
                return import_register(
                    engine,
                    path,
                    strict=strict,
                    dry_run=dry_run,
                    progress=status.update,
                    whose=whose,
                )
        except RegisterError as error:
            raise RefusalError(str(error), 2) from error
