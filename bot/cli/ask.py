"""``cairn ask``: one message, or a file of them, through the whole road."""

from __future__ import annotations

import asyncio
import json
import sys
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.cli.troubles import RefusalError
from bot.settings import read_settings
from bot.talk import Said, Talk

LONGEST = 4_000
NO_TEXT = "There is nothing to ask: give a question, or --batch with a file of them."


class Line(BaseModel):
    """One message of a batch."""

    model_config = ConfigDict(populate_by_name=True)

    text: str
    email: str = Field(default="", alias="as")
    conversation: str = ""
    at: str = ""


def ask(
    text: Annotated[str, typer.Argument(help="What to ask, in your own words.")] = "",
    email: Annotated[str, typer.Option("--as", help="Who is asking, by e-mail.")] = "",
    conversation: Annotated[str, typer.Option(help="Conversation to go on with.")] = "",
    at: Annotated[str, typer.Option(help="What time to take it to be: 2026-11-18T10:00.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    batch: Annotated[
        Path | None, typer.Option(help="File with one JSON object a line: text, as, conversation, at.")
    ] = None,
) -> None:
    """Ask one question and print the answer.

    Example: cairn ask "How is telecare doing?"
    """
    if batch is not None:
        lines = list(_lines(batch))
    elif text.strip():
        lines = [Line(text=text, email=email, conversation=conversation, at=at)]
        _moment(at)
    else:
        raise RefusalError(NO_TEXT)
    raise typer.Exit(asyncio.run(_ask(lines, as_json or batch is not None)))


async def _ask(lines: list[Line | str], as_json: bool) -> int:
    from bot.app import cairn  # noqa: PLC0415 - half a second that --help need not spend

    failed = False
    async with cairn(read_settings(), lambda words: print(words, file=sys.stderr)) as talk:
        for line in lines:
            answer = await _answer(talk, line)
            failed |= bool(answer.get("waiting") or answer.get("error"))
            print(json.dumps(_contracted(answer), ensure_ascii=False) if as_json else answer["text"], flush=True)
    return 1 if failed else 0


async def _answer(talk: Talk, line: Line | str) -> dict[str, Any]:
    try:
        return await talk.say(said(line)) if isinstance(line, Line) else _refused(line)
    except RefusalError as error:
        return _refused(str(error))


def said(line: Line) -> Said:
    """Return a line as something said; a fresh conversation where none is named."""
    text = line.text.strip()
    if not text or len(text) > LONGEST:
        raise RefusalError(f"A message has 1 to {LONGEST:,} characters; this one has {len(text):,}.")
    return Said(
        channel="cli",
        event_id=str(uuid.uuid4()),
        conversation=line.conversation or str(uuid.uuid4()),
        email=line.email,
        text=text,
        at=_moment(line.at),
    )


def _moment(at: str) -> datetime:
    if not at:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        raise RefusalError(f"“{at}” is no time I can read: write it as 2026-11-18T10:00.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo("Europe/London"))


def _lines(batch: Path) -> Iterator[Line | str]:
    """Read a batch; a line that cannot be read is a sentence, and the rest go on."""
    try:
        written = batch.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError:
        raise RefusalError(f"{batch} is not UTF-8 text.") from None
    except OSError as error:
        raise RefusalError(f"{batch} cannot be read: {error.strerror}.") from None
    for number, line in enumerate(written, 1):
        if line.strip():
            yield _line(line, number)


def _line(line: str, number: int) -> Line | str:
    try:
        return Line.model_validate_json(line)
    except ValidationError:
        return f'Line {number} is no JSON object with a "text": it was not asked.'


def _refused(sentence: str) -> dict[str, Any]:
    empty: dict[str, Any] = {"intent": "", "confidence": 0.0, "facts": [], "table": None}
    return {"text": sentence, **empty, "buttons": [], "sources": [], "answered": False, "ms": 0.0, "error": sentence}


def _contracted(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in answer.items() if key != "messages"}
