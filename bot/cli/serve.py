"""``cairn serve``: everything a small office needs, until Ctrl-C."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from bot.cli.demo import load_demo
from bot.settings import Settings, read_settings


def serve(
    demo: Annotated[
        bool, typer.Option("--demo", help="Load the illustrative register into an empty one.")
    ] = False,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Port of the web page.")
    ] = None,
    speaks_for: Annotated[
        str, typer.Option(help="E-mail of whoever uses the web page on this machine.")
    ] = "",
) -> None:
    """Run Rasa, the web page and the scheduler until Ctrl-C.

    Example: cairn serve --port 8080
    """
    chosen = {"port": port, "speaks_for": speaks_for or None}
    settings = read_settings().model_copy(update={k: v for k, v in chosen.items() if v is not None})
    if demo:
        load_demo(settings)
    asyncio.run(_serve(settings))


async def _serve(settings: Settings) -> None:
    from bot.service import Service  # noqa: PLC0415 - half a second that --help need not spend

    await Service(settings, typer.echo).run()
