import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.cli.person import ONE
from knowledge.person.erasure import CALLED
from knowledge.store import THE_OFFICE, OpenStore, Store
from knowledge.store.logbook import Hand
from tests.world import NOW, TODAY

SENGA, RAB = "senga@falkirk.example", "rab@fife.example"


@pytest.fixture
def office(open_store: OpenStore, database_url: str, monkeypatch, tmp_path) -> OpenStore:
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CAIRN_DATABASE_URL", database_url)
    return open_store


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["person", *words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr.strip()


def _update(store: Store, email: str, day: int) -> tuple[Any, ...]:
    by = Hand(store.people.reached_at(email), "web", "web:c", NOW)
    project = store.projects.with_code("TEL")
    return project, TODAY - timedelta(days=day), "green", "Moved.", "", "", by


def is_there(office: OpenStore, email: str) -> bool:
    with office(THE_OFFICE) as store:
        return store.people.reached_at(email) is not None


def test_what_is_held_is_one_object(office: Callable[..., object]) -> None:
    status, shown, _ = run("export", RAB)
    held = json.loads(shown)

    assert status == 0
    assert held["person"]["name"] == "Rab Sinclair"
    assert {(one["role"], one["project"]) for one in held["roles"]} >= {
        ("lead", "ARC"),
        ("deputy", "TEL"),
    }
    assert len(held["updates"]) == 4


def test_erasing_is_counted_and_told(office: OpenStore) -> None:
    status, shown, _ = run("erase", f" {SENGA.upper()}", "--yes")

    assert status == 0
    assert shown.splitlines() == [
        "Erased: the name and the e-mail.",
        "Take them out of the register’s workbook too: the next import would bring them back.",
    ]
    assert not is_there(office, SENGA)


def test_one_and_many_are_counted(office: OpenStore) -> None:
    for times in (1, 2):
        with office(THE_OFFICE) as store:
            store.logbook.keep(*_update(store, SENGA, times))
    assert run("erase", SENGA, "--yes")[1].startswith("Erased: 2 changes made anonymous.")

    with office(THE_OFFICE) as store:
        dougal = store.people.reached_at("dougal@highland.example")
        assert dougal
        assert [one.contact for one in store.parts.of_contact(dougal.id)] == [dougal]
    assert run("erase", "dougal@highland.example", "--yes")[1].startswith(
        "Erased: 1 role in a project.\n"
    )


def test_every_count_has_a_word_for_one() -> None:
    assert set(ONE) >= set(CALLED.values())


def test_what_still_names_them_is_told(office: OpenStore) -> None:
    with office(THE_OFFICE) as store:
        telecare = store.projects.with_code("TEL")
        assert telecare
        telecare.summary = "Ask Senga Boyd."

    assert "   projects, row 1: summary" in run("erase", SENGA, "--yes")[1].splitlines()


def test_a_lead_is_not_erased(office: OpenStore) -> None:
    assert run("erase", RAB, "--yes") == (
        1,
        "",
        "Rab Sinclair leads ARC and PLAN, which are not closed: import another lead_email for "
        "each, then erase.",
    )
    assert is_there(office, RAB)


def test_nobody_is_erased_by_a_slip(office: OpenStore) -> None:
    status, _, problem = run("erase", SENGA)

    assert (status, problem) == (
        2,
        f"Erasing cannot be undone: add --yes to erase what is held about {SENGA}.",
    )
    assert is_there(office, SENGA)


@pytest.mark.parametrize("command", ["export", "erase"])
def test_who_is_unknown_is_told(office: Callable[..., object], command: str) -> None:
    more = ["--yes"] if command == "erase" else []

    assert run(command, "nobody@x.example", *more) == (
        1,
        "",
        "Nothing is held about nobody@x.example: check the e-mail.",
    )


@pytest.mark.parametrize(
    ("typed", "stays"),
    [pytest.param(SENGA, False, id="the e-mail"), pytest.param("yes", True, id="something else")],
)
def test_on_a_terminal_the_e_mail_is_typed(office: OpenStore, typed: str, stays: bool) -> None:
    ours, theirs = pty.openpty()
    code = "from bot.cli import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "person", "erase", SENGA],
        stdin=theirs, stdout=theirs, stderr=theirs,
    )  # fmt: skip
    os.write(ours, f"{typed}\n".encode())

    status = process.wait(timeout=120)
    os.close(theirs)
    assert status == int(stays), os.read(ours, 10_000).decode()
    os.close(ours)
    assert is_there(office, SENGA) is stays


def test_what_to_do_with_a_person_has_to_be_said(office: Callable[..., object]) -> None:
    assert run()[0] == 2
