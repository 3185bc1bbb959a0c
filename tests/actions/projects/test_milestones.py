from datetime import date

import pytest

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking


def test_a_plan_is_listed_with_what_slipped(asking: Asking) -> None:
    reply = asking("milestones", "what are the milestones for telecare?")

    assert reply.text == (
        "Digital Telecare has 3 milestones: 1 done and 2 planned. 2 have slipped."
    )
    assert reply.table is not None
    assert reply.table.columns == ("Milestone", "Due", "Forecast", "Status")
    assert reply.table.rows == (
        ("Devices ordered", "1 October 2026", "", "done on 20 October 2026, 19 days late"),
        ("Angus live", "30 November 2026", "14 December 2026", "slipped, 14 days late"),
        ("Perth live", "1 February 2027", "", "planned"),
    )


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("is Angus live done on telecare?", "No: “Angus live” has slipped from 30 November 2026"),
        ("has telecare ordered the devices?", "Yes: “Devices ordered” was done on 20 October 2026"),
        ("have they signed the contract yet on ARC?", "No: “Contract signed” is due on 3 Dec"),
        ("when is Perth live due on telecare", "“Perth live” is due on 1 February 2027."),
        (
            "are all primaries done on the school wifi",
            "No: “All primaries done” was missed (it was",
        ),
    ],
)
def test_a_milestone_is_found_in_other_words(asking: Asking, asked: str, said: str) -> None:
    assert asking("milestones", asked).text.startswith(said)


def test_a_milestone_that_is_not_on_the_plan_is_said_not_to_be(asking: Asking) -> None:
    reply = asking("milestones", "is user research done on telecare?")

    assert reply.text.startswith("No milestone of Digital Telecare has that name.")
    assert reply.table is not None


def test_several_that_are_meant_are_each_told(asking: Asking) -> None:
    text = asking("milestones", "is the live milestone done on telecare").text

    assert "“Angus live” has slipped" in text
    assert "“Perth live” is due on 1 February 2027." in text


def test_a_number_comes_first_where_it_is_asked(asking: Asking) -> None:
    assert asking("milestones", "how many milestones has telecare hit").text.startswith(
        "1 milestone of Digital Telecare is done, of 3 in all"
    )
    assert asking("milestones", "how many milestones are left on telecare").text.startswith(
        "2 milestones of Digital Telecare are planned"
    )


def test_what_is_past_its_date_without_being_done_is_not_called_planned(
    asking: Asking, plan: Keep
) -> None:
    plan("ARC", "Pilot", date(2026, 11, 1))

    table = asking("milestones", "ARC milestones").table

    assert table is not None
    assert table.rows[0][3] == "past its date, not marked as done"


def test_a_project_without_milestones_says_who_can_tell(asking: Asking) -> None:
    reply = asking("milestones", "milestones for Digital Planning")

    assert "gives no milestones for Digital Planning. Rab Sinclair" in reply.text
    assert reply.answered


def test_a_council_in_a_milestone_s_name_is_no_change_of_subject(asking: Asking) -> None:
    slots = {"project": 1, "focus": "project"}

    assert asking("milestones", "is Angus live done?", slots=slots).text.startswith(
        "No: “Angus live”"
    )


def test_a_portfolio_s_milestones_are_listed_with_their_projects(asking: Asking) -> None:
    reply = asking("milestones", "milestones in Digital Health and Care")

    assert reply.text == "There are 4 milestones in Digital Health and Care: 1 done and 3 planned."
    assert reply.table is not None
    assert reply.table.columns[1] == "Project"


def test_without_any_name_it_is_asked_which(asking: Asking) -> None:
    assert not asking("milestones", "show me the plan").answered


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("milestones", "milestones of the Unicorn Portal").answered


def test_several_projects_are_answered_for_each(asking: Asking) -> None:
    assert len(asking.all("milestones", "milestones for telecare and ARC")) == 2


def test_a_restricted_project_does_not_exist_for_an_outsider(asking: Asking) -> None:
    outsider = asking("milestones", "milestones of Project Heather", by="rab@fife.example")
    nothing = asking("milestones", "milestones of Project Badger", by="rab@fife.example")

    assert outsider.text.replace("Heather", "Badger") == nothing.text
    assert "Mandate" not in str(asking("milestones", "all milestones across the programme"))


def test_what_got_done_is_in_the_latest_update(asking: Asking) -> None:
    text = asking("milestones", "what got done on telecare?").text

    assert text.startswith("Done on Digital Telecare: Angus migrated 400 users.")


def test_which_milestones_are_done_needs_no_project(asking: Asking) -> None:
    text = asking("milestones", "which milestones are done?").text

    assert text.startswith("There is 1 milestone across all projects: 1 done.")


def test_a_milestone_is_found_without_its_project(asking: Asking) -> None:
    text = asking("milestones", "is contract signed done yet?").text

    assert text == (
        "No: “Contract signed” of Shared Alarm Receiving Centre is due on 3 December 2026."
    )
