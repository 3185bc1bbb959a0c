"""The command line: a file per command."""

import sys
from collections.abc import Callable
from io import TextIOWrapper

import typer

from bot.cli.ask import ask
from bot.cli.chat import chat
from bot.cli.deliveries import deliveries
from bot.cli.demo import demo
from bot.cli.digest import digest
from bot.cli.doctor import doctor
from bot.cli.export import export
from bot.cli.history import history
from bot.cli.import_ import import_
from bot.cli.ingest import ingest
from bot.cli.link import link, unlink
from bot.cli.nudge import nudge
from bot.cli.person import erase, person
from bot.cli.person import export as export_person
from bot.cli.pre_election import pre_election
from bot.cli.questions import answer, close, opinions, questions
from bot.cli.reminders import reminders
from bot.cli.search import search
from bot.cli.serve import serve
from bot.cli.slack_key import slack_key
from bot.cli.subscriptions import add, remove, subscriptions
from bot.cli.teams_package import teams_package
from bot.cli.train import train
from bot.cli.troubles import told
from bot.cli.update import update

app = typer.Typer(
    name="cairn",
    help="Cairn answers questions about the projects that Scottish councils do together.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

COMMANDS: dict[str, Callable[..., None]] = {
    "ask": ask,
    "chat": chat,
    "serve": serve,
    "train": train,
    "import": import_,
    "export": export,
    "update": update,
    "history": history,
    "nudge": nudge,
    "digest": digest,
    "subscriptions": subscriptions,
    "deliveries": deliveries,
    "pre-election": pre_election,
    "reminders": reminders,
    "person": person,
    "link": link,
    "unlink": unlink,
    "slack-key": slack_key,
    "ingest": ingest,
    "search": search,
    "questions": questions,
    "demo": demo,
    "doctor": doctor,
    "teams-package": teams_package,
}
# what stands under a command, as in "cairn questions answer 12"
UNDER: dict[str, dict[str, Callable[..., None]]] = {
    "questions": {"answer": answer, "close": close, "opinions": opinions},
    "subscriptions": {"add": add, "remove": remove},
    "person": {"export": export_person, "erase": erase},
}
for name, command in COMMANDS.items():
    if name not in UNDER:
        app.command(name)(told(command))
        continue
    group = typer.Typer(rich_markup_mode=None)
    group.callback(invoke_without_command=True)(told(command))
    for part, under in UNDER[name].items():
        group.command(part)(told(under))
    app.add_typer(group, name=name)


def main() -> None:
    """Run the command that was typed; a wrong one is told in one sentence."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        sys.exit(app(sys.argv[1:] or ["--help"], prog_name="cairn", standalone_mode=False))
    except typer.TyperException as error:
        typer.echo(_wrong_use(error), err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()  # nobody reads on: nothing more can be told
        sys.exit(1)


def _wrong_use(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    asked = context.command_path if context else "cairn"
    return f"{error.format_message().rstrip('.')}. See: {asked} --help"
