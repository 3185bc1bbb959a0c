import logging
import shutil

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.cli.demo import FULL


@pytest.fixture
def home(tmp_path, migrated_file, monkeypatch):
    home = tmp_path / "home"
    home.mkdir()
    shutil.copyfile(migrated_file, home / "cairn.db")
    monkeypatch.setenv("CAIRN_HOME", str(home))
    monkeypatch.setenv("CAIRN_DATABASE_URL", "")
    yield home
    root = logging.getLogger()
    for handler in root.handlers[:]:
        if getattr(handler, "baseFilename", "").startswith(str(tmp_path)):
            root.removeHandler(handler)
            handler.close()


def cairn(*words):
    return CliRunner().invoke(app, list(words))


def test_each_thing_is_looked_at_and_mending_is_told(home):
    result = cairn("doctor")

    assert result.exit_code == 1
    assert "Well: Database: sqlite, 0 projects\n" in result.stdout
    assert "Well: Inbox: nothing waits for an answer\n" in result.stdout
    assert "Mend: Model: not trained for this version\n" in result.stdout
    assert "      Run: uv run cairn train\n" in result.stdout
    assert "Disk: " in result.stdout


def test_a_database_that_cannot_be_used_is_a_finding_beside_the_others(home):
    (home / "cairn.db").write_text("no database at all" * 100)
    result = cairn("doctor")

    assert result.exit_code == 1
    assert "Mend: Database: it cannot be used\n      The file is not a database" in result.stdout
    assert "Clock: " in result.stdout


def test_the_demo_goes_in_once_and_out_again(home):
    loaded, again, removed = cairn("demo"), cairn("demo"), cairn("demo", "--remove")

    assert loaded.exit_code == 0
    assert "invented" in loaded.stdout
    assert (again.exit_code, again.stderr) == (1, FULL + "\n")
    assert removed.exit_code == 0
    assert "Removed 25" in removed.stdout or "illustrative projects" in removed.stdout
    assert cairn("demo").exit_code == 0
