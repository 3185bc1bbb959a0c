import pytest

from tests.conftest import Asking


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "what projects does Eilidh lead?",
            "Eilidh Mackay leads 2 projects: Digital Telecare and STAMP.",
        ),
        ("what is Morag SRO for?", "Morag Ross is SRO of 1 project: Digital Telecare."),
        (
            "is Rab deputy on anything?",
            "Yes, Rab Sinclair is deputy lead of 1 project: Digital Telecare.",
        ),
        ("does Senga lead anything?", "No, Senga Boyd leads no projects."),
        (
            "is Eilidh leading more than one project?",
            "Yes, Eilidh Mackay leads 2 projects: Digital Telecare and STAMP.",
        ),
        ("Dougal Kerr's projects", "Dougal Kerr is a contact on Digital Telecare."),
        ("is Eilidh on ARC?", "No, Eilidh Mackay has no part in Shared Alarm Receiving Centre."),
        ("does Morag have any closed projects?", "Yes, Morag Ross has a part in Parent Portal."),
        ("what else does the lead of telecare run?", "Eilidh Mackay leads 1 other project: STAMP."),
    ],
)
def test_the_very_question_is_answered(asking: Asking, text: str, answer: str) -> None:
    reply = asking("person_projects", text)
    assert reply.text == answer
    assert reply.answered


def test_every_part_is_listed_with_role_and_rating(asking: Asking) -> None:
    reply = asking("person_projects", "what is Rab working on?")
    assert reply.table is not None
    assert ("Digital Telecare", "deputy lead", "beta", "Green ✔") in reply.table.rows


def test_closed_projects_are_named_but_not_counted(asking: Asking) -> None:
    text = asking("person_projects", "which projects does Morag lead?").text
    assert (
        text
        == "Morag Ross leads 1 project: School WiFi Refresh. Closed and not counted: Parent Portal."
    )


def test_what_else_leaves_out_the_project_talked_of(asking: Asking) -> None:
    slots = {"person": 1, "project": 1, "focus": "project"}
    text = asking("person_projects", "what else do they lead?", slots=slots).text
    assert text == "Eilidh Mackay leads 1 other project: STAMP."


def test_each_of_several_people_is_told_of(asking: Asking) -> None:
    assert len(asking.all("person_projects", "what do Eilidh and Rab lead?")) == 2


def test_a_stranger_is_unknown(asking: Asking) -> None:
    assert not asking("person_projects", "what does Jo Bloggs lead?").answered


def test_a_restricted_project_is_listed_only_for_those_who_see_it(asking: Asking) -> None:
    assert "Heather" not in asking("person_projects", "what does Morag lead?").model_dump_json()
    assert (
        "2 projects: Project Heather"
        in asking("person_projects", "what does Morag lead?", by="isla@stirling.example").text
    )


@pytest.mark.parametrize("intent", ["person_projects", "person"])
def test_a_project_that_is_none_is_not_passed_over(asking: Asking, intent: str) -> None:
    reply = asking(intent, "does Eilidh lead Unicorn Parade?")
    assert reply.text.startswith("I don’t know a project called “Unicorn Parade”.")
    assert not reply.answered


def test_what_a_council_leads_is_told(asking: Asking) -> None:
    text = asking("person_projects", "which projects does Angus lead?").text
    assert text == "Angus leads 1 project."
