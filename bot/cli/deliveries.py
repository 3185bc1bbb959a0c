"""``cairn deliveries``: what was to be said unasked and could not be delivered in any channel."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Annotated

import typer

from bot.cleaning import clean
from bot.cli.records import records
from bot.settings import read_settings

A_MONTH = timedelta(days=31)
MEND = (
    "Put right the address in the register, link an account (cairn link), or look at the channel’s "
    "settings; what comes next is sent then."
)


def deliveries(
    *, as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False
) -> None:
    """List what could not be delivered in the last month, to whom and why.

    Example: cairn deliveries
    """
    from actions.undelivered import to_whom, why  # noqa: PLC0415 - --help need not load it
    from bot.app import right_now  # noqa: PLC0415

    with records(read_settings(), to_read=True) as store:
        found = [(to_whom(one), why(one)) for one in store.deliveries.failed(right_now() - A_MONTH)]
    if as_json:
        rows = [{"to": to, "why": reason} for to, reason in found]
        typer.echo(json.dumps({"undelivered": rows}, ensure_ascii=False))
        return
    for to, reason in found:
        typer.echo(clean(f"{to}: {reason}"))
    typer.echo(MEND if found else "Everything was delivered.")
