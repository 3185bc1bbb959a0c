"""``cairn chat``: a conversation in the terminal."""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape

from bot.cli.saying import answered, said
from bot.refusal import RefusalError
from bot.settings import read_settings
from bot.talk import Talk, TalkUnavailableError

if TYPE_CHECKING:
    from bot.ready import Ready

WELCOME = "Ask Cairn about projects. A number presses a button; Ctrl-D ends."


def chat(
    email: Annotated[str, typer.Option("--as", help="Who is asking, by e-mail.")] = "",
) -> None:
    """Talk to Cairn in the terminal.

    Example: cairn chat --as eilidh@angus.example
    """
    from bot.ready import cairn  # noqa: PLC0415 - half a second that --help need not spend

    with contextlib.suppress(ImportError):
        import readline  # noqa: F401, PLC0415 - gives the prompt its arrow keys

    console = Console()
    with (
        cairn(read_settings(), lambda words: typer.echo(words, err=True)) as ready,
        asyncio.Runner() as runner,
    ):
        console.print(WELCOME, style="dim")
        Chat(ready, runner, console, email).run()


class Chat:
    """One conversation; it waits for the keyboard outside the event loop: so Ctrl-C ends it."""

    def __init__(self, ready: Ready, runner: asyncio.Runner, console: Console, email: str) -> None:
        self._ready = ready
        self._runner = runner
        self._console = console
        self._email = email
        self._conversation = str(uuid.uuid4())
        self._buttons: list[dict[str, str]] = []

    def run(self) -> None:
        """Talk until Ctrl-D."""
        opened = self._ready.talk()
        talk = self._runner.run(opened.__aenter__())
        try:
            while (typed := self._typed()) is not None:
                if typed:
                    self._answer(talk, pressed(typed, self._buttons))
        finally:
            self._runner.run(opened.__aexit__(None, None, None))

    def _typed(self) -> str | None:
        try:
            return self._console.input("[bold]You:[/bold] ").strip()
        except EOFError:
            self._console.print()
            return None

    def _answer(self, talk: Talk, text: str) -> None:
        try:
            words = said("console", text, self._email, self._conversation, "")
            self._show(self._runner.run(answered(talk, words, self._ready.revive)))
        except (RefusalError, TalkUnavailableError) as error:
            self._console.print(str(error), markup=False, highlight=False)

    def _show(self, answer: dict[str, Any]) -> None:
        self._buttons = answer["buttons"]
        words = f"[bold]Cairn:[/bold] {escape(answer['text'])}"
        # a name between colons is what somebody typed, not a picture
        self._console.print(words, highlight=False, emoji=False)
        for number, button in enumerate(self._buttons, 1):
            label = escape(button["label"])
            line = f"  {number}. {label}"
            self._console.print(line, style="dim", highlight=False, emoji=False)
        self._console.print()


def pressed(typed: str, buttons: list[dict[str, str]]) -> str:
    """Return what a button says where its number is typed."""
    if typed.isdecimal() and 0 < int(typed) <= len(buttons):
        return buttons[int(typed) - 1]["says"]
    return typed
