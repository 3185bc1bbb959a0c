from datetime import date

import pytest

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking


def titles(asking: Asking, text: str) -> list[str]:
    table = asking("late_milestones", text).table
    return [row[0] for row in table.rows] if table else []


def test_late_ones_are_told_apart_by_how(asking: Asking) -> None:
    reply = asking("late_milestones", "which milestones are late?")

    assert reply.text == (
        "There are 3 late milestones across all projects, in 2 projects: 1 missed and 2 slipped."
    )


def test_missed_is_not_slipped(asking: Asking) -> None:
    assert titles(asking, "missed milestones across all projects") == ["All primaries done"]
    assert titles(asking, "which milestones have slipped") == ["Devices ordered", "Angus live"]


def test_none_missed_does_not_read_as_none_late(asking: Asking) -> None:
    text = asking("late_milestones", "has telecare missed any milestones?").text

    assert text == "No: Digital Telecare has no missed milestones. Late in other ways: 2 slipped."


def test_yes_comes_first(asking: Asking) -> None:
    text = asking("late_milestones", "has the school wifi missed any milestones?").text

    assert text.startswith("Yes: School WiFi Refresh has 1 missed milestone: “All primaries done”")


def test_overdue_is_what_should_be_done_by_now(asking: Asking, plan: Keep) -> None:
    plan("ARC", "Pilot", date(2026, 11, 1))

    assert titles(asking, "what's overdue on the ARC plan") == ["Pilot"]
    assert titles(asking, "what's overdue on the telecare plan") == []


def test_a_slip_to_come_is_overdue_once_its_baseline_is_past(asking: Asking, plan: Keep) -> None:
    plan("ARC", "Pilot", date(2026, 11, 1), forecast=date(2026, 12, 1))

    assert titles(asking, "which ARC milestones are past their date") == ["Pilot"]


@pytest.mark.parametrize("status", ["dropped", "done"])
def test_what_was_dropped_or_done_in_time_is_not_late(
    asking: Asking, plan: Keep, status: str
) -> None:
    plan("ARC", "Pilot", date(2026, 11, 1), status=status, done_on=date(2026, 10, 31))

    assert titles(asking, "late milestones on ARC") == []


def test_how_far_comes_first_where_it_is_asked(asking: Asking) -> None:
    text = asking("late_milestones", "how far have the dates slipped on telecare").text

    assert text.startswith("By 19 days at most: “Devices ordered” was done on 20 October 2026")


def test_one_milestone_can_be_asked_about(asking: Asking) -> None:
    assert asking("late_milestones", "has Perth live been pushed back on telecare").text == (
        "No: “Perth live” is due on 1 February 2027."
    )


def test_a_period_is_that_of_the_baseline_and_said_to_be(asking: Asking) -> None:
    text = asking("late_milestones", "what has slipped this quarter across all projects").text

    assert "these were due from October to December 2026" in text


def test_none_is_a_true_answer(asking: Asking) -> None:
    reply = asking("late_milestones", "late milestones in Digital Foundations")

    assert reply.text == "There are no late milestones in Digital Foundations."
    assert reply.answered


def test_a_council_s_are_those_of_its_projects(asking: Asking) -> None:
    text = asking("late_milestones", "which of Angus's milestones are late").text

    assert text.startswith(
        "There are 2 late milestones in projects with Angus, in Digital Telecare"
    )


def test_closed_projects_are_left_out(asking: Asking, plan: Keep) -> None:
    plan("PORT", "Survey", date(2026, 5, 1), status="missed")

    assert titles(asking, "missed milestones across all projects") == ["All primaries done"]
    assert titles(asking, "missed milestones of the parent portal") == ["Survey"]


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("late_milestones", "late milestones of the Unicorn Portal").answered


def test_an_ambiguous_council_is_asked_about(asking: Asking) -> None:
    assert not asking("late_milestones", "late milestones in Ayrshire").answered


def test_what_is_restricted_is_in_no_count(asking: Asking, plan: Keep) -> None:
    plan("HEA", "Vote", date(2026, 10, 1), status="missed")

    assert "Vote" not in titles(asking, "missed milestones across all projects")
    by = "isla@stirling.example"
    text = asking("late_milestones", "missed milestones across all projects", by=by).text
    assert text.startswith("There are 2 missed milestones")


def test_an_owed_update_is_told_before_the_milestones(asking: Asking) -> None:
    text = asking("late_milestones", "is the school wifi refresh overdue?").text

    assert text.startswith("Yes: the update of School WiFi Refresh is overdue by ")
    assert "All primaries done" in text


def test_an_update_that_is_in_is_said_not_to_be_overdue(asking: Asking) -> None:
    text = asking("late_milestones", "is telecare overdue?").text

    assert text.startswith("No: Digital Telecare has no overdue milestones.")
    assert text.endswith("Its update is not overdue.")
