import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app
from knowledge.models import Quiet
from knowledge.store import THE_OFFICE, OpenStore

Said = tuple[int, str, str]
Run = Callable[..., Said]
EILIDH, RAB, MORAG = "eilidh@angus.example", "rab@fife.example", "morag@glasgow.example"
# telecare and ARC end a sprint on Tuesday the 17th; the others, of 1 July, do so too
LAST_DAY = "2026-11-17"


@pytest.fixture
def run(open_store: OpenStore, database_url: str, monkeypatch, tmp_path) -> Run:
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CAIRN_DATABASE_URL", database_url)
    monkeypatch.setenv("CAIRN_SMTP_HOST", "127.0.0.1")
    monkeypatch.setenv("CAIRN_SMTP_SECURITY", "none")
    monkeypatch.setenv("CAIRN_MAIL_FROM", "cairn@office.example")
    monkeypatch.setenv("CAIRN_PUBLIC_URL", "https://cairn.example")

    def run(*words: str) -> Said:
        result = CliRunner().invoke(app, ["nudge", *words])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result.exit_code, result.stdout, result.stderr.strip()

    return run


def told(run: Run, at: str) -> dict[str, Any]:
    status, shown, error = run("--at", at, "--dry-run", "--json")
    assert (status, error) == (0, "")
    found: dict[str, Any] = json.loads(shown)
    return found


def test_the_object_is_what_the_contract_says(run: Run) -> None:
    found = told(run, f"{LAST_DAY}T10:00")

    assert found["at"] == f"{LAST_DAY}T10:00:00+00:00"
    assert found["nudges"][0] == {
        "email": RAB,
        "project": "PLAN",
        "sprint": 10,
        "nth": 1,
        "channel": "email",
        "why": "the update for sprint 10, due on 17 November, is missing",
        "cc": [],
    }
    assert {"email": EILIDH, "project": "STAMP", "why": "paused"} in found["passed_over"]
    why = {one["project"]: one["why"] for one in found["passed_over"]}
    assert why["TEL"] == "already reported on 11 November; not due until 1 December"
    assert why["PORT"] == "closed"


def test_who_is_nowhere_gets_nothing_where_no_mail_is_set_up(run: Run, monkeypatch) -> None:
    for one in ("SMTP_HOST", "SMTP_SECURITY", "MAIL_FROM"):
        monkeypatch.delenv(f"CAIRN_{one}")
    (plan, *_) = told(run, f"{LAST_DAY}T10:00")["nudges"]

    assert plan["channel"] == "none"
    assert plan["why"].endswith("is known, and no mail is set up")
    assert "is reminded, but nothing can be sent:" in run("--at", "2026-11-17T10", "--dry-run")[1]


def test_the_channel_that_somebody_wants_comes_first(run: Run, open_store) -> None:
    with open_store(THE_OFFICE) as store:
        rab = store.people.reached_at(RAB)
        rab.slack_id = "U1"
        store.nudges.setting_of(rab).channel = "email"

    assert told(run, f"{LAST_DAY}T10:00")["nudges"][0]["channel"] == "email"


def test_every_open_projects_lead_is_in_one_list_or_the_other(run: Run, open_store) -> None:
    with open_store(THE_OFFICE) as store:
        leads = {(one.lead.email, one.code) for one in store.projects.all()}

    for hour in ("T08:00", "T10:00", "T23:00"):
        found = told(run, LAST_DAY + hour)
        both = [*found["nudges"], *found["passed_over"]]
        assert {(one["email"], one["project"]) for one in both} == leads


def test_what_is_in_the_register_decides(run: Run, open_store) -> None:
    with open_store(THE_OFFICE) as store:
        rab, morag = store.people.reached_at(RAB), store.people.reached_at(MORAG)
        rab.slack_id = "U1"
        project = store.projects.with_code("WIFI")
        project.deputy = rab
        store.calendars.note_leave(morag, date(2026, 11, 16), date(2026, 11, 18), "")
        store.nudges.be_quiet(
            Quiet(person_id=rab.id, told=datetime(2026, 11, 1, tzinfo=UTC),
                project_id=store.projects.with_code("PLAN").id)
        )  # fmt: skip

    found = told(run, f"{LAST_DAY}T10:00")

    (wifi,) = found["nudges"]
    assert (wifi["email"], wifi["project"], wifi["channel"]) == (RAB, "WIFI", "slack")
    why = {(one["email"], one["project"]): one["why"] for one in found["passed_over"]}
    assert why[MORAG, "WIFI"].startswith("on leave until 18 November: Rab Sinclair is asked")
    assert why[RAB, "PLAN"] == "reminders turned off"


@pytest.mark.parametrize(
    ("at", "comes"),
    [
        pytest.param("2026-06-23T10:00", True, id="London has summer time"),
        pytest.param("2026-06-23T09:00+00:00", True, id="the same moment"),
        pytest.param("2026-06-23T09:59:59", False, id="a second before"),
        pytest.param("2026-06-23T08:59:00Z", False, id="a minute before, in UTC"),
    ],
)
def test_a_time_without_an_offset_is_londons(run: Run, open_store, at: str, comes: bool) -> None:
    with open_store(THE_OFFICE) as store:
        for one in store.projects.all():
            one.sprint_start = date(2026, 6, 10)

    assert bool(told(run, at)["nudges"]) is comes


def test_it_can_be_read(run: Run) -> None:
    _, shown, _ = run("--at", f"{LAST_DAY}T10:00", "--dry-run")

    assert shown.startswith("On Tuesday 17 November 2026 at 10:00 GMT:\n")
    assert f"{RAB} is reminded, by email:\n   PLAN, first time: the update for sprint 10" in shown
    assert f"   STAMP, {EILIDH}: paused\n" in shown


def test_where_nobody_is_due_it_says_so(run: Run) -> None:
    _, shown, _ = run("--at", "2026-11-12T10:00", "--dry-run")

    assert "Nobody is reminded." in shown


@pytest.mark.parametrize("at", ["soon", "2026-13-01T10:00", "25:00", "9999999-01-01"])
def test_a_time_that_cannot_be_read_is_2_with_one_sentence(run: Run, at: str) -> None:
    status, shown, error = run("--at", at, "--dry-run", "--json")

    assert (status, shown, error.count("\n")) == (2, "", 0)
    assert "is no time that I can read" in error


def test_without_a_dry_run_it_says_who_sends(run: Run) -> None:
    status, _, error = run("--at", f"{LAST_DAY}T10:00")

    assert status == 2
    assert "add --dry-run" in error


def test_nothing_is_sent_nor_kept(run: Run, open_store) -> None:
    told(run, f"{LAST_DAY}T10:00")

    with open_store(THE_OFFICE) as store:
        assert not store.nudges.booked(date.min)
        assert not store.deliveries.under("nudge")
