from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, func, select, text
from sqlalchemy.orm import Session

from knowledge.models import Benefit, Organisation, Person, Project, RegisterVersion, Update
from knowledge.register import import_register
from knowledge.register.sheets import SHEETS
from knowledge.store.trouble import DatabaseError
from tests.knowledge.register.conftest import BASE, PEOPLE, PROJECTS, counts, rejected

FULL = {
    "organisations": [
        ["Code", "Name", "Kind", "Aliases"],
        ["COSLA", "COSLA", "partner", "Convention of Scottish Local Authorities; the Convention"],
    ],
    "holidays": [["organisation", "date", "name"], ["Fife", date(2026, 12, 3), "Fair day"]],
    "people": [
        ["email", "name", "organisation", "role", "slack_id", "teams_id", "working_days", "timezone"],
        ["ada@fife.example", "Ada", "Fife", "Lead", "U1", "T1", "Mon-Thu", "Europe/London"],
        ["bob@cosla.example", "Bob", "the convention", None, None, None, "mon; wed", "America/Lima"],
    ],
    "projects": [
        [
            "code", "name", "aliases", "portfolio", "phase", "summary", "out_of_scope",
            "lead_email", "deputy_email", "sro_email", "sprint_start", "sprint_days", "channel",
            "visibility", "start", "end", "url",
        ],
        [
            "TEL", "Digital Telecare", "telecare; alarms", "digital place", "Beta", "Phones.",
            "Rotas.", "ADA@fife.example", "bob@cosla.example", "ada@fife.example",
            date(2026, 1, 7), 21, "#tel", "Restricted", date(2026, 1, 1), "31/12/2026",
            "https://example.org",
        ],
    ],
    "participants": [
        ["project", "organisation", "role", "responsibility", "contact_email"],
        ["digital telecare", "Fife Council", "lead", "Runs it", "ada@fife.example"],
    ],
    "milestones": [
        ["project", "name", "due", "forecast", "status", "done_on"],
        ["TEL", "Live", "2026-11-21", "1/12/2026", "planned", None],
        ["TEL", "Chosen", "2026-10-21", None, "done", None],
    ],
    "risks": [
        ["project", "title", "level", "owner_email", "raised", "status", "mitigation"],
        ["TEL", "Insolvency", "HIGH", "bob@cosla.example", "2026-07-01", "open", "A second one"],
    ],
    "benefits": [
        ["project", "name", "kind", "forecast_gbp", "claimed_gbp", "verified_gbp", "due"],
        ["TEL", "Fewer calls", "cash", "£1,200.50", 800, None, "2027-01-01"],
    ],
    "leave": [
        ["person", "from", "to", "note"],
        ["ada@fife.example", "2026-12-21", "2026-12-31", "Christmas"],
    ],
    "updates": [
        ["project", "date", "rag", "done", "next", "blockers", "author_email", "sprint"],
        ["tel", "2026-11-11", "Green", "Moved 40.", "Move 60.", None, "ada@fife.example", 7],
        ["tel", "2026-11-12", "amber", "Stopped.", None, "=Legal", None, None],
    ],
}  # fmt: skip


def test_takes_every_sheet(take, kept, engine):
    outcome = take(FULL)

    assert outcome.rejected == []
    assert outcome.exit_status == 0
    assert {name: outcome.created[name] for name in FULL} == {
        name: len(rows) - 1 for name, rows in FULL.items()
    }
    assert kept("projects")[0] == {
        "code": "TEL", "name": "Digital Telecare", "aliases": "telecare; alarms",
        "portfolio": "Digital Place", "phase": "beta", "summary": "Phones.",
        "out_of_scope": "Rotas.", "lead_email": "ada@fife.example",
        "deputy_email": "bob@cosla.example", "sro_email": "ada@fife.example",
        "sprint_start": "2026-01-07", "sprint_days": "21", "channel": "#tel",
        "visibility": "restricted", "start": "2026-01-01", "end": "2026-12-31",
        "url": "https://example.org",
    }  # fmt: skip
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


def test_a_row_is_rejected_alone(take, kept):
    outcome = take(
        people=PEOPLE,
        projects=[*PROJECTS, ["BAD", "Bad", "Digital Place", "gamma", "ada@fife.example"]],
    )

    assert rejected(outcome) == [("projects", 4, "phase", "gamma")]
    assert outcome.exit_status == 1
    assert [project["code"] for project in kept("projects")] == ["ARC", "TEL"]


def test_all_that_is_wrong_in_a_row_is_told(take):
    outcome = take(people=[*PEOPLE, ["no-email", "", "Atlantis", "king"]])

    entry = outcome.as_json()["rejected"][0]
    assert (entry["column"], entry["value"]) == ("email", "no-email")
    assert [also["column"] for also in entry["also"]] == ["name", "role"]


def test_strict_keeps_nothing_if_anything_is_rejected(take, kept):
    outcome = take(BASE, strict=True, updates=[["project", "date", "rag", "done"], ["TEL", 1, "red", "x"]])  # noqa: E501

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


@pytest.mark.parametrize(
    ("sheet", "rows", "column", "value"),
    [
        pytest.param("organisations", [["code", "name"], ["A", "One"], ["a", "Two"]], "code", "a", id="organisations"),
        pytest.param("holidays", [["organisation", "date"], ["Fife", "2026-12-03"], ["fife council", "3/12/2026"]], "date", "3/12/2026", id="holidays"),
        pytest.param("people", [*PEOPLE, ["ADA@fife.example", "Ada", "Fife", None]], "email", "ADA@fife.example", id="people"),
        pytest.param("projects", [*PROJECTS, ["tel", "Other", "Digital Place", "live", "ada@fife.example"]], "code", "tel", id="projects"),
        pytest.param("participants", [["project", "organisation"], ["TEL", "Glasgow"], ["Digital Telecare", "GCC"]], "organisation", "GCC", id="participants"),
        pytest.param("milestones", [["project", "name", "due"], ["TEL", "Live", "2026-01-01"], ["TEL", "LIVE ", "2026-01-02"]], "name", "LIVE", id="milestones"),
        pytest.param("risks", [["project", "title", "level"], ["TEL", "Fire", "low"], ["TEL", "fire", "low"]], "title", "fire", id="risks"),
        pytest.param("benefits", [["project", "name"], ["TEL", "Calls"], ["TEL", "calls"]], "name", "calls", id="benefits"),
        pytest.param("leave", [["person", "from", "to"], ["ada@fife.example", "2026-01-01", "2026-01-02"], ["Ada@fife.example", "2026-01-01", "2026-01-02"]], "from", "2026-01-01", id="leave"),
        pytest.param("updates", [["project", "date", "rag", "done"], ["TEL", "2026-01-01", "red", "x"], ["TEL", "2026-01-01", "green", "y"]], "date", "2026-01-01", id="updates without author"),
        pytest.param("updates", [["project", "date", "rag", "done", "author_email"], ["TEL", "2026-01-01", "red", "x", "ada@fife.example"], ["TEL", "2026-01-01", "green", "y", "Ada@Fife.example"]], "date", "2026-01-01", id="updates by one author"),
    ],
)  # fmt: skip
def test_a_second_row_for_the_same_thing_is_rejected(take, sheet, rows, column, value):  # noqa: E501
    outcome = take({**BASE, sheet: rows})

    last = len(rows)
    assert [(one.sheet, one.row, one.column) for one in outcome.rejected] == [(sheet, last, column)]
    assert outcome.rejected[0].value == value


def test_two_authors_may_report_on_one_day(take):
    outcome = take(
        BASE,
        updates=[
            ["project", "date", "rag", "done", "author_email"],
            ["TEL", "2026-01-01", "red", "x", "ada@fife.example"],
            ["TEL", "2026-01-01", "green", "y", "bob@angus.example"],
            ["TEL", "2026-01-01", "green", "z", None],
        ],
    )

    assert counts(outcome, "updates") == (3, 0, 0)


def test_a_second_row_is_rejected_even_if_the_first_was(take, kept):
    outcome = take(
        people=[
            PEOPLE[0],
            ["ada@fife.example", "Ada", "Fife", "queen"],
            ["ada@fife.example", "Ada", "Fife", "lead"],
        ]
    )

    assert [(one.row, one.column) for one in outcome.rejected] == [(2, "role"), (3, "email")]
    assert kept("people") == []


def test_rejections_are_in_the_order_of_sheets_and_rows(take):
    outcome = take(
        updates=[["project", "date", "rag", "done"], ["X", "2026-01-01", "red", "x"]],
        people=[PEOPLE[0], ["a@b.example", "A", "Nowhere", None], ["c", "C", "Fife", None]],
    )

    assert [(one.sheet, one.row) for one in outcome.rejected] == [
        ("people", 2),
        ("people", 3),
        ("updates", 2),
    ]


@pytest.mark.parametrize(
    ("sheets", "column"),
    [
        pytest.param({"projects": [[*PROJECTS[0], "start", "end"], [*PROJECTS[1], "2026-02-01", "2026-01-31"]]}, "end", id="a project that ends before it starts"),
        pytest.param({"leave": [["person", "from", "to"], ["ada@fife.example", "2026-02-01", "2026-01-31"]]}, "to", id="leave that ends before it starts"),
    ],
)  # fmt: skip
def test_an_end_before_the_start_is_rejected(take, sheets, column):
    outcome = take({**BASE, **sheets})

    assert [(one.row, one.column, one.value) for one in outcome.rejected] == [
        (2, column, "2026-01-31")
    ]


def test_an_end_is_held_against_the_start_that_is_kept(take):
    take({**BASE, "projects": [[*PROJECTS[0], "start"], [*PROJECTS[1], "2026-02-01"]]})

    outcome = take(projects=[[*PROJECTS[0], "end"], [*PROJECTS[1], "2026-01-31"]])

    assert [(one.row, one.column) for one in outcome.rejected] == [(2, "end")]


def test_one_day_of_leave_is_leave(take):
    days = ["ada@fife.example", "2026-02-01", "2026-02-01"]
    assert take(BASE, leave=[["person", "from", "to"], days]).rejected == []


def test_a_slack_account_belongs_to_one_person(take):
    outcome = take(
        people=[
            [*PEOPLE[0], "slack_id"],
            [*PEOPLE[1], "U1"],
            [*PEOPLE[2], "U1"],
            ["cat@fife.example", "Cat", "Fife", None, None],
            ["dan@fife.example", "Dan", "Fife", None, None],
        ]
    )

    assert rejected(outcome) == [("people", 3, "slack_id", "U1")]


def test_a_slack_account_can_pass_to_another_once_it_is_free(take):
    headings = [*PEOPLE[0], "slack_id"]
    take(people=[headings, [*PEOPLE[1], "U1"], [*PEOPLE[2], "U2"]])

    outcome = take(people=[headings, [*PEOPLE[1], None], [*PEOPLE[2], "U1"]])

    assert counts(outcome, "people") == (0, 2, 0)


def version(engine: Engine) -> int:
    with Session(engine) as session:
        return session.scalars(select(RegisterVersion.number)).one()


def test_the_version_grows_when_names_change(take, engine):
    before = version(engine)
    take(BASE)
    after = version(engine)
    take(BASE)

    assert after == before + 1
    assert version(engine) == after


def test_the_version_stays_when_only_updates_come_in(take, engine):
    take(BASE)
    before = version(engine)

    take(updates=[["project", "date", "rag", "done"], ["TEL", "2026-01-01", "red", "x"]])

    assert version(engine) == before


def test_the_version_stays_after_a_dry_run(take, engine):
    before = version(engine)

    take(BASE, dry_run=True)

    assert version(engine) == before


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
    outcome = take(BASE, milestones=[["project", "name", "due", "status"], ["TEL", "Live", "2026-01-01", "done"]])  # noqa: E501

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
        assert session.scalars(select(Person.role).order_by(Person.email)).all() == ["lead", "staff"]
        assert session.scalar(select(func.count()).select_from(Organisation)) == 33
