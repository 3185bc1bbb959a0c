from datetime import date

import pytest

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking


def test_the_next_thirty_days_are_meant_where_nothing_is_said(asking: Asking) -> None:
    reply = asking("milestones_due", "what's due?")

    assert reply.text.startswith(
        "There are 2 milestones due by 18 December 2026 across all projects."
    )
    assert "these are the next 30 days" in reply.text
    assert reply.table is not None
    assert [row[:2] for row in reply.table.rows] == [
        ("Contract signed", "Shared Alarm Receiving Centre"),
        ("Angus live", "Digital Telecare"),
    ]


def test_what_moved_out_of_the_period_is_mentioned(asking: Asking) -> None:
    text = asking("milestones_due", "what's due on telecare this month").text

    assert text == (
        "Digital Telecare has no milestones due in November 2026. "
        "“Angus live” was due then, but is now forecast for 14 December 2026."
    )


def test_before_a_day_leaves_that_day_out(asking: Asking) -> None:
    before = asking("milestones_due", "milestones due before 3/12")
    by = asking("milestones_due", "milestones due by 3/12")

    assert before.table is None
    assert by.table is not None


def test_by_a_day_begins_today(asking: Asking) -> None:
    table = asking("milestones_due", "what's due on telecare by Christmas").table

    assert table is not None
    assert [row[0] for row in table.rows] == ["Angus live"]


def test_a_past_period_has_what_was_done_and_missed(asking: Asking) -> None:
    autumn = asking("milestones_due", "what was due between 1/9/2026 and 31/10/2026")

    assert autumn.table is not None
    assert [row[0] for row in autumn.table.rows] == ["All primaries done", "Devices ordered"]
    assert autumn.text.endswith("across all projects: 1 done and 1 missed.")


def test_what_is_past_its_date_is_mentioned(asking: Asking, plan: Keep) -> None:
    plan("ARC", "Pilot", date(2026, 11, 1))

    text = asking("milestones_due", "what's due on ARC in December").text

    assert text.endswith("1 earlier one is not marked as done.")


def test_yes_or_no_comes_first(asking: Asking) -> None:
    assert asking("milestones_due", "is anything due on ARC tomorrow").text.startswith("No: Shared")
    assert asking("milestones_due", "is anything due on ARC in December").text.startswith("Yes: ")


def test_go_lives_are_picked_out(asking: Asking) -> None:
    text = asking("milestones_due", "which projects go live in December").text

    assert text.startswith("There is 1 go-live milestone due in December 2026")


def test_a_portfolio_and_a_council_narrow_it(asking: Asking) -> None:
    place = asking("milestones_due", "what's due in Digital Place this quarter")
    angus = asking("milestones_due", "what's due from Angus in the next four weeks")

    assert place.text.startswith("There are no milestones due")
    assert place.answered
    assert "in projects with Angus" in angus.text


def test_a_day_that_does_not_exist_is_refused(asking: Asking) -> None:
    reply = asking("milestones_due", "what's due by 31 November")

    assert reply.text.startswith("There is no 31 November: the month has 30 days.")
    assert not reply.answered


def test_dropped_ones_are_left_out(asking: Asking, plan: Keep) -> None:
    plan("ARC", "Old idea", date(2026, 12, 4), status="dropped")

    assert "Old idea" not in str(asking("milestones_due", "what's due on ARC in December"))


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("milestones_due", "what does the Unicorn Portal have due this month").answered


def test_what_is_restricted_is_not_listed(asking: Asking) -> None:
    assert "Mandate" not in str(asking("milestones_due", "what's due in December"))
    insider = asking("milestones_due", "what's due in December", by="morag@glasgow.example")
    assert "Mandate agreed" in str(insider)


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("what got done in October?", "There is 1 milestone done in October 2026 across all"),
        ("what was finished in October?", "There is 1 milestone done in October 2026"),
        ("what did we deliver in October?", "There is 1 milestone done in October 2026"),
        ("what was due in September?", "There is 1 milestone due in September 2026"),
        ("what is due in September?", "There are no milestones due in September 2027"),
        ("milestones done this month", "There are no milestones done in November 2026"),
    ],
)
def test_what_was_done_is_looked_for_in_the_past(asking: Asking, asked: str, begins: str) -> None:
    assert asking("milestones_due", asked).text.startswith(begins)
