"""``cairn subscriptions``: who gets a digest, and digests for people and addresses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cleaning import clean
from bot.cli.records import records
from bot.refusal import RefusalError
from bot.settings import read_settings

if TYPE_CHECKING:
    from knowledge.models import Subscription
    from knowledge.store import Store

NOT_AN_ADDRESS = "“{email}” is no e-mail address: write one, as in board@fife.example."
UNKNOWN = "There is no {kind} called “{name}”: write its name or code as the register has it."
ONE = "Choose one of --portfolio, --council and --project; without one it is the whole partnership."
NO_NUMBER = "There is no subscription {row}: “cairn subscriptions” lists them with their numbers."
EVERY = ("week", "fortnight", "month")

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def subscriptions(context: typer.Context, *, as_json: AsJson = False) -> None:
    """List who gets which digest; “add” and “remove” under it.

    Example: cairn subscriptions
    """
    if context.invoked_subcommand:
        return
    with records(read_settings()) as store:
        found = [_plain(one, store) for one in store.subscriptions.all()]
    if as_json:
        typer.echo(json.dumps({"subscriptions": found}, ensure_ascii=False))
        return
    for one in found:
        typer.echo(clean(f"{one['number']}: {one['to']}: {one['about']}, {one['how']}"))
    if not found:
        typer.echo("Nobody gets a digest.")


def add(
    email: Annotated[str, typer.Argument(help="Who gets it: an e-mail.")],
    *,
    portfolio: Annotated[str, typer.Option(help="Of a portfolio, by its name.")] = "",
    council: Annotated[str, typer.Option(help="Of a council or partner, by name or code.")] = "",
    project: Annotated[list[str] | None, typer.Option(help="Of projects, by their codes.")] = None,
    every: Annotated[str, typer.Option(help="week, fortnight or month.")] = "week",
) -> None:
    """Send a digest to somebody of the register, or to an address outside it by mail.

    Who is not in the register gets what everybody may see.

    Example: cairn subscriptions add board@fife.example --council Fife --every month
    """
    from bot.app import right_now  # noqa: PLC0415 - a second that --help need not spend
    from bot.channels.email.settings import address  # noqa: PLC0415
    from knowledge.models import Subscription  # noqa: PLC0415

    if every not in EVERY:
        raise RefusalError(f"--every is week, fortnight or month, not “{every}”.")
    wanted = clean(email).strip().lower()
    try:
        address(wanted)
    except ValueError:
        raise RefusalError(NOT_AN_ADDRESS.format(email=wanted)) from None
    with records(read_settings()) as store:
        kind, ids = _about(store, portfolio, council, project or [])
        person = store.people.reached_at(wanted)
        made = Subscription(
            kind=kind, ids=ids, every=every, made=right_now(),
            person_id=person.id if person else None,
            conversation="" if person else f"email:{wanted}",
        )  # fmt: skip
        told = _plain(store.subscriptions.add(made), store)
    typer.echo(clean(f"{told['number']}: {told['to']} gets {told['about']}, {told['how']}."))


def remove(row: Annotated[int, typer.Argument(help="The number of the subscription.")]) -> None:
    """End a digest.

    Example: cairn subscriptions remove 3
    """
    from bot.app import right_now  # noqa: PLC0415 - a second that --help need not spend

    with records(read_settings()) as store:
        found = store.subscriptions.with_id(row)
        if found is None or found.ended:
            raise RefusalError(NO_NUMBER.format(row=row), 1)
        store.subscriptions.end(found, right_now())
        told = _plain(found, store)
    typer.echo(clean(f"{told['to']} gets no more: {told['about']}."))


def _about(
    store: Store, portfolio: str, council: str, projects: list[str]
) -> tuple[str, list[int]]:
    if sum(map(bool, (portfolio, council, projects))) > 1:
        raise RefusalError(ONE)
    if portfolio:
        return "portfolio", [_named(store.people.portfolios(), "portfolio", portfolio)]
    if council:
        return "council", [_named(store.people.organisations(), "council or partner", council)]
    if projects:
        return "projects", [_named(store.projects.all(), "project", one) for one in projects]
    return "partnership", []


def _named(rows: Any, kind: str, name: str) -> int:
    wanted = name.strip().casefold()
    for one in rows:
        if wanted in (one.name.casefold(), str(getattr(one, "code", "")).casefold()):
            return int(one.id)
    raise RefusalError(UNKNOWN.format(kind=kind, name=clean(name)), 1)


def _plain(one: Subscription, store: Store) -> dict[str, Any]:
    from actions.subscriptions.wording import about, how  # noqa: PLC0415 - see above

    person = store.people.with_id(one.person_id) if one.person_id else None
    return {
        "number": one.id,
        "to": person.email if person else one.conversation,
        "about": about(one, store),
        "how": how(one),
        "paused": one.paused or one.paused_until is not None,
    }
