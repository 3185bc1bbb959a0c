import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from bot.cli.export import export
from bot.cli.import_ import import_
from bot.cli.troubles import told

SHEETS = [
    "organisations", "holidays", "people", "projects", "participants", "milestones", "risks",
    "benefits", "leave", "updates",
]  # fmt: skip


@pytest.fixture
def cairn(tmp_path, migrated_file, monkeypatch):
    """Run a command on a home of its own, in a terminal that is wide enough."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "cairn.db").write_bytes(migrated_file.read_bytes())
    for name, value in (("CAIRN_HOME", str(home)), ("CAIRN_DATABASE_URL", ""), ("COLUMNS", "200")):
        monkeypatch.setenv(name, value)
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command("import")(told(import_))
    app.command("export")(told(export))

    def run(*words: object) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words])

    return run


@pytest.fixture
def folder(tmp_path) -> Path:
    path = tmp_path / "register"
    path.mkdir()
    people = "email,name,organisation\nada@fife.example,Ada [bold],Fife\n"
    (path / "people.csv").write_text(people)
    return path


def spoil(folder: Path) -> None:
    with (folder / "people.csv").open("a") as file:
        file.write("[red]bob,Bob,Atlantis\n")


def test_all_taken_is_0(cairn, folder):
    result = cairn("import", folder)

    assert result.exit_code == 0
    assert "people" in result.stdout
    assert result.stderr == ""


def test_some_rejected_is_1_and_told_on_standard_error(cairn, folder):
    spoil(folder)

    result = cairn("import", folder)

    assert result.exit_code == 1
    assert result.stderr.startswith("people row 3: email “[red]bob”. Expected an e-mail address")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("nowhere", None, id="a path that is not there"),
        pytest.param("a.xlsx", "text", id="text called .xlsx"),
        pytest.param("a.xls", "text", id="text called .xls"),
    ],
)
def test_nothing_read_is_2_with_one_sentence(cairn, tmp_path, name, content):
    if content:
        (tmp_path / name).write_text(content)

    result = cairn("import", tmp_path / name)

    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_holidays_are_taken_from_a_calendar(cairn, tmp_path):
    file = tmp_path / "fife.ics"
    event = "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20270719\nRRULE:FREQ=YEARLY;COUNT=3\n"
    file.write_text(
        f"BEGIN:VCALENDAR\nVERSION:2.0\n{event}SUMMARY:Fair\nEND:VEVENT\nEND:VCALENDAR\n"
    )

    told = json.loads(cairn("import", file, "--organisation", "Fife", "--json").stdout)

    assert told["created"]["holidays"] == 3


@pytest.mark.parametrize("words", [(), ("--organisation", "Atlantis")])
def test_a_calendar_of_nobody_known_is_2_with_one_sentence(cairn, tmp_path, words):
    file = tmp_path / "a.ics"
    event = "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20270719\nEND:VEVENT\n"
    file.write_text(f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n")

    result = cairn("import", file, *words)

    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_no_sheet_that_can_be_read_is_2(cairn, folder):
    (folder / "people.csv").write_bytes(b"\xff\xfe")

    result = cairn("import", folder, "--json")

    assert result.exit_code == 2
    assert [one["sheet"] for one in json.loads(result.stdout)["rejected"]] == ["people"]


def test_a_missing_path_is_2(cairn):
    assert cairn("import").exit_code == 2


def test_json_is_what_the_contract_says(cairn, folder):
    spoil(folder)

    told = json.loads(cairn("import", folder, "--json").stdout)

    assert list(told["created"]) == list(told["updated"]) == list(told["unchanged"]) == SHEETS
    assert told["created"]["people"] == 1
    (rejected,) = told["rejected"]
    assert {"sheet", "row", "column", "value", "problem"} <= set(rejected)
    assert (rejected["sheet"], rejected["row"], rejected["column"]) == ("people", 3, "email")


def test_strict_says_that_nothing_was_kept(cairn, folder):
    spoil(folder)

    result = cairn("import", folder, "--strict")

    assert result.exit_code == 1
    assert "Nothing was kept" in result.stderr
    assert (
        json.loads(cairn("import", folder, "--dry-run", "--json").stdout)["created"]["people"] == 1
    )


def test_a_dry_run_says_so(cairn, folder):
    result = cairn("import", folder, "--dry-run")

    assert result.exit_code == 0
    assert "nothing was changed" in result.stdout
    assert "would be created" in result.stdout


def test_what_is_left_alone_is_told(cairn, folder):
    (folder / "notes.csv").write_text("a\n")
    (folder / "people.csv").write_text("email,name,organisation,shoe\na@b.example,A,Fife,5\n")

    result = cairn("import", folder)

    assert "“shoe” of people" in result.stdout
    assert "“notes”" in result.stdout


def test_many_rejections_are_not_all_printed(cairn, folder):
    with (folder / "people.csv").open("a") as file:
        file.writelines(f"bad{number},X,Fife\n" for number in range(80))

    result = cairn("import", folder)

    assert len(result.stderr.splitlines()) == 51
    assert "30 more" in result.stderr


@pytest.mark.parametrize("command", ["import", "export"])
def test_help_shows_an_example(cairn, command):
    result = cairn(command, "--help")

    assert result.exit_code == 0
    assert f"cairn {command} register.xlsx" in result.stdout


def test_exports_and_imports_again(cairn, folder, tmp_path):
    cairn("import", folder)

    for name in ("out.xlsx", "out"):
        result = cairn("export", tmp_path / name)
        assert result.exit_code == 0
        assert "33 rows" in result.stdout

    told = json.loads(cairn("import", tmp_path / "out.xlsx", "--json").stdout)
    assert told["unchanged"]["people"] == 1


def test_an_export_over_something_else_is_refused(cairn, folder, tmp_path):
    (folder / "mine.txt").write_text("mine")

    result = cairn("export", folder)

    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert cairn("export", folder, "--force").exit_code == 0
