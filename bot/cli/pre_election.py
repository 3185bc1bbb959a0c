"""``cairn pre-election``: the days before an election in which digests hold back announcements."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from bot.cli.records import records
from bot.refusal import RefusalError
from bot.settings import read_settings

NO_DAYS = "Give both days, the first and the last, as in: cairn pre-election 2027-03-25 2027-05-06"
NOT_SENSIBLE = (
    "Those days can be no such period: some of it has to be still to come, and it is a few months "
    "at most, the first day before the last."
)


def pre_election(
    first: Annotated[str, typer.Argument(help="The first day: 2027-03-25.")] = "",
    last: Annotated[str, typer.Argument(help="The last day: 2027-05-06.")] = "",
    *,
    off: Annotated[bool, typer.Option("--off", help="Hold nothing back any more.")] = False,
) -> None:
    """Say, set or end the pre-election period.

    Example: cairn pre-election 2027-03-25 2027-05-06
    """
    from actions.subscriptions.pre_election import is_sensible  # noqa: PLC0415 - seconds
    from actions.wording import day  # noqa: PLC0415
    from bot.app import right_now  # noqa: PLC0415
    from knowledge.models import PreElection  # noqa: PLC0415

    now = right_now()
    days = _days(first, last) if (first or last) and not off else None
    if days and not is_sensible(*days, now.date()):
        raise RefusalError(NOT_SENSIBLE)
    with records(read_settings()) as store:
        if off or days:
            new = PreElection(first=days[0], last=days[1], told=now) if days else None
            store.subscriptions.note_pre_election(new)
        found = store.subscriptions.pre_election(now.date())
    typer.echo(f"From {day(found.first)} to {day(found.last)}." if found else "None is set.")


def _days(first: str, last: str) -> tuple[date, date]:
    try:
        return date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        raise RefusalError(NO_DAYS) from None
