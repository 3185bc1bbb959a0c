import pytest

from tests.conftest import Asking


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "what does Angus do in telecare?",
            "Angus leads Digital Telecare. Its responsibility: Runs the first migration.",
        ),
        (
            "what does Highland do in telecare?",
            "Highland observes Digital Telecare; the register gives no responsibility for it.",
        ),
        (
            "what is Stirling responsible for in telecare?",
            "Stirling does not take part in Digital Telecare.",
        ),
        (
            "which council is doing the testing on telecare?",
            "Fife does that in Digital Telecare. Fife: Tests the devices.",
        ),
        (
            "which council is hosting ARC?",
            "Fife does that in Shared Alarm Receiving Centre. Fife: Hosts the platform.",
        ),
        (
            "is Fife testing the devices in telecare?",
            "Yes. In Digital Telecare, Fife: Tests the devices.",
        ),
        (
            "is Angus doing the testing on telecare?",
            "No. In Digital Telecare, Fife: Tests the devices.",
        ),
    ],
)
def test_who_does_it_and_what_they_do(asking: Asking, text: str, answer: str) -> None:
    reply = asking("responsibilities", text)
    assert reply.text == answer
    assert reply.answered


def test_everybody_s_part_is_listed(asking: Asking) -> None:
    reply = asking("responsibilities", "who does what on telecare?")
    assert reply.text == "3 councils and partners have a part in Digital Telecare."
    assert reply.table is not None
    assert ("Highland", "observer", "none given", "Dougal Kerr") in reply.table.rows


@pytest.mark.parametrize(
    "text",
    [
        "who is responsible for training in telecare?",
        "what does the Improvement Service do in telecare?",
    ],
)
def test_what_nobody_is_down_for_is_not_guessed(asking: Asking, text: str) -> None:
    reply = asking("responsibilities", text)
    assert "The register says nothing of" in reply.text
    assert reply.table
    assert not reply.answered


def test_a_project_without_participants_says_so(asking: Asking) -> None:
    reply = asking("responsibilities", "who does what in Digital Planning?")
    assert reply.text.startswith("The register names no council or partner in Digital Planning.")


def test_a_council_without_a_project_is_answered_over_all_its_projects(asking: Asking) -> None:
    assert asking("responsibilities", "what does Angus do?").text.startswith(
        "Angus has signed up to 2 open"
    )


def test_the_project_talked_of(asking: Asking) -> None:
    slots = {"project": 1, "focus": "project"}
    text = asking("responsibilities", "and what does Angus do in it?", slots=slots).text
    assert text.startswith("Angus leads Digital Telecare.")


def test_parts_in_a_restricted_project_stay_hidden(asking: Asking) -> None:
    assert not asking(
        "responsibilities", "what does Renfrewshire do in Project Heather?", by="rab@fife.example"
    ).answered
