"""``cairn ask``: one message, or a file of them, through the whole road."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.batch import Line, read_batch
from bot.cli.saying import answered, moment, said
from bot.cli.showing import refused, show
from bot.refusal import RefusalError
from bot.settings import read_settings
from bot.talk import Said, Talk, TalkUnavailableError

if TYPE_CHECKING:
    from bot.ready import Ready

NO_TEXT = "There is nothing to ask: give a question, or --batch with a file of them."
BOTH = "Give a question or --batch with a file of them, not both."


def ask(
    text: Annotated[str, typer.Argument(help="What to ask, in your own words.")] = "",
    *,
    email: Annotated[str, typer.Option("--as", help="Who is asking, by e-mail.")] = "",
    conversation: Annotated[str, typer.Option(help="Conversation to go on with.")] = "",
    at: Annotated[str, typer.Option(help="What time to take it to be: 2026-11-18T10:00.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    batch: Annotated[
        Path | None,
        typer.Option(help="File with one JSON object a line: text, as, conversation, at."),
    ] = None,
) -> None:
    """Ask one question and print the answer.

    Example: cairn ask "How is telecare doing?"
    """
    given = Line(text=text, email=email, conversation=conversation, at=at)
    lines = _lines(given, batch)
    if not lines:
        return
    from bot.ready import cairn  # noqa: PLC0415 - half a second that --help need not spend

    with cairn(read_settings(), lambda words: typer.echo(words, err=True)) as ready:
        failed = asyncio.run(_ask(ready, lines, as_json or batch is not None))
    raise typer.Exit(1 if failed else 0)


def _lines(given: Line, batch: Path | None) -> list[Said | str]:
    """Return what to say; a batch's lines go on with what was given beside it."""
    moment(given.at or "")
    if batch is None:
        if not given.text.strip():
            raise RefusalError(NO_TEXT)
        return [_said(given)]
    if given.text.strip():
        raise RefusalError(BOTH)
    return [_readable(line, given) for line in read_batch(batch)]


def _readable(line: Line | str, given: Line) -> Said | str:
    try:
        return _said(line.over(given)) if isinstance(line, Line) else line
    except RefusalError as error:
        return str(error)


def _said(line: Line) -> Said:
    return said("cli", line.text, line.email or "", line.conversation or "", line.at or "")


async def _ask(ready: Ready, lines: list[Said | str], as_json: bool) -> bool:
    """Print an answer for every line; say whether one has failed."""
    failed = False
    async with ready.talk() as talk:
        for line in lines:
            answer = await _answer(ready, talk, line)
            failed |= bool(answer.get("waiting") or answer.get("error"))
            show(answer, as_json)
    return failed


async def _answer(ready: Ready, talk: Talk, line: Said | str) -> dict[str, Any]:
    """Answer one line; what is wrong with it must not stop the rest."""
    if isinstance(line, str):
        return refused(line)
    try:
        return await answered(talk, line, ready.revive)
    except TalkUnavailableError as error:
        return refused(str(error))
