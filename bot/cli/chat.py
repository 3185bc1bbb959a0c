"""``cairn chat``: a conversation in the terminal."""

from __future__ import annotations

import asyncio
import sys
import uuid
from datetime import UTC, datetime
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape

from bot.settings import read_settings
from bot.talk import Said, Talk

WELCOME = "Ask Cairn about projects. A number presses a button; an empty line or Ctrl-D ends."


def chat(
    email: Annotated[str, typer.Option("--as", help="Who is asking, by e-mail.")] = "",
) -> None:
    """Talk to Cairn in the terminal.

    Example: cairn chat --as eilidh@angus.example
    """
    asyncio.run(_chat(email))


async def _chat(email: str) -> None:
    from bot.app import cairn  # noqa: PLC0415 - half a second that --help need not spend

    console = Console()
    async with cairn(read_settings(), lambda words: print(words, file=sys.stderr)) as talk:
        console.print(WELCOME, style="dim")
        await _talk(talk, console, email)


async def _talk(talk: Talk, console: Console, email: str) -> None:
    conversation, buttons = str(uuid.uuid4()), list[dict[str, str]]()
    while typed := await asyncio.to_thread(_typed, console):
        text = _pressed(typed, buttons)
        answer = await talk.say(
            Said("console", str(uuid.uuid4()), conversation, email, text, datetime.now(UTC))
        )
        buttons = answer["buttons"]
        _show(console, answer)


def _typed(console: Console) -> str:
    try:
        return console.input("[bold]You:[/bold] ").strip()
    except EOFError:
        return ""


def _pressed(typed: str, buttons: list[dict[str, str]]) -> str:
    """Return what a button says where its number is typed."""
    if typed.isdecimal() and 0 < int(typed) <= len(buttons):
        return buttons[int(typed) - 1]["says"]
    return typed


def _show(console: Console, answer: dict[str, Any]) -> None:
    console.print(f"[bold]Cairn:[/bold] {escape(answer['text'])}", highlight=False)
    for number, button in enumerate(answer["buttons"], 1):
        console.print(f"  {number}. {escape(button['label'])}", style="dim", highlight=False)
