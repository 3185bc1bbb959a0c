"""What can be set or typed is written down where people look."""

from pathlib import Path

from bot.channels.email.settings import EmailSettings
from bot.channels.slack.settings import SlackSettings
from bot.channels.teams.settings import TeamsSettings
from bot.cli import COMMANDS
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
ONLY_FOR_TRYING = {"SLACK_API_URL"}


def test_every_setting_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    kinds = (Settings, EmailSettings, SlackSettings, TeamsSettings)
    settings = {
        f"{kind.model_config['env_prefix']}{name}".upper()
        for kind in kinds
        for name in kind.model_fields
    }
    assert {name for name in settings if name not in readme} == ONLY_FOR_TRYING


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert not [name for name in COMMANDS if f"`cairn {name}" not in readme]


def test_every_command_has_help_with_an_example() -> None:
    assert not [name for name, command in COMMANDS.items() if "Example" not in str(command.__doc__)]


def test_every_floor_says_what_it_is_for() -> None:
    floors = ("bot", "scheduler", "actions", "knowledge", "nlu")
    assert all("## Decisions" in (ROOT / one / "README.md").read_text("utf-8") for one in floors)


def test_no_page_is_left_in_the_middle_of_a_merge() -> None:
    folders = ("bot", "scheduler", "actions", "knowledge", "nlu/topics", "deploy", "docs", "tests")
    written = [*ROOT.glob("*.md"), ROOT / "nlu" / "README.md"]
    written += [page for one in folders for page in (ROOT / one).rglob("*.md")]
    marks = ("<<<<<<< ", ">>>>>>> ")
    lines = {one: one.read_text(encoding="utf-8").splitlines() for one in written}
    assert not [one for one, text in lines.items() if any(row.startswith(marks) for row in text)]
