from datetime import date

import pytest

from actions.paging import PAGE
from tests.actions.projects.conftest import Keep
from tests.conftest import Asking


def dates(asking: Asking, text: str) -> list[str]:
    table = asking("history", text).table
    return [row[0] for row in table.rows] if table else []


def test_updates_are_listed_the_newest_first(asking: Asking) -> None:
    reply = asking("history", "show me the history of telecare")

    assert reply.text == (
        "Digital Telecare has 4 updates, the newest first. Green ✔ from 30 September 2026, "
        "then Amber ▲ from 14 October 2026, then Green ✔ from 11 November 2026."
    )
    assert reply.table is not None
    assert reply.table.columns == ("Date", "Rating", "Done", "Author")
    assert reply.table.rows[0] == (
        "11 November 2026",
        "Green ✔",
        "Angus migrated 400 users.",
        "Eilidh Mackay",
    )


def test_the_last_few_are_that_many(asking: Asking) -> None:
    reply = asking("history", "last two updates on telecare")

    assert reply.text.startswith("Here are 2 of 4 updates on Digital Telecare.")
    assert dates(asking, "last two updates on telecare") == ["11 November 2026", "28 October 2026"]


def test_a_period_narrows_them(asking: Asking) -> None:
    assert dates(asking, "telecare updates in October") == ["28 October 2026", "14 October 2026"]


def test_a_period_without_any_tells_the_rating_then(asking: Asking) -> None:
    text = asking("history", "what was telecare rated on 1 November").text

    assert text == (
        "There is no update on Digital Telecare on 1 November 2026. "
        "Its rating then was Amber ▲, from the update of 28 October 2026 by Eilidh Mackay."
    )


def test_before_the_first_there_was_no_rating(asking: Asking) -> None:
    text = asking("history", "what was telecare rated in the spring").text

    assert text.endswith("The first is from 30 September 2026.")


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        (
            "has telecare ever been red",
            "No: Digital Telecare has never been rated red, in 4 updates.",
        ),
        (
            "was telecare ever amber?",
            "Yes: Digital Telecare was rated amber in 2 of 4 updates, last",
        ),
        ("how often has telecare been amber", "Digital Telecare was rated amber in 2 of 4 updates"),
        ("how often has ARC been red", "Never: Shared Alarm Receiving Centre has never been rated"),
        (
            "how has the rating of ARC gone over time",
            "Shared Alarm Receiving Centre has 4 updates, t",
        ),
    ],
)
def test_what_is_asked_comes_first(asking: Asking, asked: str, begins: str) -> None:
    assert asking("history", asked).text.startswith(begins)


def test_the_one_before_the_last_is_found(asking: Asking) -> None:
    assert dates(asking, "the one before the last update on telecare") == ["28 October 2026"]


def test_a_sprint_ago_is_that_sprint(asking: Asking) -> None:
    assert dates(asking, "telecare update from two sprints ago") == ["28 October 2026"]


def test_more_than_a_page_can_be_turned(asking: Asking, report: Keep) -> None:
    for at in range(PAGE - 2):
        report("TEL", date(2026, 8, 1 + at), "red", f"Day {at}.")

    first = asking("history", "all updates on telecare")
    rest = asking("history", "all updates on telecare", offset=PAGE)

    assert first.buttons[0].label == "Next page (2 left)"
    assert rest.table is not None
    assert len(rest.table.rows) == 2


def test_before_the_first_update_there_is_none(asking: Asking) -> None:
    reply = asking("history", "history of Digital Planning")

    assert reply.text.startswith("Digital Planning has no update yet.")
    assert reply.answered


def test_a_portfolio_s_updates_are_listed(asking: Asking) -> None:
    text = asking("history", "updates in Digital Health and Care in October").text

    assert text == "There are 4 updates in October 2026 in Digital Health and Care."


def test_without_any_name_it_is_asked_which(asking: Asking) -> None:
    assert not asking("history", "previous updates").answered


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("history", "history of the Unicorn Portal").answered


def test_what_is_restricted_is_not_listed(asking: Asking) -> None:
    assert "Unions" not in str(asking("history", "updates across all projects in November"))
