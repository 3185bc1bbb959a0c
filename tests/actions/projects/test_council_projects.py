import pytest

from tests.conftest import Asking


def test_a_council_s_projects_are_counted_and_listed_with_its_role(asking: Asking) -> None:
    reply = asking("council_projects", "which projects is Angus in?")
    assert reply.text == "Angus takes part in 2 projects."
    assert reply.table is not None
    assert reply.table.rows[0] == ("Digital Telecare", "lead", "beta", "Green ✔", "Eilidh Mackay")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("what does Angus lead?", "Angus leads 1 project."),
        ("what does Highland observe?", "Highland observes 1 project."),
        ("everything with Fife as a partner", "Fife is a partner in 1 project."),
        (
            "everything with Glasgow as a partner",
            "Glasgow City is a partner in no open projects. It has another role in 1 project.",
        ),
        ("is Stirling in anything?", "No, Stirling takes part in no open projects."),
        ("is Fife in anything?", "Yes, Fife takes part in 2 projects."),
        ("what live projects is Angus part of?", "Angus takes part in no open projects now live."),
        ("which of Angus's projects are amber?", "Angus takes part in 1 project rated amber."),
        (
            "which Health and Care projects is Angus in?",
            "Angus takes part in 2 projects in Digital Health and Care.",
        ),
        ("projects Angus and Fife have in common", "Angus and Fife share 2 projects."),
        (
            "are Angus and Stirling in any of the same projects?",
            "No, Angus and Stirling share no open projects.",
        ),
        ("what isn't Angus in?", "There are 3 projects without Angus."),
        ("Glasgow projects", "Glasgow City takes part in 1 project."),
        ("Glasgow projects including closed", "Glasgow City takes part in 2 projects."),
    ],
)
def test_the_very_question_is_answered(asking: Asking, text: str, answer: str) -> None:
    reply = asking("council_projects", text)
    assert reply.text == answer
    assert reply.answered


def test_both_roles_are_shown_of_projects_that_two_share(asking: Asking) -> None:
    table = asking("council_projects", "what do Angus and Fife share?").table
    assert table is not None
    assert table.columns[:3] == ("Project", "Angus’s role", "Fife’s role")
    assert table.rows[0][:3] == ("Digital Telecare", "lead", "partner")


def test_we_are_the_asker_s_council(asking: Asking) -> None:
    assert asking("council_projects", "what are we in?", by="eilidh@angus.example").text.startswith(
        "Angus takes part in 2"
    )
    shared = asking(
        "council_projects", "what do we have in common with Fife?", by="eilidh@angus.example"
    )
    assert shared.text == "Angus and Fife share 2 projects."


def test_a_visitor_is_asked_which_council_they_mean(asking: Asking) -> None:
    assert not asking("council_projects", "what are we in?").answered
    assert asking("council_projects", "what do we have in common with Fife?").text.startswith(
        "Fife and which other?"
    )


def test_what_else_leaves_out_the_project_talked_of(asking: Asking) -> None:
    slots = {"project": 1, "focus": "project"}
    assert (
        asking("council_projects", "what else is Angus in?", slots=slots).text
        == "Angus takes part in 1 more project."
    )


def test_several_councils_of_one_name_are_asked_back(asking: Asking) -> None:
    reply = asking("council_projects", "what projects is Ayrshire in?")
    assert {button.label for button in reply.buttons} == {
        "East Ayrshire",
        "North Ayrshire",
        "South Ayrshire",
    }


def test_an_unknown_council_is_said_to_be_unknown(asking: Asking) -> None:
    assert (
        "I don’t know a council or partner called “Narnia”"
        in asking("council_projects", "projects for Narnia").text
    )


@pytest.mark.parametrize(
    ("by", "number"),
    [
        ("", "no open projects"),
        ("rab@fife.example", "no open projects"),
        ("morag@glasgow.example", "1 project"),
    ],
)
def test_a_restricted_project_counts_only_for_those_who_see_it(
    asking: Asking, by: str, number: str
) -> None:
    text = asking("council_projects", "what is Renfrewshire in?", by=by).text
    assert text == f"Renfrewshire takes part in {number}."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("is Angus in Clyde Tolls?", "Clyde Tolls"),
        ("has Angus joined Project Heather?", "Project Heather"),
        ("is angus in clyde tolls?", "clyde tolls"),
    ],
)
def test_a_project_that_is_none_is_not_passed_over(asking: Asking, text: str, name: str) -> None:
    reply = asking("council_projects", text)
    assert reply.text.startswith(f"I don’t know a project called “{name}”.")
    assert not reply.answered


def test_a_council_that_is_none_is_not_passed_over(asking: Asking) -> None:
    text = asking("council_projects", "what do Angus and Narnia share?").text
    assert text.startswith("I don’t know a council or partner called “Narnia”.")


def test_the_overdue_ones_of_a_council_are_told(asking: Asking) -> None:
    text = asking("council_projects", "which of Angus's projects are overdue?").text
    assert text == "No active project with Angus owes an update."


def test_words_that_narrow_nothing_are_told(asking: Asking) -> None:
    reply = asking("council_projects", "which of Angus's projects use AI?")
    assert reply.text.startswith("I cannot narrow a list by “AI”. Without that: Angus takes part")
    assert not reply.answered


def test_a_partner_at_the_end_is_a_role(asking: Asking) -> None:
    text = asking("council_projects", "projects where Fife is a partner").text
    assert text == "Fife is a partner in 1 project."


def test_a_true_none_has_a_source(asking: Asking) -> None:
    assert asking("council_projects", "is Stirling in anything?").sources


def test_a_council_s_projects_are_narrowed_by_days(asking: Asking) -> None:
    text = asking("council_projects", "which of Angus's projects end in March 2027?").text
    assert text == "Angus takes part in 1 project due to end in March 2027."
