from datetime import date

import pytest

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking


def test_the_latest_update_is_told_whole(asking: Asking) -> None:
    reply = asking("latest_update", "what's the latest update on telecare?")

    assert reply.text == (
        "The latest update on Digital Telecare is from 11 November 2026 by Eilidh Mackay: "
        "Angus migrated 400 users."
    )
    assert {fact.label: fact.value for fact in reply.facts} == {
        "Rating": "Green ✔",
        "Done": "Angus migrated 400 users.",
        "Next": "Start Perth.",
        "Blockers": "none named",
        "Posted": "11 November 2026 by Eilidh Mackay",
        "Sprint": "4",
        "What does not add up": "It is rated green, but “Angus live” has slipped from 30 November "
        "2026 to 14 December 2026.",
    }


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        (
            "when was telecare last updated",
            "Digital Telecare was last updated on 11 November 2026 (7",
        ),
        ("who posted the last update for ARC?", "Rab Sinclair posted the last update on Shared"),
        ("what's planned for next sprint on telecare", "Next for Digital Telecare: Start Perth."),
        ("what got done last sprint on telecare", "Done on Digital Telecare: Angus migrated 400"),
        ("how long since the last report on ARC", "Shared Alarm Receiving Centre was last updated"),
    ],
)
def test_the_part_that_is_asked_for_comes_first(asking: Asking, asked: str, begins: str) -> None:
    assert asking("latest_update", asked).text.startswith(begins)


def test_this_sprint_s_update_is_not_made_up(asking: Asking) -> None:
    text = asking("latest_update", "can I see this sprint's update for telecare").text

    assert text.startswith("Digital Telecare has no update for sprint 5. The latest update on")


def test_an_update_of_a_day_is_found(asking: Asking) -> None:
    text = asking("latest_update", "what was reported on telecare on 28 October").text

    assert "from 28 October 2026 by Eilidh Mackay: New dates agreed." in text


def test_what_somebody_else_posted_is_told_apart(asking: Asking, report: Keep) -> None:
    report("TEL", date(2026, 11, 12), "green", "Stood in.", by="rab@fife.example")

    by_rab = asking("latest_update", "the latest from Rab Sinclair on telecare").text
    by_dougal = asking("latest_update", "the latest from Dougal Kerr on telecare").text

    assert by_rab.endswith("Stood in.")
    assert by_dougal.startswith("Dougal Kerr has posted no update on Digital Telecare.")


def test_somebody_s_last_update_is_found_without_a_project(asking: Asking) -> None:
    text = asking("latest_update", "what did Rab Sinclair report last").text

    assert text.startswith("Rab Sinclair last reported on Shared Alarm Receiving Centre")


def test_an_update_without_an_author_names_nobody(asking: Asking, report: Keep) -> None:
    report("PLAN", date(2026, 11, 12), "green", "Begun.", by=None)

    assert asking("latest_update", "who posted the last update on Digital Planning").answered


def test_before_the_first_there_is_none(asking: Asking) -> None:
    reply = asking("latest_update", "latest update on Digital Planning")

    assert reply.text.startswith("Digital Planning has no update yet. Rab Sinclair, who leads it")
    assert reply.answered


def test_an_update_of_a_day_to_come_does_not_exist_yet(asking: Asking, report: Keep) -> None:
    report("TEL", date(2026, 11, 19), "red", "Tomorrow.")

    assert "Tomorrow" not in str(asking("latest_update", "latest update on telecare"))


def test_a_portfolio_s_are_listed_the_newest_first(asking: Asking) -> None:
    reply = asking("latest_update", "latest updates in Digital Health and Care")

    assert reply.table is not None
    assert [row[:2] for row in reply.table.rows] == [
        ("Digital Telecare", "11 November 2026"),
        ("Shared Alarm Receiving Centre", "4 November 2026"),
    ]


def test_without_any_name_it_is_asked_which(asking: Asking) -> None:
    assert not asking("latest_update", "last update?").answered


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("latest_update", "last update on the Unicorn Portal").answered


def test_several_projects_are_answered_for_each(asking: Asking) -> None:
    assert len(asking.all("latest_update", "latest on telecare and ARC")) == 2


def test_what_is_restricted_stays_so(asking: Asking) -> None:
    by = "rab@fife.example"
    outsider = asking("latest_update", "last update on Project Heather", by=by)
    nothing = asking("latest_update", "last update on Project Badger", by=by)

    assert outsider.text.replace("Heather", "Badger") == nothing.text
    assert "Unions" not in str(asking("latest_update", "what did Morag Ross report last", by=by))
    assert "Unions" not in str(asking("latest_update", "latest updates across all projects", by=by))
