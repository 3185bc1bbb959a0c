import pytest

from tests.conftest import Asking


def test_a_project_is_reached_through_its_lead(asking: Asking) -> None:
    reply = asking("contact", "how do I contact telecare?")
    assert reply.text == "Eilidh Mackay, the lead of Digital Telecare, is at eilidh@angus.example."
    assert {f.label: f.value for f in reply.facts}["Channel"] == "#telecare"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "what's the Slack channel for telecare?",
            "The chat channel of Digital Telecare is #telecare.",
        ),
        (
            "link to the telecare page",
            "The web page of Digital Telecare is https://example.org/telecare",
        ),
        (
            "how do I message the deputy on telecare?",
            "Rab Sinclair, the deputy lead of Digital Telecare, is at rab@fife.example.",
        ),
        (
            "who do I speak to at Highland about telecare?",
            "Highland’s contact on Digital Telecare is Dougal Kerr (dougal@highland.example).",
        ),
        (
            "who do I speak to at Angus about telecare?",
            "Angus’s contact on Digital Telecare is its lead, Eilidh Mackay "
            "(eilidh@angus.example).",
        ),
        ("what's Morag's email?", "Morag Ross is at morag@glasgow.example."),
    ],
)
def test_what_is_asked_for_comes_first(asking: Asking, text: str, answer: str) -> None:
    assert asking("contact", text).text == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "does ARC have a web page?",
            "The register gives no web page for Shared Alarm Receiving Centre.",
        ),
        (
            "which channel is ARC in?",
            "The register gives no chat channel for Shared Alarm Receiving Centre.",
        ),
        (
            "how do I reach the deputy on ARC?",
            "Shared Alarm Receiving Centre names nobody as the deputy lead.",
        ),
        (
            "Fife contact on telecare?",
            "The register names no contact at Fife for Digital Telecare.",
        ),
        ("Glasgow contact on telecare?", "Glasgow City does not take part in Digital Telecare."),
    ],
)
def test_what_is_not_in_the_register_is_said_with_who_can_tell(
    asking: Asking, text: str, answer: str
) -> None:
    reply = asking("contact", text)
    assert reply.text.startswith(answer)
    assert "@" in reply.text
    assert reply.answered


def test_there_are_no_phone_numbers(asking: Asking) -> None:
    assert "holds no phone numbers" in asking("contact", "phone number for Eilidh Mackay").text


def test_a_council_s_contacts_are_listed(asking: Asking) -> None:
    reply = asking("contact", "how do I contact Highland?")
    assert reply.table is not None
    assert reply.table.rows == (
        ("Digital Telecare", "Dougal Kerr", "contact", "dougal@highland.example"),
    )


def test_a_council_s_contact_on_a_restricted_project_stays_hidden(asking: Asking) -> None:
    outside = asking("contact", "how do I contact Glasgow?", by="rab@fife.example").table
    inside = asking("contact", "how do I contact Glasgow?", by="isla@stirling.example").table
    assert outside is not None
    assert "Project Heather" not in {row[0] for row in outside.rows}
    assert inside is not None
    assert "Project Heather" in {row[0] for row in inside.rows}


def test_they_are_the_person_talked_of(asking: Asking) -> None:
    slots = {"project": 1, "person": 3, "focus": "project"}
    assert asking("contact", "and their email?", slots=slots).text.startswith("Morag Ross is at")


def test_nobody_unknown_is_reached(asking: Asking) -> None:
    assert not asking("contact", "how do I contact the Unicorn Portal?").answered


def test_how_do_i_is_not_about_the_asker(asking: Asking) -> None:
    slots = {"project": 1, "person": 3, "focus": "person"}
    for by in ("", "rab@fife.example"):
        reply = asking("contact", "how do I reach them?", slots=slots, by=by)
        assert reply.text == "Morag Ross is at morag@glasgow.example."
