"""``cairn teams-package``: writes what an administrator uploads to Teams."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.refusal import RefusalError

NOT_WRITTEN = "The package cannot be written to {path}: {reason}."


def teams_package(
    address: Annotated[str, typer.Argument(help="Where Teams reaches Cairn, with https.")],
    path: Annotated[Path, typer.Option("--to", help="The zip to write.")] = Path("cairn-teams.zip"),
    website: Annotated[str, typer.Option(help="A page about Cairn; else its address.")] = "",
    privacy: Annotated[str, typer.Option(help="A page on privacy; else the website.")] = "",
    terms: Annotated[str, typer.Option(help="A page on terms of use; else the website.")] = "",
) -> None:
    """Write the package of the app for Teams, made from TEAMS_CLIENT_ID.

    Example: cairn teams-package https://cairn.example
    """
    from bot.channels.teams.package.addresses import PackageError  # noqa: PLC0415 - seldom
    from bot.channels.teams.package.manifest import About  # noqa: PLC0415
    from bot.channels.teams.package.packing import package  # noqa: PLC0415
    from bot.channels.teams.settings import read_teams_settings  # noqa: PLC0415

    client_id = read_teams_settings().client_id
    try:
        content = package(
            About(client_id, *(one.strip() for one in (address, website, privacy, terms)))
        )
        path.write_bytes(content)
    except PackageError as error:
        raise RefusalError(str(error), 1) from error
    except OSError as error:
        raise RefusalError(NOT_WRITTEN.format(path=path, reason=error.strerror), 1) from error
    typer.echo(f"Wrote {path}: upload it in the Teams admin centre, or in Teams under “Apps”.")
