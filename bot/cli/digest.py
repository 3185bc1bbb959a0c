"""``cairn digest``: what changed in a period, printed or written to a file; nothing is sent."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cleaning import clean
from bot.cli.digest_asked import About, Days, period, ratings, scope
from bot.cli.digest_formats import FORMATS, format_of, written
from bot.cli.saying import moment
from bot.refusal import RefusalError
from bot.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from knowledge.digests import Digest, Period
    from knowledge.models import Person
    from knowledge.store import Store

NOBODY = "Nobody in the register has the e-mail “{email}”: check it, or leave --for out."
TO_A_FILE = "A PDF is no text: name a file to write it to, as in --output board-pack.pdf."


def digest(
    *,
    week: Annotated[str, typer.Option(help="A week, as 2026-W47; else the last whole one.")] = "",
    month: Annotated[str, typer.Option(help="A month, as 2026-11.")] = "",
    first: Annotated[str, typer.Option("--from", help="The first day, as 2026-11-08.")] = "",
    last: Annotated[str, typer.Option("--to", help="The last day; else today.")] = "",
    portfolio: Annotated[str, typer.Option(help="Of one portfolio alone.")] = "",
    council: Annotated[str, typer.Option(help="Of one council’s projects.")] = "",
    project: Annotated[
        list[str] | None, typer.Option(help="Of one project, by code or name; may come again.")
    ] = None,
    reader: Annotated[
        str, typer.Option("--for", help="Who reads it, by e-mail: it holds what they may see.")
    ] = "",
    only: Annotated[str, typer.Option(help="Ratings to keep to, as red,amber.")] = "",
    kind: Annotated[str, typer.Option("--format", help=f"One of {', '.join(FORMATS)}.")] = "",
    output: Annotated[Path | None, typer.Option(help="A file to write it to.")] = None,
    at: Annotated[str, typer.Option(help="When it is: 2026-11-18T10:00; else now.")] = "",
) -> None:
    """Print what changed in a week, a month or between two days, without sending it.

    Example: cairn digest --week 2026-W47 --portfolio "Digital Place" --format markdown
    """
    form, now = format_of(kind, output), moment(at)
    if form == "pdf" and output is None:
        raise RefusalError(TO_A_FILE)
    days = period(Days(week, month, first, last), now)
    about = About(portfolio, council, tuple(project or ()))
    made = written(_made(days, about, clean(reader), ratings(only), now), form)
    if output is None:
        sys.stdout.write(made.decode())
        return
    output.write_bytes(made)
    typer.echo(f"Wrote {output}.")


def _made(days: Period, about: About, email: str, only: tuple[str, ...], now: datetime) -> Digest:
    """Read the digest with the reader's eyes; without one, with those of the office."""
    from knowledge.digests import summarise  # noqa: PLC0415 - a second that --help need not spend

    with _opened(email) as (store, reader):
        covered = scope(store, about, reader, now)
        return summarise(store, replace(covered, ratings=only), days, now)


@contextmanager
def _opened(email: str) -> Iterator[tuple[Store, Person | None]]:
    from bot.app import open_database  # noqa: PLC0415 - as above
    from knowledge.store import THE_OFFICE, opener, viewer  # noqa: PLC0415

    engine = open_database(read_settings())
    try:
        open_store = opener(engine)
        with open_store(THE_OFFICE, to_read=True) as store:
            reader = store.people.reached_at(email) if email else None
        if email and reader is None:
            raise RefusalError(NOBODY.format(email=email))
        with open_store(viewer(reader) if reader else THE_OFFICE, to_read=True) as store:
            yield store, reader
    finally:
        engine.dispose()
