import pytest

from tests.knowledge.register.conftest import BASE, PEOPLE, PROJECTS, counts, rejected


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


@pytest.mark.parametrize(
    ("sheet", "rows", "column", "value"),
    [
        pytest.param(
            "organisations",
            [["code", "name"], ["A", "One"], ["a", "Two"]],
            "code",
            "a",
            id="organisations",
        ),
        pytest.param(
            "holidays",
            [["organisation", "date"], ["Fife", "2026-12-03"], ["fife council", "3/12/2026"]],
            "date",
            "3/12/2026",
            id="holidays",
        ),
        pytest.param(
            "people",
            [*PEOPLE, ["ADA@fife.example", "Ada", "Fife", None]],
            "email",
            "ADA@fife.example",
            id="people",
        ),
        pytest.param(
            "projects",
            [*PROJECTS, ["tel", "Other", "Digital Place", "live", "ada@fife.example"]],
            "code",
            "tel",
            id="projects",
        ),
        pytest.param(
            "participants",
            [["project", "organisation"], ["TEL", "Glasgow"], ["Digital Telecare", "GCC"]],
            "organisation",
            "GCC",
            id="participants",
        ),
        pytest.param(
            "milestones",
            [
                ["project", "name", "due"],
                ["TEL", "Live", "2026-01-01"],
                ["TEL", "LIVE ", "2026-01-02"],
            ],
            "name",
            "LIVE",
            id="milestones",
        ),
        pytest.param(
            "risks",
            [["project", "title", "level"], ["TEL", "Fire", "low"], ["TEL", "fire", "low"]],
            "title",
            "fire",
            id="risks",
        ),
        pytest.param(
            "benefits",
            [["project", "name"], ["TEL", "Calls"], ["TEL", "calls"]],
            "name",
            "calls",
            id="benefits",
        ),
        pytest.param(
            "leave",
            [
                ["person", "from", "to"],
                ["ada@fife.example", "2026-01-01", "2026-01-02"],
                ["Ada@fife.example", "2026-01-01", "2026-01-02"],
            ],
            "from",
            "2026-01-01",
            id="leave",
        ),
        pytest.param(
            "updates",
            [
                ["project", "date", "rag", "done"],
                ["TEL", "2026-01-01", "red", "x"],
                ["TEL", "2026-01-01", "green", "y"],
            ],
            "date",
            "2026-01-01",
            id="updates without author",
        ),
        pytest.param(
            "updates",
            [
                ["project", "date", "rag", "done", "author_email"],
                ["TEL", "2026-01-01", "red", "x", "ada@fife.example"],
                ["TEL", "2026-01-01", "green", "y", "Ada@Fife.example"],
            ],
            "date",
            "2026-01-01",
            id="updates by one author",
        ),
    ],
)
def test_a_second_row_for_the_same_thing_is_rejected(take, sheet, rows, column, value):
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
        pytest.param(
            {
                "projects": [
                    [*PROJECTS[0], "start", "end"],
                    [*PROJECTS[1], "2026-02-01", "2026-01-31"],
                ]
            },
            "end",
            id="a project that ends before it starts",
        ),
        pytest.param(
            {"leave": [["person", "from", "to"], ["ada@fife.example", "2026-02-01", "2026-01-31"]]},
            "to",
            id="leave that ends before it starts",
        ),
    ],
)
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
