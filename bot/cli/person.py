"""``cairn person``: what is held about somebody, given out or erased."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cleaning import clean
from bot.cli.records import engine_of
from bot.refusal import RefusalError
from bot.settings import read_settings

if TYPE_CHECKING:
    from knowledge.person import Erased
    from knowledge.person.mentions import Mention

NOBODY = "Nothing is held about {email}: check the e-mail."
LEADS = (
    "{name} leads {codes}, which {are} not closed: import another lead_email for {each}, "
    "then erase."
)
SURE = "Erasing cannot be undone: add --yes to erase what is held about {email}."
OTHERWISE = "That is not {email}: nothing was erased."
ASK = "Erasing cannot be undone. Type {email} to erase what is held about them"
AGAIN = "Take them out of the register’s workbook too: the next import would bring them back."
MAY_NAME = "A first or last name alone may name them, or somebody else; look where it stands:"
MOST_PLACES = 40
ONE = {
    "accounts": "account",
    "chats with Cairn": "chat with Cairn",
    "askings of questions": "asking of a question",
    "changes made anonymous": "change made anonymous",
    "conversations": "conversation",
    "documents owned": "document owned",
    "mentions by others": "mention by others",
    "messages": "message",
    "messages sent unasked": "message sent unasked",
    "opinions of answers": "opinion of an answer",
    "questions that wait": "question that waits",
    "roles in projects": "role in a project",
    "reminders": "reminder",
    "settings of reminders": "setting of reminders",
    "wishes for quiet": "wish for quiet",
    "spells of leave": "spell of leave",
    "suggestions": "suggestion",
}
Email = Annotated[str, typer.Argument(help="The person’s e-mail.")]


def person(context: typer.Context) -> None:
    """Give out or erase what is held about a person.

    Example: cairn person export rab@fife.example
    """
    if not context.invoked_subcommand:
        raise RefusalError(
            "Say what to do: cairn person export EMAIL, or cairn person erase EMAIL."
        )


def export(email: Email) -> None:
    """Print everything that the database holds about a person, as one JSON object.

    Example: cairn person export rab@fife.example > rab.json
    """
    from knowledge.person import UnknownPersonError, export_person  # noqa: PLC0415

    with engine_of(read_settings()) as engine:
        try:
            held = export_person(engine, clean(email))
        except UnknownPersonError:
            raise RefusalError(NOBODY.format(email=clean(email)), 1) from None
    sys.stdout.write(json.dumps(held, ensure_ascii=False, indent=2) + "\n")


def erase(
    email: Email,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
) -> None:
    """Erase a person; the office’s record stays, with its author made anonymous.

    Example: cairn person erase rab@fife.example --yes
    """
    wanted = clean(email)
    if not yes:
        _make_sure(wanted)
    for line in _told(_erase(wanted)):
        typer.echo(line)


def _make_sure(email: str) -> None:
    if not sys.stdin.isatty():
        raise RefusalError(SURE.format(email=email))
    typed = typer.prompt(ASK.format(email=email), default="", show_default=False)
    if typed.strip().lower() != email.lower():
        raise RefusalError(OTHERWISE.format(email=email), 1)


def _erase(email: str) -> Erased:
    from knowledge.person import StillLeadsError, UnknownPersonError, erase_person  # noqa: PLC0415

    with engine_of(read_settings()) as engine:
        try:
            return erase_person(engine, email)
        except UnknownPersonError:
            raise RefusalError(NOBODY.format(email=email), 1) from None
        except StillLeadsError as error:
            raise RefusalError(_leads(error.name, error.codes), 1) from None


def _leads(name: str, codes: list[str]) -> str:
    listed = " and ".join(part for part in (", ".join(codes[:-1]), codes[-1]) if part)
    are, each = ("is", "it") if len(codes) == 1 else ("are", "each")
    return LEADS.format(name=name, codes=listed, are=are, each=each)


def _told(erased: Erased) -> list[str]:
    gone = [_counted(count, what) for what, count in sorted(erased.counts.items()) if count]
    lines = [f"Erased: {', '.join(gone) or 'the name and the e-mail'}.", AGAIN]
    if erased.still_named:
        lines.append("Words of the office’s record still name them; change these where they stand:")
        lines += map(_place, erased.still_named)
    if erased.may_name:
        lines.append(MAY_NAME)
        lines += map(_place, erased.may_name[:MOST_PLACES])
    if len(erased.may_name) > MOST_PLACES:
        lines.append(f"   and {len(erased.may_name) - MOST_PLACES:,} more")
    return lines


def _place(mention: Mention) -> str:
    return f"   {mention.table}, row {', '.join(map(str, mention.row.values()))}: {mention.column}"


def _counted(count: int, what: str) -> str:
    return f"1 {ONE[what]}" if count == 1 else f"{count:,} {what}"
