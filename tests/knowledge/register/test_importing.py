from datetime import date
from threading import Thread

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from knowledge.models import Benefit, Organisation, Person, Project, Update
from knowledge.register import Outcome, import_register
from knowledge.register.sheets import SHEETS
from knowledge.store.database import make_engine
from knowledge.store.trouble import DatabaseError
from tests.knowledge.register.conftest import BASE, PEOPLE, PROJECTS, counts
from tests.knowledge.register.full import FULL


def test_takes_every_sheet(take, kept, engine):
    outcome = take(FULL)

    assert outcome.rejected == []
    assert outcome.exit_status == 0
    assert {name: outcome.created[name] for name in FULL} == {
        name: len(rows) - 1 for name, rows in FULL.items()
    }
    assert kept("projects")[0] == {
        "code": "TEL",
        "name": "Digital Telecare",
        "aliases": "telecare; alarms",
        "portfolio": "Digital Place",
        "phase": "beta",
        "summary": "Phones.",
        "out_of_scope": "Rotas.",
        "lead_email": "ada@fife.example",
        "deputy_email": "bob@cosla.example",
        "sro_email": "ada@fife.example",
        "sprint_start": "2026-01-07",
        "sprint_days": "21",
        "channel": "#tel",
        "visibility": "restricted",
        "start": "2026-01-01",
        "end": "2026-12-31",
        "url": "https://example.org",
    }
    assert kept("updates")[1]["blockers"] == "=Legal"
    assert kept("benefits")[0]["forecast_gbp"] == "1200.50"
    assert kept("milestones")[1]["forecast"] == "2026-12-01"


def test_takes_the_same_from_csv(engine, folder, kept):
    outcome = import_register(engine, folder(FULL))

    assert outcome.rejected == []
    assert kept("people")[1]["working_days"] == "Mon;Wed"


def test_the_same_file_twice_changes_nothing(take):
    take(FULL)

    again = take(FULL)

    assert sum(again.created.values()) == sum(again.updated.values()) == 0
    assert {name: again.unchanged[name] for name in FULL} == {
        name: len(rows) - 1 for name, rows in FULL.items()
    }


def test_defaults_stand_in_for_what_is_not_said(take, kept):
    take(BASE)

    person, project = kept("people")[0], kept("projects")[0]
    assert (person["working_days"], person["timezone"]) == ("Mon-Fri", "Europe/London")
    assert (project["sprint_days"], project["visibility"]) == ("14", "partnership")


def test_a_later_file_updates_by_key_whatever_its_case(take, kept):
    take(BASE)

    outcome = take(people=[PEOPLE[0], ["ADA@Fife.Example", "Ada King", "Angus", "admin"]])

    assert counts(outcome, "people") == (0, 1, 0)
    assert kept("people")[0]["name"] == "Ada King"
    assert kept("people")[0]["email"] == "ada@fife.example"


def test_a_missing_column_leaves_what_is_kept(take, kept):
    take(FULL)

    take(people=[["name", "organisation", "email"], ["Ada L.", "Fife", "ada@fife.example"]])

    ada = kept("people")[0]
    assert (ada["name"], ada["role"], ada["working_days"]) == ("Ada L.", "lead", "Mon-Thu")


def test_a_blank_cell_clears_what_is_kept(take, kept):
    take(FULL)

    blank = [["ada@fife.example", "Ada", "Fife", None, " ", "\u00a0", None, None]]
    take(people=[FULL["people"][0], *blank])

    ada = kept("people")[0]
    assert (ada["role"], ada["slack_id"], ada["working_days"]) == ("staff", "", "Mon-Fri")


def test_strict_keeps_nothing_if_anything_is_rejected(take, kept):
    outcome = take(
        BASE, strict=True, updates=[["project", "date", "rag", "done"], ["TEL", 1, "red", "x"]]
    )

    assert outcome.exit_status == 1
    assert outcome.as_json()["created"]["people"] == 0
    assert kept("people") == []


def test_strict_keeps_all_if_nothing_is_rejected(take, kept):
    assert take(BASE, strict=True).exit_status == 0
    assert len(kept("people")) == 2


def test_a_dry_run_says_what_would_happen_and_changes_nothing(take, kept):
    outcome = take(BASE, dry_run=True)

    assert counts(outcome, "projects") == (2, 0, 0)
    assert outcome.as_json()["dry_run"] is True
    assert kept("projects") == []


def test_counts_name_every_sheet(take):
    told = take(BASE).as_json()

    names = [sheet.name for sheet in SHEETS]
    assert list(told["created"]) == list(told["updated"]) == list(told["unchanged"]) == names


def test_two_projects_may_share_an_alias_and_a_name(take):
    outcome = take(
        people=PEOPLE,
        projects=[
            [*PROJECTS[0], "aliases"],
            ["A", "Portal", "Digital Place", "live", "ada@fife.example", "the portal"],
            ["B", "Portal", "Digital Place", "live", "ada@fife.example", "The Portal"],
        ],
    )

    assert counts(outcome, "projects") == (2, 0, 0)


def test_a_milestone_may_be_done_without_a_day(take):
    outcome = take(
        BASE,
        milestones=[["project", "name", "due", "status"], ["TEL", "Live", "2026-01-01", "done"]],
    )

    assert outcome.rejected == []


def test_a_name_can_change_its_case(take, kept):
    milestones = ["project", "name", "due"]
    take(BASE, milestones=[milestones, ["TEL", "go live", "2026-01-01"]])

    outcome = take(milestones=[milestones, ["tel", "Go Live", "2026-01-01"]])

    assert counts(outcome, "milestones") == (0, 1, 0)
    assert [one["name"] for one in kept("milestones")] == ["Go Live"]


def test_more_rows_than_fit_one_batch(take, engine):
    days = [["TEL", date.fromordinal(739_000 + at), "red", "x"] for at in range(2_500)]
    rows = [["project", "date", "rag", "done"], *reversed(days)]

    first, again = take(BASE, updates=rows), take(BASE, updates=rows)

    assert counts(first, "updates") == (2_500, 0, 0)
    assert counts(again, "updates") == (0, 0, 2_500)
    with Session(engine) as session:
        assert session.scalar(select(func.count()).select_from(Update)) == 2_500


def test_nothing_is_half_kept_when_the_database_fails_halfway(take, engine, kept):
    @event.listens_for(engine, "before_cursor_execute")
    def fail(connection, cursor, statement, *_):
        if statement.startswith("INSERT INTO updates"):
            connection.exec_driver_sql("SELECT no_such_function_here()")

    with pytest.raises(DatabaseError):
        take(BASE, updates=[["project", "date", "rag", "done"], ["TEL", "2026-01-01", "red", "x"]])

    assert kept("people") == []


def test_kept_values_are_what_the_models_say(take, engine):
    take(FULL)

    with Session(engine) as session:
        project = session.scalars(select(Project)).one()
        benefit = session.scalars(select(Benefit)).one()
        assert project.aliases == ["telecare", "alarms"]
        assert project.deputy.name == "Bob"
        assert (benefit.forecast_gbp, benefit.verified_gbp) == (pytest.approx(1200.5), None)
        assert session.scalars(select(Person.role).order_by(Person.email)).all() == [
            "lead",
            "staff",
        ]
        assert session.scalar(select(func.count()).select_from(Organisation)) == 33


def test_imports_at_the_same_time_take_turns(engine, database_url, workbook):
    path = workbook(FULL)
    outcomes: list[Outcome] = []

    def run() -> None:
        own = make_engine(database_url)
        outcomes.append(import_register(own, path))
        own.dispose()

    threads = [Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(one.created["updates"] for one in outcomes) == [0, 0, 2]
    assert sorted(one.unchanged["updates"] for one in outcomes) == [0, 2, 2]
