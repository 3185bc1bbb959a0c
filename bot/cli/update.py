"""``cairn update``: an update from the command line, by the road that a chat takes."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cleaning import clean
from bot.cli.naming import near, projects_called
from bot.cli.records import engine_of
from bot.cli.saying import answered, said
from bot.cli.showing import refused, show
from bot.refusal import RefusalError
from bot.settings import Settings, read_settings
from bot.talk import Said, TalkUnavailableError

if TYPE_CHECKING:
    from bot.ready import Ready
    from knowledge.store import OpenStore

NOTHING = "There is nothing to log: give a project, and in your own words how it goes."
UNKNOWN = "I don’t know a project called “{name}”, so I have logged nothing.{hint}"
AGAIN = "Not all of it is logged: the answer above says what it takes."


class UnknownProjectError(Exception):
    """A sentence for whoever names a project that does not exist for them."""


def update(
    project: Annotated[str, typer.Argument(help="The project’s code or name.")],
    text: Annotated[str, typer.Argument(help="How it goes, in your own words.")],
    *,
    email: Annotated[str, typer.Option("--as", help="Who tells it, by e-mail.")],
    at: Annotated[str, typer.Option(help="What time to take it to be: 2026-11-18T10:00.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Log an update as the chat would, and print what is said to it.

    Example: cairn update TEL "green, Angus migrated 400 users" --as eilidh@angus.example
    """
    if not clean(project) or not clean(text):
        raise RefusalError(NOTHING)
    given = said("cli", f"{clean(project)}: {clean(text)}", email, "", at)
    settings = read_settings()
    with _register(settings) as open_store:
        try:
            name = _name(open_store, clean(project), given.email)
            words = said("cli", f"{name}: {clean(text)}", email, given.conversation, at)
            answer = _answer(settings, words)
        except (UnknownProjectError, TalkUnavailableError) as error:
            show(refused(str(error)), as_json)
            raise typer.Exit(1) from None
        show(answer, as_json)
        if not _is_logged(open_store, words):
            raise RefusalError(AGAIN, 1)


@contextmanager
def _register(settings: Settings) -> Iterator[OpenStore]:
    from knowledge.store import opener  # noqa: PLC0415

    with engine_of(settings) as engine:
        yield opener(engine)


def _name(open_store: OpenStore, project: str, email: str) -> str:
    """Return what the chat knows a project by: without a name it might log for another one.

    What may mean several is left as it is: the chat asks which.
    """
    from knowledge.store import THE_OFFICE, viewer  # noqa: PLC0415 - as above

    with open_store(THE_OFFICE, to_read=True) as store:
        by = viewer(store.people.reached_at(email))
    with open_store(by, to_read=True) as store:
        meant = projects_called(store, project)
        if not meant:
            raise UnknownProjectError(UNKNOWN.format(name=project, hint=near(store, project)))
        return meant[0].name if len(meant) == 1 else project


def _answer(settings: Settings, words: Said) -> dict[str, Any]:
    from bot.ready import cairn  # noqa: PLC0415 - as above

    with cairn(settings, lambda line: typer.echo(line, err=True)) as ready:
        return asyncio.run(_said(ready, words))


async def _said(ready: Ready, words: Said) -> dict[str, Any]:
    async with ready.talk() as talk:
        return await answered(talk, words, ready.revive)


def _is_logged(open_store: OpenStore, words: Said) -> bool:
    """Say whether a message has written something down, and left nothing that waits."""
    from actions.updates.memory import Memory  # noqa: PLC0415 - as above
    from knowledge.store import THE_OFFICE  # noqa: PLC0415

    with open_store(THE_OFFICE, to_read=True) as store:
        event = store.conversations.heard(words.channel, words.event_id)
        slots = store.conversations.state(words.thread).get("slots", {})
        if event is None or Memory.of(slots, event.email).drafts:
            return False
        return store.logbook.counted_from(event.id) > 0
