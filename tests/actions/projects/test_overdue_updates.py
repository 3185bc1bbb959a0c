from datetime import date

import pytest

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking

MANAGER = "isla@stirling.example"
SLOTS = {"project": 1, "focus": "project"}


def names(asking: Asking, text: str, by: str = "") -> list[str]:
    table = asking("overdue_updates", text, by=by).table
    return [row[0] for row in table.rows] if table else []


def test_the_longest_overdue_comes_first(asking: Asking) -> None:
    reply = asking("overdue_updates", "which projects owe an update")

    assert reply.text == (
        "2 of 4 active projects owe an update. "
        "The longest overdue is Digital Planning, by 10 sprints."
    )
    assert reply.table is not None
    assert reply.table.rows == (
        ("Digital Planning", "Digital Place", "10 sprints", "never"),
        ("School WiFi Refresh", "Digital Learning and Teaching", "6 sprints", "12 August 2026"),
    )


def test_who_is_late_is_named_to_managers_alone(asking: Asking) -> None:
    public = asking("overdue_updates", "who hasn't reported yet?", by="senga@falkirk.example")
    office = asking("overdue_updates", "who hasn't reported yet?", by=MANAGER)

    assert "Rab Sinclair" not in str(public)
    assert public.text.endswith("I name projects here, not people.")
    assert office.table is not None
    assert office.table.columns[-1] == "Lead"
    assert office.table.rows[0][-1] == "Rab Sinclair"


def test_somebody_asked_after_by_name_is_not_named_as_late(asking: Asking) -> None:
    text = asking(
        "overdue_updates", "did Rab Sinclair submit an update", by="senga@falkirk.example"
    ).text

    assert "Rab" not in text
    assert text.startswith("No: 1 of 2 active projects among those you ask about owes an update.")


def test_one_may_ask_after_oneself(asking: Asking) -> None:
    reply = asking("overdue_updates", "which of my projects owe an update?", by="rab@fife.example")

    assert reply.text.startswith("1 of 3 active projects of your own owes an update.")


def test_the_running_sprint_is_not_overdue(asking: Asking) -> None:
    assert "Digital Telecare" not in names(asking, "which projects owe an update")
    text = asking("overdue_updates", "which projects haven't reported this sprint").text
    assert text.endswith("For the running sprint, which is not late yet, 0 of 4 have reported.")


def test_paused_projects_owe_nothing(asking: Asking) -> None:
    assert "STAMP" not in names(asking, "which projects owe an update")
    assert asking("overdue_updates", "is the STAMP update late?").text == (
        "No: STAMP is paused, so it owes no update. It has never reported."
    )


def test_several_sprints_running_narrow_the_list(asking: Asking, report: Keep) -> None:
    report("PLAN", date(2026, 10, 30), "green", "Begun.")

    assert names(asking, "any project that has skipped two updates in a row") == [
        "School WiFi Refresh"
    ]


def test_silence_can_be_measured_in_days(asking: Asking, report: Keep) -> None:
    report("PLAN", date(2026, 11, 2), "green", "Begun.")

    assert names(asking, "projects with no update for more than a month") == ["School WiFi Refresh"]
    assert names(asking, "which ones have posted no update since October") == [
        "School WiFi Refresh"
    ]


def test_who_never_reported_is_found(asking: Asking) -> None:
    assert names(asking, "which projects have never posted an update") == ["Digital Planning"]


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("did everyone report?", "No: 2 of 4 active projects owe an update."),
        ("are any updates missing?", "Yes: 2 of 4 active projects owe an update."),
        ("are we missing updates in Health and Care?", "No: no active project in Digital Health"),
        ("has telecare put its update in", "Yes: the update of Digital Telecare for sprint 4 ("),
        ("is the telecare update late?", "No: the update of Digital Telecare for sprint 4 ("),
        (
            "is the school wifi update in yet?",
            "No: the update of School WiFi Refresh is overdue by 6",
        ),
        (
            "is the school wifi update late?",
            "Yes: the update of School WiFi Refresh is overdue by 6",
        ),
        ("how overdue is the school wifi update", "By 6 sprints: no update of School WiFi Refresh"),
        (
            "did the telecare update come in on time",
            "Yes: the update of Digital Telecare for sprint",
        ),
        (
            "has telecare reported this sprint",
            "Not yet: Digital Telecare has no update for sprint 5",
        ),
    ],
)
def test_what_is_asked_comes_first(asking: Asking, asked: str, begins: str) -> None:
    assert asking("overdue_updates", asked).text.startswith(begins)


def test_an_update_sent_late_is_in_but_was_not_in_time(asking: Asking, report: Keep) -> None:
    report("PLAN", date(2026, 11, 18), "green", "Begun.", sprint=10)

    text = asking("overdue_updates", "did the Digital Planning update come in on time").text

    assert text.startswith("No: the update of Digital Planning for sprint 10")
    assert "came in late: 18 November 2026" in text


def test_without_sprints_no_day_is_set(asking: Asking, change: Keep) -> None:
    change("TEL", sprint_start=None)

    text = asking("overdue_updates", "is the telecare update late?").text

    assert text.startswith("The register gives no sprint start for Digital Telecare")


def test_before_the_first_sprint_nothing_is_owed(asking: Asking, change: Keep) -> None:
    change("TEL", sprint_start=date(2026, 12, 1))

    assert "its first sprint begins on 1 December 2026" in (
        asking("overdue_updates", "is the telecare update late?").text
    )


def test_who_is_late_is_not_about_the_project_talked_of(asking: Asking) -> None:
    assert "active projects" in asking("overdue_updates", "who's late?", slots=SLOTS).text
    assert "Digital Telecare" in asking("overdue_updates", "is its update in?", slots=SLOTS).text


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("overdue_updates", "is the Unicorn Portal update in?").answered


def test_what_is_restricted_is_not_listed(asking: Asking, change: Keep) -> None:
    change("HEA", sprint_start=date(2026, 1, 7))
    everyone = "which projects owe an update"

    assert "Project Heather" not in str(asking("overdue_updates", everyone))
    assert "of 5 active" in asking("overdue_updates", everyone, by=MANAGER).text
