"""``cairn train``: the NLU model of today's examples."""

from typing import Annotated

import typer

from bot.settings import read_settings


def train(
    force: Annotated[bool, typer.Option("--force", help="Train even if nothing changed.")] = False,
) -> None:
    """Train the NLU model if its examples, its pipeline or its encoder changed.

    Example: cairn train --force
    """
    from bot.app import rasa_server  # noqa: PLC0415 - half a second that --help need not spend

    server = rasa_server(read_settings())
    if server.has_model() and not force:
        typer.echo("The NLU model is up to date.")
        return
    typer.echo(f"The NLU model is {server.train(force=force, say=typer.echo)}.")
