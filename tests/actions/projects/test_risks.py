from datetime import date

import pytest

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking


def titles(asking: Asking, text: str) -> list[str]:
    table = asking("risks", text).table
    return [row[0] for row in table.rows] if table else []


def test_open_risks_are_listed_the_gravest_first(asking: Asking) -> None:
    reply = asking("risks", "what are the risks on telecare?")

    assert reply.text == "Digital Telecare has 2 open risks."
    assert titles(asking, "what are the risks on telecare?") == [
        "Supplier insolvency",
        "Winter staffing",
    ]


def test_the_top_risk_is_the_open_one_of_the_highest_level(asking: Asking) -> None:
    reply = asking("risks", "what's the top risk on telecare?")

    assert reply.text == "The top risk of Digital Telecare is “Supplier insolvency” (high)."
    assert {fact.label: fact.value for fact in reply.facts} == {
        "Owner": "Rab Sinclair",
        "Raised": "1 July 2026",
        "Mitigation": "A second supplier.",
    }


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        (
            "who owns the supplier risk on telecare?",
            "Rab Sinclair owns “Supplier insolvency” (high)",
        ),
        (
            "who owns the staffing risk on telecare?",
            "The register names nobody as the owner of “Wint",
        ),
        (
            "what's the mitigation for the staffing risk on telecare",
            "Digital Telecare has the risk “",
        ),
        (
            "is staffing down as a risk on telecare?",
            "Yes: Digital Telecare has the risk “Winter staf",
        ),
        (
            "has the old risk on telecare been closed?",
            "Yes: Digital Telecare has the risk “Old risk”",
        ),
        (
            "has the staffing risk on telecare been closed?",
            "No: Digital Telecare has the risk “Winter",
        ),
        ("is there a cyber risk on telecare?", "No: no risk in the register has that in its name."),
        ("any critical risks on telecare?", "Digital Telecare has no open critical risks."),
        ("high risks across the programme", "There is 1 open high risk across all projects."),
        ("telecare risks without an owner", "Digital Telecare has 1 open risk without an owner."),
        ("which risks sit with Rab Sinclair?", "Rab Sinclair owns 1 open risk."),
        (
            "biggest risk in Health and Care?",
            "The top risk in Digital Health and Care is “Call han",
        ),
        ("any red risks in Health and Care", "There are 2 open critical or high risks in Digital"),
    ],
)
def test_each_way_of_asking_gets_its_risks(asking: Asking, asked: str, begins: str) -> None:
    assert asking("risks", asked).text.startswith(begins)


def test_new_ones_are_those_raised_since(asking: Asking, fear: Keep) -> None:
    fear("TEL", "No vans", "low", raised=date(2026, 11, 2))

    assert titles(asking, "any new risks on telecare since last month?") == ["No vans"]


def test_the_gravest_few_are_said_to_be_a_part(asking: Asking) -> None:
    reply = asking("risks", "the two worst risks across all projects")

    assert reply.text.startswith(
        "There are 3 open risks across all projects. Here are the gravest 2."
    )
    assert "The top risk across all projects is “Call handling outage” (critical)" in reply.text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "when was the main risk on ARC last reviewed",
            "does not say when a risk was last looked at.",
        ),
        (
            "how likely is the supplier risk on telecare",
            "a risk’s level only, not how likely it is.",
        ),
    ],
)
def test_what_the_register_does_not_hold_is_said(asking: Asking, asked: str, said: str) -> None:
    assert said in asking("risks", asked).text


def test_none_is_a_true_answer(asking: Asking) -> None:
    reply = asking("risks", "risks on the school wifi refresh")

    assert reply.text == "School WiFi Refresh has no open risks."
    assert reply.answered


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("risks", "risks of the Unicorn Portal").answered


def test_several_projects_are_answered_for_each(asking: Asking) -> None:
    assert len(asking.all("risks", "risks on telecare and ARC")) == 2


def test_what_is_restricted_is_not_listed(asking: Asking) -> None:
    assert "Strike" not in titles(asking, "critical risks across the programme")
    insider = asking("risks", "critical risks across the programme", by="isla@stirling.example")
    assert "Strike" in str(insider)


def test_closed_risks_are_those_that_are_closed(asking: Asking) -> None:
    reply = asking("risks", "closed risks on telecare")

    assert reply.text.startswith("Digital Telecare has 1 closed risk.")
    assert reply.table
    assert [row[0] for row in reply.table.rows] == ["Old risk"]


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("which risks have been closed?", "There is 1 closed risk across all projects."),
        ("have any risks on ARC been closed?", "No: Shared Alarm Receiving Centre has no closed"),
        ("open and closed risks on telecare", "Digital Telecare has 3 risks."),
        ("which risks are not closed yet on telecare", "Digital Telecare has 2 open risks."),
    ],
)
def test_closed_is_told_from_open(asking: Asking, asked: str, begins: str) -> None:
    assert asking("risks", asked).text.startswith(begins)


def test_how_long_a_risk_has_been_open_is_told_as_a_time(asking: Asking) -> None:
    text = asking("risks", "how long has the insolvency risk on telecare been open?").text

    assert text.startswith("For 20 weeks, since 1 July 2026: ")
