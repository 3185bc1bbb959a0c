import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from knowledge.models import Project
from tests.conftest import Asking

NO_START = " Projects without a start date in the register are not counted."


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("how many projects are there?", "There are 5 projects."),
        ("how many projects including closed?", "There are 6 projects."),
        ("how many are red?", "There are no projects rated red."),
        ("count the ambers and reds", "There is 1 project rated red or amber."),
        ("how many are not green?", "There is 1 project rated red or amber."),
        ("how many have never been rated?", "There are 2 projects without an update."),
        ("number of projects in beta", "There is 1 project now in beta."),
        ("how many closed projects?", "There is 1 project now closed."),
        ("how many are past alpha?", "There are 2 projects now in beta or live."),
        (
            "how many are still at alpha or earlier?",
            "There are 2 projects now in discovery or alpha.",
        ),
        (
            "how big is the Digital Health and Care portfolio?",
            "There are 2 projects in Digital Health and Care.",
        ),
        ("how many projects is Angus in?", "There are 2 projects with Angus."),
        ("how many projects does Angus lead?", "There is 1 project led by Angus."),
        ("how many of Angus's projects are green?", "There is 1 project with Angus rated green."),
        ("how many does Eilidh lead?", "There are 2 projects led by Eilidh Mackay."),
        (
            "how many projects does Rab have on his plate?",
            "There are 3 projects led or deputised or answered for by Rab Sinclair.",
        ),
        ("how many projects have no lead?", "There are no projects without a lead."),
        ("how many projects have no deputy?", "There are 4 projects without a deputy."),
        (
            "how many projects with more than two councils?",
            "There is 1 project with at least 3 councils.",
        ),
        (
            "how many have closed since May?",
            "There is 1 project now closed that ended since 1 May 2026.",
        ),
        (
            "how many projects end before April 2027?",
            "There is 1 project due to end before 1 April 2027.",
        ),
        (
            "how many projects started in 2025?",
            f"There is 1 project that started in 2025.{NO_START}",
        ),
        (
            "how many projects were active in 2025?",
            f"There is 1 project that ran in 2025.{NO_START}",
        ),
        ("is it more than 20 projects we've got?", "No, there are 5 projects."),
        (
            "does Eilidh lead more than one project?",
            "Yes, there are 2 projects led by Eilidh Mackay.",
        ),
    ],
)
def test_the_number_comes_first(asking: Asking, text: str, answer: str) -> None:
    reply = asking("count_projects", text)
    assert reply.text == answer
    assert reply.answered


def test_what_makes_up_the_number_is_told(asking: Asking) -> None:
    facts = {fact.label: fact.value for fact in asking("count_projects", "total projects").facts}
    assert facts == {
        "Amber ▲": "1",
        "Green ✔": "2",
        "No update yet": "2",
        "Closed, not counted": "1",
    }


def test_projects_are_counted_for_each_portfolio(asking: Asking) -> None:
    table = asking("count_projects", "how many projects sit under each portfolio?").table
    assert table is not None
    assert table.rows[:2] == (
        ("Digital Health and Care", "2"),
        ("Digital Learning and Teaching", "1"),
    )


def test_the_asker_s_own_are_counted(asking: Asking) -> None:
    assert (
        asking("count_projects", "how many do I lead?", by="rab@fife.example").text
        == "There are 2 projects led by you."
    )


def test_them_are_those_of_the_portfolio_talked_of(asking: Asking) -> None:
    slots = {"portfolio": 1, "focus": "portfolio"}
    text = asking("count_projects", "how many of them are amber?", slots=slots).text
    assert text == "There is 1 project in Digital Health and Care rated amber."


def test_when_a_project_went_live_is_not_known(asking: Asking) -> None:
    text = asking("count_projects", "how many projects went live last quarter?").text
    assert (
        text == "There is 1 project now live. The register does not say when a project went live."
    )


@pytest.mark.parametrize(
    ("by", "number"),
    [
        ("", "no projects"),
        ("rab@fife.example", "no projects"),
        ("morag@glasgow.example", "1 project"),
    ],
)
def test_a_restricted_project_counts_only_for_those_who_see_it(
    asking: Asking, by: str, number: str
) -> None:
    assert (
        f" {number} in Digital Council."
        in asking("count_projects", "how many projects in Digital Council?", by=by).text
    )


def test_a_visitor_does_not_count_restricted_projects_without_a_deputy(
    asking: Asking, sessions: sessionmaker[Session]
) -> None:
    with sessions.begin() as session:
        heather = session.scalars(select(Project).where(Project.code == "HEA")).one()
        assert heather.deputy is None
    assert (
        asking("count_projects", "how many projects are rated red?").text
        == "There are no projects rated red."
    )


def test_an_unknown_place_is_not_counted_as_everything(asking: Asking) -> None:
    assert not asking("count_projects", "how many projects are in Narnia?").answered
    assert not asking("count_projects", "how many projects involve Scotland Excel?").answered


def test_several_councils_of_one_name_are_asked_back(asking: Asking) -> None:
    assert not asking("count_projects", "how many projects is Ayrshire in?").answered


def test_what_the_register_does_not_count_of_a_project_is_not_told(asking: Asking) -> None:
    reply = asking("count_projects", "how many staff work on telecare?")
    assert reply.text.startswith("The register does not hold that number for Digital Telecare.")
    assert not reply.answered


def test_ratings_at_the_end_of_a_month_are_counted_as_of_then(asking: Asking) -> None:
    text = asking("count_projects", "how many were amber at the end of October?").text
    assert text == "There are 2 projects rated amber on 31 October 2026."
