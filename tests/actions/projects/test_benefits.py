from decimal import Decimal

import pytest

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking


def test_forecast_claimed_and_verified_are_kept_apart(asking: Asking) -> None:
    reply = asking("benefits", "what are the benefits of telecare?")

    assert reply.text == (
        "Digital Telecare: £30,000.50 verified, £42,000 claimed and £120,000 forecast "
        "(25% of the forecast is verified)."
    )
    assert {fact.label: fact.value for fact in reply.facts} == {
        "Forecast": "£120,000",
        "Claimed": "£42,000",
        "Verified": "£30,000.50",
    }
    assert reply.table is not None
    assert reply.table.rows[0] == (
        "Faster answers", "time", "not given", "not given", "not given", ""
    )  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        (
            "how much does telecare expect to save, as forecast",
            "Digital Telecare: £120,000 forecast",
        ),
        (
            "what is the return on investment of telecare",
            "The register holds no costs, so no return",
        ),
        ("is telecare worth the money", "The register holds no costs, so no return on investment"),
        ("are the telecare benefits verified?", "In part: Digital Telecare: £30,000.50 verified"),
        (
            "unverified savings of telecare",
            "Digital Telecare: £11,999.50 is claimed but not verified.",
        ),
        ("how much time will telecare save", "Digital Telecare: no amounts are given."),
    ],
)
def test_what_is_asked_comes_first(asking: Asking, asked: str, begins: str) -> None:
    assert asking("benefits", asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("who signed off the telecare benefits", "does not say who verified or signed them off."),
        ("what's the benefit of telecare per council", "does not split benefits by council."),
        ("what did telecare save this year", "does not say in which year a benefit came"),
        ("how many staff hours did telecare free up", "in pounds only, not in hours."),
    ],
)
def test_what_the_register_does_not_hold_is_said(asking: Asking, asked: str, said: str) -> None:
    assert said in asking("benefits", asked).text


def test_nothing_given_is_not_nothing_saved(asking: Asking, gain: Keep) -> None:
    gain("ARC", "Less rent", forecast_gbp=Decimal(1000))

    assert asking("benefits", "benefits of ARC").text == (
        "Shared Alarm Receiving Centre: nothing verified, nothing claimed and £1,000 forecast."
    )


def test_what_is_only_forecast_is_picked_out(asking: Asking, gain: Keep) -> None:
    gain("TEL", "Less rent", kind="cash", forecast_gbp=Decimal(1000))

    reply = asking("benefits", "which telecare benefits are still only a forecast")

    assert reply.table is not None
    assert [row[0] for row in reply.table.rows] == ["Faster answers", "Less rent"]


def test_sums_over_everything_leave_out_what_is_not_seen(asking: Asking) -> None:
    anybody = asking("benefits", "total savings across all projects")
    office = asking("benefits", "total savings across all projects", by="isla@stirling.example")

    assert "£120,000 forecast" in anybody.text
    assert "£9,120,000 forecast" in office.text


def test_the_biggest_is_named_by_what_is_verified(asking: Asking) -> None:
    text = asking("benefits", "which project has brought the biggest savings").text

    assert text.endswith("The most verified is £30,000.50, by Digital Telecare.")


def test_sums_by_portfolio_are_rows(asking: Asking) -> None:
    table = asking("benefits", "savings by portfolio").table

    assert table is not None
    assert table.rows == (("Digital Health and Care", "£120,000", "£42,000", "£30,000.50"),)


def test_without_any_it_is_said_who_can_tell(asking: Asking) -> None:
    reply = asking("benefits", "ROI of ARC")

    assert reply.text.startswith("The register holds no costs")
    assert "gives no benefits for Shared Alarm Receiving Centre. Rab Sinclair" in reply.text
    assert reply.answered


def test_a_council_beside_the_project_talked_of_is_no_change_of_subject(asking: Asking) -> None:
    slots = {"project": 1, "focus": "project"}

    text = asking("benefits", "what has this project saved Angus", slots=slots).text

    assert text.startswith("Digital Telecare: ")


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("benefits", "benefits of the Unicorn Portal").answered


def test_a_budget_is_nothing_that_the_register_holds(asking: Asking) -> None:
    text = asking("benefits", "budget of telecare").text

    assert text.startswith("The register holds no costs and no budgets")


def test_amounts_are_compared_where_that_is_asked(asking: Asking) -> None:
    text = asking("benefits", "has telecare claimed more than forecast?").text

    assert text.startswith("No: Digital Telecare: ")


@pytest.fixture
def ended(gain: Keep) -> None:
    gain("PORT", "Fewer letters", kind="cash", verified_gbp=Decimal(5000))


@pytest.mark.usefixtures("ended")
def test_closed_projects_are_not_counted_and_that_is_said(asking: Asking) -> None:
    reply = asking("benefits", "total savings across all projects")

    assert "£30,000.50 verified" in reply.text
    assert "across all open projects." in reply.text
    assert "Not counted: 1 closed project, with £5,000 verified" in reply.text
    again = next(one.says for one in reply.buttons if one.label == "Count closed ones too")
    assert "£35,000.50 verified" in asking("benefits", again).text


@pytest.mark.usefixtures("ended")
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("how much have the closed projects saved?", "£5,000 verified"),
        ("savings across all projects, even closed ones", "£35,000.50 verified"),
        ("benefits in Digital Learning and Teaching with the closed ones", "£5,000 verified"),
    ],
)
def test_closed_projects_are_counted_where_they_are_asked_for(
    asking: Asking, asked: str, said: str
) -> None:
    reply = asking("benefits", asked)

    assert reply.text.startswith(said)
    assert "Not counted" not in reply.text


def test_nothing_is_said_of_closed_projects_that_have_no_benefits(asking: Asking) -> None:
    reply = asking("benefits", "total savings across all projects")

    assert "Not counted" not in reply.text
    assert not reply.buttons
