from datetime import date

import pytest

from tests.conftest import Asking


@pytest.mark.parametrize("intent", ["status", "overview"])
def test_a_rating_is_told_as_of_a_past_day(asking: Asking, intent: str) -> None:
    reply = asking(intent, "status of telecare on 20 October")

    assert reply.text == (
        "On 20 October 2026 Digital Telecare was Amber ▲, by the update of 14 October 2026 "
        "by Eilidh Mackay. Now it is Green ✔."
    )
    assert reply.sources[0].reviewed == date(2026, 10, 14)


def test_a_period_tells_each_rating_that_stood_in_it(asking: Asking) -> None:
    text = asking("status", "how was telecare doing in October?").text

    assert text.startswith(
        "In October 2026 the rating of Digital Telecare was: "
        "Green ✔ from 30 September 2026, then Amber ▲ from 14 October 2026."
    )


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("was telecare amber on 1 November?", "Yes: On 1 November 2026 Digital"),
        ("was telecare red at Halloween?", "No: On 31 October 2026 Digital"),
        ("how was telecare on 1 September?", "Digital Telecare had no update yet on 1 September"),
        ("how is telecare doing today?", "Digital Telecare is Green ✔"),
        ("how is telecare doing since October?", "Digital Telecare is Green ✔"),
        ("is telecare on track for March?", "Yes, by its own rating: Digital Telecare"),
    ],
)
def test_only_what_is_past_is_answered_from_the_past(
    asking: Asking, asked: str, begins: str
) -> None:
    assert asking("status", asked).text.startswith(begins)


def test_many_projects_are_rated_as_of_a_past_day(asking: Asking) -> None:
    reply = asking("status", "which projects were amber on 1 November?")

    assert reply.text == "2 of 5 open projects were amber on 1 November 2026."
    assert reply.table
    assert reply.table.rows[0][0] == "Digital Telecare"
    assert reply.table.rows[0][1] == "Amber ▲"
    assert reply.table.rows[0][3] == "Green ✔"


def test_what_was_red_needs_no_project(asking: Asking) -> None:
    text = asking("history", "what was red last month?").text

    assert text == "None of 5 open projects was red in October 2026."


def test_a_question_of_yes_or_no_is_answered_from_the_history_too(asking: Asking) -> None:
    text = asking("history", "was telecare amber on 1 November?").text

    assert text.startswith("Yes: On 1 November 2026 Digital Telecare was Amber ▲")


def test_a_period_shows_all_ratings_of_each_project(asking: Asking) -> None:
    reply = asking("overview", "how was everything doing in October?")

    assert reply.text == "3 of 5 open projects had a rating in October 2026."
    assert reply.table
    assert reply.table.rows[0][:2] == ("Digital Telecare", "Green ✔, then Amber ▲")
