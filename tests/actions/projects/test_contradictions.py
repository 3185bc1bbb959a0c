from datetime import date

import pytest

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking


def names(asking: Asking, text: str) -> list[str]:
    table = asking("contradictions", text).table
    return [row[0] for row in table.rows] if table else []


def test_ratings_that_do_not_add_up_are_listed_with_why(asking: Asking) -> None:
    reply = asking("contradictions", "any ratings that don't add up?")

    assert reply.text == (
        "3 ratings across all projects do not add up: Digital Telecare, School WiFi Refresh and "
        "Shared Alarm Receiving Centre."
    )
    assert reply.table is not None
    assert reply.table.rows[0] == (
        "Digital Telecare",
        "Green ✔",
        "11 November 2026",
        "It is rated green, but “Angus live” has slipped from 30 November 2026 to 14 December "
        "2026.",
    )


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("which green projects have missed milestones?", ["School WiFi Refresh"]),
        ("green projects with slipped milestones", ["Digital Telecare"]),
        ("stale ratings", ["School WiFi Refresh"]),
        ("which ambers should really be red", ["Shared Alarm Receiving Centre"]),
        ("any updates copied from the last sprint?", ["Shared Alarm Receiving Centre"]),
        ("unexplained jumps", []),
        ("projects rated green with open blockers", []),
    ],
)
def test_kinds_of_doubt_narrow_the_list(asking: Asking, asked: str, found: list[str]) -> None:
    assert names(asking, asked) == found


def test_a_carried_blocker_speaks_against_green(asking: Asking, report: Keep) -> None:
    for day in (date(2026, 10, 21), date(2026, 11, 4), date(2026, 11, 18)):
        report("PLAN", day, "green", "Fine.", blockers="No staff")

    assert names(asking, "projects rated green with open blockers") == ["Digital Planning"]


def test_critical_risks_are_looked_for_where_they_are_asked_about(
    asking: Asking, fear: Keep
) -> None:
    fear("TEL", "Lines cut", "critical")

    assert names(asking, "anything rated green that has critical risks") == ["Digital Telecare"]


def test_an_end_that_is_past_is_looked_for(asking: Asking, change: Keep) -> None:
    change("TEL", end=date(2026, 10, 1))

    asked = "any project claiming green with the end date already past"
    assert names(asking, asked) == ["Digital Telecare"]


def test_a_rating_that_never_moves_is_looked_for(asking: Asking) -> None:
    assert names(asking, "have any projects been amber for six weeks") == [
        "Shared Alarm Receiving Centre"
    ]


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("is telecare really green?", "There is reason to doubt that Digital Telecare is Green ✔."),
        (
            "is ARC really green?",
            "Shared Alarm Receiving Centre is not rated green: it is Amber ▲.",
        ),
        ("does the ARC rating hold water?", "There is reason to doubt that Shared Alarm"),
        ("can I trust the Digital Planning rating", "Digital Planning has no update yet, so there"),
    ],
)
def test_one_project_s_rating_is_weighed(asking: Asking, asked: str, begins: str) -> None:
    assert asking("contradictions", asked).text.startswith(begins)


def test_a_rating_that_adds_up_is_said_to(asking: Asking, report: Keep) -> None:
    report("ARC", date(2026, 11, 18), "amber", "Two suppliers left.")

    text = asking("contradictions", "does the ARC rating hold water?").text
    assert text.startswith("Yes, as far as the register shows: Shared Alarm")


def test_nothing_is_a_true_answer(asking: Asking) -> None:
    reply = asking("contradictions", "are there dodgy ratings in Digital Place?")

    assert reply.text == "No: nothing in the register speaks against any rating in Digital Place."
    assert reply.answered


def test_ratings_in_general_are_not_that_of_the_project_talked_of(asking: Asking) -> None:
    slots = {"project": 2, "focus": "project"}

    assert asking("contradictions", "stale ratings", slots=slots).text.startswith("1 rating across")
    assert "Shared Alarm" in asking("contradictions", "is it really green?", slots=slots).text


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("contradictions", "is the Unicorn Portal really green?").answered


def test_what_is_restricted_is_in_no_list(asking: Asking, report: Keep, plan: Keep) -> None:
    report("HEA", date(2026, 11, 17), "green", "Fine.")
    plan("HEA", "Vote", date(2026, 10, 1), status="missed")

    assert "Project Heather" not in names(asking, "contradictions")
    by = "isla@stirling.example"
    assert asking("contradictions", "contradictions", by=by).text.startswith("4 ratings")
