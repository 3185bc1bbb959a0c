"""``cairn export``: writes the register out, as a workbook or a folder of CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.records import engine_of
from bot.cli.troubles import RefusalError
from bot.settings import read_settings


def export(
    path: Annotated[
        Path, typer.Argument(help="A name ending in .xlsx for a workbook; any other for a folder.")
    ],
    force: Annotated[
        bool, typer.Option("--force", help="Write over what is there, though it be no export.")
    ] = False,
) -> None:
    """Write the register out; importing it again gives the same register.

    Example: cairn export register.xlsx
    """
    from knowledge.register import RegisterError, export_register  # noqa: PLC0415

    with engine_of(read_settings()) as engine:
        try:
            rows = export_register(engine, path, overwrite=force)
        except RegisterError as error:
            raise RefusalError(str(error), 1) from error
    typer.echo(f"Wrote {sum(rows.values()):,} rows in {len(rows)} sheets to {path}.")
