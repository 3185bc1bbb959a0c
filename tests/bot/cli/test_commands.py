"""The command line as a whole: help, wrong use, and what goes wrong, each told in a sentence."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli import COMMANDS, app, told
from knowledge.search.encoder_files import EncoderUnavailableError

CHECKOUT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CAIRN_DATABASE_URL", "")
    yield tmp_path / "home"
    root = logging.getLogger()
    for handler in root.handlers[:]:
        if getattr(handler, "baseFilename", "").startswith(str(tmp_path)):
            root.removeHandler(handler)
            handler.close()


def cairn(*words, **environment):
    """Run the command in a process of its own, as its user does."""
    return subprocess.run(
        [sys.executable, "-c", "from bot.cli import main; main()", *words],
        cwd=CHECKOUT, capture_output=True, text=True, check=False, timeout=120, encoding="utf-8",
        env={**os.environ, **environment},
    )  # fmt: skip


def run(command):
    """Run a made-up command."""
    made = typer.Typer(rich_markup_mode=None)
    made.command()(told(command))
    return CliRunner().invoke(made)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command):
    result = CliRunner().invoke(app, [command, "--help"])

    assert result.exit_code == 0
    assert f"Example: cairn {command}" in result.stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["ask", "--bogus"], "No such option: --bogus. See: cairn ask --help"),
        (["ask", "a", "b"], "Got unexpected extra argument(s) (b). See: cairn ask --help"),
        (["frob"], "No such command 'frob'. See: cairn --help"),
        (["ask"], "There is nothing to ask: give a question, or --batch with a file of them."),
        (["ask", "who?", "--at", "soon"], "“soon” is no time that I can read"),
        (["serve", "--port", "abc"], "Invalid value for '--port'"),
        (["serve", "--port", "70000"], "Invalid value for '--port'"),
    ],
)
def test_wrong_use_is_told_in_one_line(words, sentence):
    result = cairn(*words)

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith(sentence)
    assert result.stderr.count("\n") == 1


def test_nothing_typed_shows_the_help():
    result = cairn()

    assert result.returncode == 0
    assert "Usage: cairn" in result.stdout


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"CAIRN_PORT": "abc"}, "The setting CAIRN_PORT is “abc”: it should be a whole number"),
        ({"CAIRN_DATABASE_URL": "mysql://u:hush@h/d"}, "CAIRN_DATABASE_URL is wrong. Cairn cannot"),
        ({"CAIRN_DATABASE_URL": "hush"}, "CAIRN_DATABASE_URL is wrong. The database's address"),
        ({"CAIRN_DATABASE_URL": "postgresql://u:hush@127.0.0.1:1/d"}, "The database cannot be re"),
        ({"CAIRN_HOME": "/dev/null/home"}, "/dev/null/home lies in something that is not a folde"),
        ({"CAIRN_HOST": "0.0.0.0"}, "The setting CAIRN_HOST is wrong. The web chat has no sign-in"),  # noqa: S104
    ],
)
def test_a_wrong_setting_stops_the_start_with_a_sentence(environment, sentence):
    result = cairn("serve", "--port", "0", **environment)

    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith(sentence)
    assert result.stderr.count("\n") == 1
    assert "hush" not in result.stderr


def test_a_fault_of_ours_is_told_without_a_traceback_and_is_in_the_log(home):
    def command():
        raise ZeroDivisionError("words of somebody's message")

    result = run(command)

    assert result.exit_code == 1
    assert result.stderr.startswith("Something went wrong inside Cairn (ZeroDivisionError).")
    assert result.stderr.count("\n") == 1
    written = (home / "logs" / "cairn.log").read_text(encoding="utf-8")
    assert "builtins.ZeroDivisionError" in written
    assert "somebody" not in written


def test_what_the_encoder_lacks_is_told_as_it_is():
    def command():
        raise EncoderUnavailableError("The sentence encoder needs a file.")

    assert (run(command).exit_code, run(command).stderr) == (
        1,
        "The sentence encoder needs a file.\n",
    )


def test_whoever_interrupts_is_told_nothing():
    def command():
        raise KeyboardInterrupt

    result = run(command)

    assert (result.exit_code, result.stderr) == (130, "")


def test_a_reader_that_goes_away_is_no_fault():
    with subprocess.Popen(
        [sys.executable, "-c", "from bot.cli import main; main()", "--help"],
        cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        process.stdout.close()

        assert process.stderr.read() == ""
