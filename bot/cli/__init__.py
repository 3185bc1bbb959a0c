"""The command line: a file per command."""

import sys
from collections.abc import Callable

import typer

from bot.cli.ask import ask
from bot.cli.chat import chat
from bot.cli.demo import demo
from bot.cli.doctor import doctor
from bot.cli.serve import serve
from bot.cli.train import train
from bot.cli.troubles import told

app = typer.Typer(
    name="cairn",
    help="Cairn answers questions about the projects that Scottish councils do together.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

COMMANDS: dict[str, Callable[..., None]] = {
    "ask": ask,
    "chat": chat,
    "serve": serve,
    "train": train,
    "demo": demo,
    "doctor": doctor,
}
for name, command in COMMANDS.items():
    app.command(name)(told(command))


def main() -> None:
    """Run the command that was typed."""
    sys.exit(app())
