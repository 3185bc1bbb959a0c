import pytest

from tests.conftest import Asking


@pytest.mark.parametrize(
    "text",
    [
        "who's the deputy on telecare?",
        "who is covering for Eilidh on telecare",
        "does telecare have a deputy",
        "while Eilidh is on leave who has telecare",
    ],
)
def test_the_deputy_is_named(asking: Asking, text: str) -> None:
    reply = asking("deputy", text)
    assert reply.text == "Rab Sinclair is the deputy lead of Digital Telecare."
    assert {f.label: f.value for f in reply.facts}["E-mail"] == "rab@fife.example"


def test_a_project_without_a_deputy_says_so_and_who_can_tell(asking: Asking) -> None:
    reply = asking("deputy", "is there a deputy for ARC?")
    assert reply.text.startswith(
        "Shared Alarm Receiving Centre has no deputy lead in the register."
    )
    assert "rab@fife.example" in reply.text
    assert reply.answered


def test_whether_somebody_is_the_deputy_is_answered_with_yes_or_no(asking: Asking) -> None:
    assert asking("deputy", "is Rab Sinclair the deputy on telecare").text.startswith(
        "Yes, Rab Sinclair"
    )
    no = asking("deputy", "is Morag deputy on telecare").text
    assert no.startswith("No, Rab Sinclair is the deputy lead of Digital Telecare.")


def test_a_person_s_deputy_is_told_for_each_project_they_lead(asking: Asking) -> None:
    text = asking("deputy", "who is Eilidh's deputy?").text
    assert "Rab Sinclair is the deputy lead of Digital Telecare; STAMP has no deputy lead" in text


def test_the_deputy_of_the_project_talked_of(asking: Asking) -> None:
    assert asking(
        "deputy", "and the deputy?", slots={"project": 1, "focus": "project"}
    ).text.startswith("Rab")


def test_an_outsider_learns_nothing_of_a_restricted_project(asking: Asking) -> None:
    assert not asking(
        "deputy", "who is the deputy on Project Heather?", by="rab@fife.example"
    ).answered
