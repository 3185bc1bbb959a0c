"""``cairn link`` and ``cairn unlink``: say whose an account of a chat service is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cleaning import clean
from bot.cli.records import records
from bot.refusal import RefusalError
from bot.settings import read_settings

if TYPE_CHECKING:
    from knowledge.store import Store

CHANNELS = ("slack", "teams")
BY = "command line"
NO_CHANNEL = "Accounts can be linked in {channels}, not in “{channel}”."
NO_USER = "Give the account’s id, as in: cairn link slack U012AB3CD rab@fife.example"
NOBODY = "Nobody in the register has the e-mail {email}: check it, or import the person first."
WHERE = (
    "{user} has not written to Cairn yet, so I can’t tell where: add --place with the id of the "
    "workspace in Slack, which begins with T or E, or of the tenant in Teams."
)
WHICH = "{user} is known in {places}: add --place to say which."

Channel = Annotated[str, typer.Argument(help="The chat service: slack or teams.")]
User = Annotated[str, typer.Argument(help="The account’s id: U012AB3CD, or Entra’s object id.")]
Place = Annotated[str, typer.Option("--place", help="The workspace’s or tenant’s id, if several.")]


def link(
    channel: Channel,
    user: User,
    email: Annotated[str, typer.Argument(help="Whose it is: an e-mail of the register.")],
    *,
    place: Place = "",
) -> None:
    """Let an account of a chat service speak for a person of the register.

    Example: cairn link slack U012AB3CD rab@fife.example
    """
    wanted = clean(email).strip().lower()
    with records(read_settings()) as store:
        person = store.people.reached_at(wanted)
        if person is None:
            raise RefusalError(NOBODY.format(email=wanted), 1)
        where = _link(store, channel, user, wanted, place)
    typer.echo(f"{clean(user)} in {where} now speaks for {person.name}.")


def unlink(channel: Channel, user: User, *, place: Place = "") -> None:
    """Let an account of a chat service speak for nobody: it is a visitor’s from then on.

    Example: cairn unlink slack U012AB3CD
    """
    with records(read_settings()) as store:
        where = _link(store, channel, user, "", place)
    typer.echo(f"{clean(user)} in {where} is now a visitor.")


def _link(store: Store, channel: str, user: str, email: str, place: str) -> str:
    """Link an account for good, and return the place in which it is."""
    from bot.app import right_now  # noqa: PLC0415

    if channel not in CHANNELS:
        raise RefusalError(NO_CHANNEL.format(channels=", ".join(CHANNELS), channel=clean(channel)))
    identity = clean(user).strip()
    if not identity:
        raise RefusalError(NO_USER)
    if channel == "teams":  # Entra writes its ids in either case
        identity, place = identity.lower(), place.lower()
    where = clean(place).strip() or _only_place(store, channel, identity)
    store.accounts.link(channel, where, identity, email, by=BY, now=right_now())
    return where


def _only_place(store: Store, channel: str, user: str) -> str:
    places = [one.place for one in store.accounts.called(channel, user)]
    if not places:
        raise RefusalError(WHERE.format(user=user), 1)
    if len(places) > 1:
        raise RefusalError(WHICH.format(user=user, places=", ".join(places)), 1)
    return places[0]
