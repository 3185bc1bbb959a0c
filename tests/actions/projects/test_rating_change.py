from datetime import date

import pytest

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking

RED = "Orders late because the supplier changed."


def test_the_last_change_is_told_in_the_update_s_own_words(asking: Asking) -> None:
    reply = asking("rating_change", "when did telecare last change rating?")

    assert reply.text == (
        "Digital Telecare went from Amber ▲ to Green ✔ on 11 November 2026. "
        "The update of 11 November 2026 says: “Angus migrated 400 users.”"
    )
    assert {fact.label: fact.value for fact in reply.facts} == {
        "From": "Amber ▲",
        "To": "Green ✔",
        "Changed": "11 November 2026 by Eilidh Mackay",
        "What does not add up": "It is rated green, but “Angus live” has slipped from 30 November "
        "2026 to 14 December 2026.",
    }


def test_why_it_is_red_is_what_the_update_that_made_it_red_says(
    asking: Asking, report: Keep
) -> None:
    report("ARC", date(2026, 11, 10), "red", "Supplier went bust.", blockers="No supplier")
    report("ARC", date(2026, 11, 17), "red", "New tender drafted.", blockers="No supplier")

    text = asking("rating_change", "why is ARC red?").text

    assert text == (
        "Shared Alarm Receiving Centre went from Amber ▲ to Red ✖ on 10 November 2026. "
        "The update of 10 November 2026 says: “Supplier went bust.” Blockers: “No supplier.” "
        "The latest update, of 17 November 2026, says: “New tender drafted.” "
        "Blockers: “No supplier.”"
    )


def test_a_rating_that_it_has_not_is_put_right_first(asking: Asking) -> None:
    text = asking("rating_change", "why is telecare red?").text

    assert text.startswith(
        "Digital Telecare is not red now: it is Green ✔, since 11 November 2026."
    )
    assert "It was never rated red." in text


def test_an_earlier_rating_is_told_of_all_the_same(asking: Asking) -> None:
    text = asking("rating_change", "since when is telecare amber").text

    assert text.startswith("Digital Telecare is not amber now: it is Green ✔, since 11 November")
    assert "It went from Green ✔ to Amber ▲ on 14 October 2026." in text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("why did telecare turn amber?", "went from Green ✔ to Amber ▲ on 14 October 2026."),
        ("when did telecare stop being green", "went from Green ✔ to Amber ▲ on 14 October 2026."),
        ("what got telecare back to green", "went from Amber ▲ to Green ✔ on 11 November 2026."),
        ("why did the telecare rating drop", "went from Green ✔ to Amber ▲ on 14 October 2026."),
        ("what made telecare go from green to amber", "went from Green ✔ to Amber ▲ on 14 October"),
        ("who changed the rating of telecare", "Eilidh Mackay gave that rating."),
        ("why is telecare not green", "Digital Telecare is Green ✔ now, since 11 November 2026."),
        (
            "since when is ARC amber",
            "has been Amber ▲ since its first update, on 23 September 2026",
        ),
        ("how many weeks has ARC been amber", "For 8 weeks, since 23 September 2026."),
        (
            "how many times has the telecare rating changed",
            "2 times: the rating of Digital Telecare",
        ),
        ("how often has the ARC rating changed", "Never: Shared Alarm Receiving Centre has been"),
        ("how did ARC get from red to green", "It was never rated green."),
    ],
)
def test_each_way_of_asking_gets_its_change(asking: Asking, asked: str, said: str) -> None:
    assert said in asking("rating_change", asked).text


def test_the_first_time_is_not_the_last(asking: Asking, report: Keep) -> None:
    report("TEL", date(2026, 11, 16), "amber", "Slower again.")

    assert "14 October" in asking("rating_change", "when did telecare first go amber").text
    assert "16 November" in asking("rating_change", "when did telecare go amber").text


def test_without_an_update_there_is_no_rating(asking: Asking) -> None:
    reply = asking("rating_change", "why is Digital Planning red")

    assert reply.text.startswith("Digital Planning has no update yet, so it has no rating.")
    assert reply.answered


def test_over_many_the_recent_changes_are_listed(asking: Asking) -> None:
    reply = asking("rating_change", "which projects changed rating?")

    assert reply.text == (
        "There was 1 change of rating across all projects since 4 November 2026. "
        "You named no period, so I looked 14 days back."
    )
    assert reply.table is not None
    assert reply.table.rows[0][:4] == (
        "11 November 2026",
        "Digital Telecare",
        "Amber ▲",
        "Green ✔",
    )


def test_without_any_name_it_is_asked_which(asking: Asking) -> None:
    assert not asking("rating_change", "why red").answered


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("rating_change", "why is the Unicorn Portal red").answered


def test_what_is_restricted_is_not_listed(asking: Asking, report: Keep) -> None:
    report("HEA", date(2026, 11, 16), "green", "Peace.")
    everywhere = "which projects changed rating"

    assert "Peace" not in str(asking("rating_change", everywhere))
    assert "Peace" in str(asking("rating_change", everywhere, by="isla@stirling.example"))


@pytest.mark.parametrize(
    ("asked", "begins"),
    [("ARC amber?", "Yes: Shared Alarm"), ("telecare red?", "No: Digital Telecare is Green ✔")],
)
def test_a_rating_alone_is_answered_with_yes_or_no(asking: Asking, asked: str, begins: str) -> None:
    assert asking("rating_change", asked).text.startswith(begins)
