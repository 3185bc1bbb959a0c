from datetime import date

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking


def test_the_earliest_planned_one_by_forecast_is_next(asking: Asking) -> None:
    text = asking("next_milestone", "what's the next milestone for telecare?").text

    assert text == (
        "Next for Digital Telecare is “Angus live”, forecast for 14 December 2026 (in 26 days). "
        "That is 14 days late: it was due on 30 November 2026."
    )


def test_what_is_past_its_date_is_not_next(asking: Asking, plan: Keep) -> None:
    plan("ARC", "Pilot", date(2026, 11, 1))

    assert "“Contract signed”" in asking("next_milestone", "what's next for ARC").text


def test_today_s_is_next(asking: Asking, plan: Keep) -> None:
    plan("ARC", "Pilot", date(2026, 11, 18))

    assert (
        "“Pilot”, due on 18 November 2026 (today)" in asking("next_milestone", "next for ARC").text
    )


def test_two_on_a_day_are_both_next(asking: Asking, plan: Keep) -> None:
    plan("ARC", "Board agrees", date(2026, 12, 3))

    text = asking("next_milestone", "next milestone on ARC").text

    assert "are “Board agrees” and “Contract signed”" in text


def test_the_days_come_first_where_they_are_asked(asking: Asking) -> None:
    text = asking("next_milestone", "how many days to telecare's next milestone").text

    assert text.startswith("26 days: “Angus live”")


def test_the_register_names_no_owner_of_a_milestone(asking: Asking) -> None:
    text = asking("next_milestone", "who owns the next milestone for ARC").text

    assert text.endswith("names no owner for a milestone; Rab Sinclair leads the project.")


def test_what_follows_a_milestone_is_found(asking: Asking) -> None:
    text = asking("next_milestone", "what's next on the telecare plan after Angus live").text

    assert "“Perth live”, due on 1 February 2027" in text


def test_the_next_few_are_listed(asking: Asking) -> None:
    reply = asking("next_milestone", "next two milestones on telecare")

    assert reply.table is not None
    assert [row[0] for row in reply.table.rows] == ["Angus live", "Perth live"]


def test_nothing_ahead_is_said_with_what_there_was(asking: Asking) -> None:
    reply = asking("next_milestone", "is there a milestone coming up on the school wifi refresh")

    assert reply.text.startswith("No: School WiFi Refresh has no milestone ahead in the register")
    assert reply.answered


def test_over_a_portfolio_each_project_s_next_is_listed(asking: Asking) -> None:
    reply = asking("next_milestone", "next milestones in Digital Health and Care")

    assert reply.text.startswith("Next in Digital Health and Care is “Contract signed” of Shared")
    assert reply.table is not None
    assert [row[0] for row in reply.table.rows] == ["Contract signed", "Angus live"]


def test_without_a_plan_it_is_said_who_can_tell(asking: Asking) -> None:
    assert "gives no milestones" in asking("next_milestone", "next milestone Digital Planning").text


def test_without_any_name_it_is_asked_which(asking: Asking) -> None:
    assert not asking("next_milestone", "what's the next milestone").answered


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("next_milestone", "next milestone of the Unicorn Portal").answered


def test_a_restricted_project_does_not_exist_for_an_outsider(asking: Asking) -> None:
    by = "rab@fife.example"
    outsider = asking("next_milestone", "next milestone of Project Heather", by=by)
    nothing = asking("next_milestone", "next milestone of Project Badger", by=by)

    assert outsider.text.replace("Heather", "Badger") == nothing.text
