from datetime import date

import pytest

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking

OUTSIDER = "rab@fife.example"


def test_a_rating_is_told_as_word_and_symbol_with_its_beginning(asking: Asking) -> None:
    reply = asking("status", "how is telecare doing?")

    assert reply.text.startswith(
        "Digital Telecare is Green ✔, since 11 November 2026 (before: Amber ▲)."
    )
    facts = {fact.label: fact.value for fact in reply.facts}
    assert facts["Phase"] == "beta"
    assert facts["Last update"] == "11 November 2026 by Eilidh Mackay"
    assert facts["Next milestone"] == "Angus live, 14 December 2026, 14 days late"
    assert facts["Blockers"] == "none named"
    assert reply.sources[0].reviewed == date(2026, 11, 11)


def test_what_does_not_add_up_is_said(asking: Asking) -> None:
    text = asking("status", "status of the school wifi refresh").text

    assert "but missed “All primaries done”, due on 30 September 2026." in text
    assert "Its rating is stale" in text


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("is telecare red?", "No: Digital Telecare is Green ✔"),
        ("is telecare still green", "Yes: Digital Telecare is Green ✔"),
        ("did someone say ARC has gone amber, is that right", "Yes: Shared Alarm"),
        ("is ARC red or amber?", "Shared Alarm Receiving Centre is Amber ▲"),
        ("is telecare on track?", "Yes, by its own rating: Digital Telecare"),
        ("is ARC on track?", "Not wholly, by its own rating: Shared"),
        ("is ARC in trouble", "In part, by its own rating: Shared"),
        ("ARC - good or bad?", "Shared Alarm Receiving Centre is Amber ▲"),
        ("hoo's telecare gaun", "Digital Telecare is Green ✔"),
    ],
)
def test_a_yes_or_no_comes_first_where_it_is_asked(asking: Asking, asked: str, begins: str) -> None:
    assert asking("status", asked).text.startswith(begins)


def test_blockers_are_told_with_how_long_they_have_stood(asking: Asking) -> None:
    facts = {fact.label: fact.value for fact in asking("status", "ARC status").facts}

    assert facts["Blockers"] == "Legal has not signed the contract (since 23 September 2026)"


def test_without_an_update_there_is_no_rating_and_no_guess(asking: Asking) -> None:
    reply = asking("status", "how is Digital Planning doing?")

    assert reply.text == "Digital Planning has no update yet, so it has no rating."
    assert reply.answered


def test_an_update_of_a_day_to_come_does_not_exist_yet(asking: Asking, report: Keep) -> None:
    report("TEL", date(2026, 11, 19), "red", "Tomorrow’s trouble.")

    assert "Green ✔" in asking("status", "how is telecare doing?").text


def test_a_closed_project_s_rating_is_its_last(asking: Asking, report: Keep) -> None:
    report("PORT", date(2026, 6, 20), "green", "All done.")

    text = asking("status", "is the parent portal green?").text

    assert text == "Yes: Parent Portal is closed; its last rating, of 20 June 2026, was Green ✔."


def test_a_paused_project_is_said_to_be(asking: Asking, report: Keep) -> None:
    report("STAMP", date(2026, 6, 20), "amber", "Waiting for money.")

    assert asking("status", "STAMP status").text == (
        "STAMP is Amber ▲, since 20 June 2026. It is paused."
    )


def test_several_projects_are_answered_for_each(asking: Asking) -> None:
    replies = asking.all("status", "how are telecare and ARC doing?")

    assert [reply.text.split(" is ")[0] for reply in replies] == [
        "Digital Telecare",
        "Shared Alarm Receiving Centre",
    ]


def test_a_portfolio_is_answered_with_its_overview(asking: Asking) -> None:
    text = asking("status", "how is Digital Health and Care doing?").text

    assert text.startswith("1 amber and 1 green, of 2 open projects in Digital Health and Care.")


def test_without_any_name_it_is_asked_which(asking: Asking) -> None:
    reply = asking("status", "is it on track?")

    assert reply.text.startswith("Which project do you mean?")
    assert not reply.answered


def test_the_project_talked_of_is_meant(asking: Asking) -> None:
    reply = asking("status", "is it on track?", slots={"project": 2, "focus": "project"})

    assert "Shared Alarm" in reply.text


def test_a_council_beside_the_project_talked_of_does_not_change_the_subject(asking: Asking) -> None:
    slots = {"project": 1, "focus": "project"}

    assert (
        "Digital Telecare is" in asking("status", "is this project ok in Angus?", slots=slots).text
    )


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    reply = asking("status", "how is the Unicorn Portal doing?")

    assert "I don’t know a project called “Unicorn Portal”" in reply.text
    assert not reply.answered


@pytest.mark.parametrize("by", ["", OUTSIDER])
def test_a_restricted_project_does_not_exist_for_an_outsider(asking: Asking, by: str) -> None:
    outsider = asking("status", "how is Project Heather doing?", by=by)
    nothing = asking("status", "how is Project Badger doing?", by=by)

    assert outsider.text.replace("Heather", "Badger") == nothing.text
    assert (
        "Red ✖"
        in asking("status", "how is Project Heather doing?", by="morag@glasgow.example").text
    )


def test_a_name_that_several_projects_share_is_asked_about(
    asking: Asking, two_parkings: None
) -> None:
    reply = asking("status", "how is parking doing?")

    assert {button.label for button in reply.buttons} == {"Parking Permits", "Parking Sensors"}
    assert not reply.answered


def test_many_doubts_are_not_all_told(asking: Asking, plan: Keep) -> None:
    for at in range(5):
        plan("WIFI", f"Ward {at}", date(2026, 10, 1 + at), status="missed")

    text = asking("status", "how is the school wifi refresh doing?").text

    assert text.count("but missed") == 3
    assert text.endswith("4 more things speak against it.")


def test_printers_apostrophes_are_understood(asking: Asking) -> None:
    assert asking("status", "isn’t telecare green?").text.startswith("Yes: ")
