import pytest

from tests.conftest import Asking

NOW = "Digital Telecare is in sprint 5"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "what sprint is telecare in?",
            f"{NOW}, which runs from 18 November 2026 to 1 December 2026.",
        ),
        (
            "when does the sprint end for telecare?",
            "Sprint 5 of Digital Telecare ends on 1 December 2026, in 13 days.",
        ),
        (
            "how long are the sprints on telecare?",
            "Sprints of Digital Telecare last 2 weeks (14 days).",
        ),
        ("are we on sprint 5 of telecare?", f"Yes, {NOW}, which ends on 1 December 2026."),
        ("are we on sprint 4 of telecare?", f"No, {NOW}, which ends on 1 December 2026."),
        ("is it sprint 7 or 8 for telecare?", f"{NOW}, which ends on 1 December 2026."),
        (
            "does telecare's sprint end on Friday?",
            "No, sprint 5 of Digital Telecare ends on 1 December 2026, in 13 days.",
        ),
        (
            "when does the next sprint start for telecare?",
            "The next sprint of Digital Telecare, sprint 6, runs from 2 December 2026 to 15 "
            "December 2026.",
        ),
        (
            "what sprint will telecare be in by 3 December?",
            "On 3 December 2026 Digital Telecare will be in sprint 6.",
        ),
        ("how many sprints has telecare had so far?", f"{NOW}, after 4 full sprints."),
        (
            "how many sprints left for telecare?",
            f"{NOW}, with 9 sprints to come before its end on 31 March 2027.",
        ),
        (
            "when does sprint 6 of telecare wrap up?",
            "Sprint 6 of Digital Telecare runs from 2 December 2026 to 15 December 2026.",
        ),
        (
            "how often are updates due on telecare?",
            "An update on Digital Telecare is due once a sprint, every 2 weeks, on the sprint’s "
            "last day.",
        ),
        (
            "does telecare work in fortnightly sprints?",
            "Yes, sprints of Digital Telecare last 2 weeks (14 days).",
        ),
    ],
)
def test_the_calendar_answers(asking: Asking, text: str, answer: str) -> None:
    assert asking("sprint", text).text == answer


def test_the_next_update_is_due_on_the_sprint_s_last_day(asking: Asking) -> None:
    text = asking("sprint", "when is the next update due for telecare?").text
    assert text.startswith("The next update on Digital Telecare is due on 1 December 2026")


def test_what_is_owed_for_earlier_sprints_is_said_too(asking: Asking) -> None:
    assert (
        "also owes updates for 6 sprints"
        in asking("sprint", "next update on school wifi due when?").text
    )


def test_paused_and_closed_projects_run_no_sprint(asking: Asking) -> None:
    assert (
        asking("sprint", "STAMP sprint?").text
        == "STAMP is paused: it runs no sprint and owes no updates."
    )


def test_a_project_without_a_first_day_has_no_sprints(asking: Asking, two_parkings: None) -> None:
    reply = asking("sprint", "which sprint is Parking Permits in?")
    assert reply.text.startswith("The register gives no sprints for Parking Permits.")
    assert reply.answered


def test_the_project_talked_of(asking: Asking) -> None:
    assert asking("sprint", "when does its sprint end", slots={"project": 1}).text.startswith(
        "Sprint 5"
    )
