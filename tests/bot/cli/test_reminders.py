"""How reminders come is set on the command line, and refused in a sentence where it will not do."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from typer.testing import CliRunner

from bot.cli import app
from knowledge.store import OpenStore

Run = Callable[..., tuple[int, str, str]]
RAB = "rab@fife.example"


@pytest.fixture
def run(open_store: OpenStore, database_url: str, monkeypatch, tmp_path) -> Run:
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CAIRN_DATABASE_URL", database_url)

    def run(*words: str) -> tuple[int, str, str]:
        result = CliRunner().invoke(app, ["reminders", *words])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result.exit_code, result.stdout, result.stderr.strip()

    return run


def test_what_was_set_is_shown(run: Run) -> None:
    usual = "The office: at 10:00, 2 working days apart, at most 3 for a sprint."
    assert run() == (0, f"{usual}\n", "")

    run("--for", RAB, "--hour", "14", "--channel", "email")
    run("--project", "PLAN", "--most", "1", "--gap", "1", "--off")
    _, shown, _ = run()

    assert shown.splitlines() == [
        usual,
        f"{RAB}: at 14:00, by email first.",
        "PLAN, Digital Planning: turned off, 1 working day apart, at most 1 for a sprint.",
    ]
    run("--project", "digital planning", "--usual")
    assert run("--for", RAB, "--usual") == (0, f"{usual}\n", "")


def test_the_office_has_a_way_of_its_own(run: Run) -> None:
    run("--hour", "11", "--gap", "3")

    assert run()[1] == "The office: at 11:00, 3 working days apart, at most 3 for a sprint.\n"


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("--hour", "18"), 2, "--hour has to be 9 to 16, not 18."),
        (("--gap", "0"), 2, "--gap has to be 1 to 10, not 0."),
        (("--channel", "fax"), 2, "--channel has to be slack, teams, email, not fax."),
        (("--for", RAB, "--project", "PLAN", "--most", "1"), 2, "Say either --for or --project"),
        (("--project", "PLAN", "--hour", "9"), 2, "The hour is each person’s own"),
        (("--off",), 2, "--on and --off are of a project"),
        (("--for", "x@y.example", "--hour", "9"), 1, "Nobody in the register has the e-mail"),
        (("--project", "Nosuch", "--most", "1"), 1, "I know no project called"),
    ],
)
def test_what_will_not_do_is_refused_in_a_sentence(run: Run, words, status, said) -> None:
    found, shown, error = run(*words)

    assert (found, shown) == (status, "")
    assert said in error
    assert "\n" not in error
