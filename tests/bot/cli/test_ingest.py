import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

import bot.app
from bot.cli.ingest import ingest
from bot.cli.search import search
from bot.cli.troubles import told
from tests.bot.serving import CAIRN, CHECKOUT, environment, until
from tests.fakes.encoder import FakeEncoder

CLOUD = (
    "---\ntitle: Cloud first\nowner: Digital Office\nreviewed: 2026-11-01\n---\n"
    "# Cloud first\n\nCouncils should use public cloud first.\n\n## Rule\n\nIt is no rule.\n"
)


@pytest.fixture
def encoder(monkeypatch) -> FakeEncoder:
    made = FakeEncoder()
    monkeypatch.setattr(bot.app, "encoder", lambda settings, say=None: made)
    return made


@pytest.fixture
def home(tmp_path, migrated_file, monkeypatch) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    (home / "cairn.db").write_bytes(migrated_file.read_bytes())
    for name, value in (("CAIRN_HOME", str(home)), ("CAIRN_DATABASE_URL", ""), ("COLUMNS", "200")):
        monkeypatch.setenv(name, value)
    return home


@pytest.fixture
def cairn(home, encoder):
    """Run a command on a home of its own, with an encoder that needs no weights."""
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command("ingest")(told(ingest))
    app.command("search")(told(search))

    def run(*words: object) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words])

    return run


@pytest.fixture
def folder(tmp_path) -> Path:
    path = tmp_path / "guides"
    path.mkdir()
    (path / "cloud.md").write_text(CLOUD)
    (path / "notes.txt").write_text("Notes of a meeting\n\nWe will meet again.\n")
    return path


def test_all_taken_is_0_with_a_line_of_counts(cairn, folder):
    result = cairn("ingest", folder)

    assert (result.exit_code, result.stderr) == (0, "")
    *lines, counts = result.stdout.splitlines()
    assert lines[0] == f"1 of 2: {folder / 'cloud.md'}"
    assert counts == "Read 2 files: 2 new, 0 changed, 0 unchanged, 0 retired, 0 rejected."


def test_the_same_again_changes_nothing(cairn, folder, encoder):
    cairn("ingest", folder)
    encoder.encoded.clear()

    assert "0 new, 0 changed, 2 unchanged" in cairn("ingest", folder).stdout
    assert encoder.encoded == []


def test_some_rejected_is_1_and_each_is_named_with_its_reason(cairn, folder):
    (folder / "empty.md").touch()
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n")
    result = cairn("ingest", folder)

    assert result.exit_code == 1
    broken, empty = result.stderr.splitlines()
    assert broken.startswith(f"{folder / 'broken.pdf'}: ")
    assert empty.startswith(f"{folder / 'empty.md'}: ")
    assert result.stdout.endswith("2 new, 0 changed, 0 unchanged, 0 retired, 2 rejected.\n")


@pytest.mark.parametrize("words", [["nowhere"], ["empty.md"], ["nothing"]])
def test_nothing_read_is_2(cairn, tmp_path, words):
    (tmp_path / "empty.md").touch()
    (tmp_path / "nothing").mkdir()
    result = cairn("ingest", *(tmp_path / word for word in words))

    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_no_path_is_wrong_use(cairn):
    assert cairn("ingest").exit_code == 2


def test_json_is_what_the_brief_of_a_program_needs(cairn, folder):
    (folder / "empty.md").touch()
    cairn("ingest", folder)
    (folder / "cloud.md").write_text(CLOUD + "\nMore.\n")
    (folder / "notes.txt").unlink()
    (folder / "new.md").write_text("# New\n\nWords.\n")
    result = cairn("ingest", folder, "--sync", "--json")
    (rejected,) = (given := json.loads(result.stdout)).pop("rejected")

    assert result.exit_code == 1
    assert (result.stdout.count("\n"), result.stderr) == (1, "")
    assert given.pop("notes") == []
    assert given == {
        "created": [str(folder / "new.md")],
        "updated": [str(folder / "cloud.md")],
        "unchanged": 0,
        "retired": [str(folder / "notes.txt")],
    }
    assert rejected["path"] == str(folder / "empty.md")
    assert rejected["problem"].startswith("It is empty")


def test_retiring_all_that_is_gone_is_no_failure(cairn, folder):
    cairn("ingest", folder)
    for file in folder.iterdir():
        file.unlink()

    result = cairn("ingest", folder, "--sync")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "2 retired" in result.stdout


def test_a_file_by_itself_is_taken(cairn, folder):
    result = cairn("ingest", folder / "cloud.md", folder / "notes.txt")

    assert result.exit_code == 0
    assert "2 new" in result.stdout


def test_an_interruption_keeps_what_was_taken(cairn, folder, encoder, monkeypatch):
    encode = FakeEncoder.encode

    def interrupted(self, sentences):
        if encoder.encoded:
            raise KeyboardInterrupt
        return encode(self, sentences)

    monkeypatch.setattr(FakeEncoder, "encode", interrupted)
    result = cairn("ingest", folder)
    monkeypatch.setattr(FakeEncoder, "encode", encode)

    assert result.exit_code == 130
    assert result.stderr == (
        "Stopped: 1 of 2 files were looked at, and what was taken is kept. "
        "The same command goes on from there.\n"
    )
    assert "1 new, 0 changed, 1 unchanged" in cairn("ingest", folder).stdout


def test_ctrl_c_ends_it_with_a_sentence(home, folder):
    for number in range(400):
        (folder / f"{number}.md").write_text(f"# Guide {number}\n\nWords of guide {number}.\n")
    with subprocess.Popen(
        [*CAIRN, "ingest", str(folder)], cwd=CHECKOUT, env=environment(home), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    ) as process:  # fmt: skip
        until(lambda: "2 of 402" in process.stdout.readline())
        os.kill(process.pid, signal.SIGINT)
        _, told_at_the_end = process.communicate(timeout=60)

    assert process.returncode == 130
    assert told_at_the_end.splitlines()[-1].startswith("Stopped: ")
    assert "Traceback" not in told_at_the_end


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
def test_a_terminal_shows_a_bar_with_the_file_and_how_many(home, folder):
    import pty  # noqa: PLC0415 - not on every system

    ours, theirs = pty.openpty()
    process = subprocess.run(
        [*CAIRN, "ingest", str(folder)], cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=theirs,
        env=environment(home) | {"TERM": "xterm", "COLUMNS": "200"}, check=False, timeout=120,
    )  # fmt: skip
    os.close(theirs)
    with open(ours, "rb", buffering=0) as terminal, contextlib.suppress(OSError):
        drawn = b""
        while part := terminal.read(10_000):
            drawn += part

    assert process.returncode == 0
    assert b"0/2" in drawn
    assert b"cloud.md" in drawn
    assert "Read 2 files: 2 new" in process.stdout.decode()
    assert "1 of 2" not in process.stdout.decode()


def test_help_shows_an_example(cairn):
    assert "Example: cairn ingest guides/ --sync" in cairn("ingest", "--help").stdout
