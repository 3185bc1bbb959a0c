import pytest

from tests.conftest import Asking


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("who knows about wireless networks?", "its summary", id="summary"),
        pytest.param(
            "who has ordered devices?",
            "its milestone “Devices ordered” (done, 20 October 2026)",
            id="milestone",
        ),
        pytest.param(
            "who has migrated users?",
            "its update of 11 November 2026: “Angus migrated 400 users.”",
            id="update",
        ),
    ],
)
def test_how_it_is_known_that_somebody_did_it(asking: Asking, text: str, why: str) -> None:
    reply = asking("who_can_help", text)
    assert reply.table is not None
    assert reply.table.rows[0][-1] == why
    assert reply.answered


def test_councils_with_their_part_and_the_lead_are_named(asking: Asking) -> None:
    reply = asking("who_can_help", "who has migrated users?")
    assert reply.text.startswith(
        "Angus and Fife may be able to help with “migrated users”. Eilidh Mackay leads"
    )
    assert reply.table is not None
    assert (
        reply.table.rows[0][2]
        == "Angus (lead): Runs the first migration; Fife (partner): Tests the devices"
    )


def test_whoever_only_watches_is_not_named(asking: Asking) -> None:
    assert "Highland" not in asking("who_can_help", "who has migrated users?").model_dump_json()


def test_those_furthest_on_come_first(asking: Asking) -> None:
    table = asking("who_can_help", "who else has done alarms?").table
    assert table is not None
    assert [row[1] for row in table.rows] == ["beta", "alpha"]


def test_a_council_named_is_asked_about(asking: Asking) -> None:
    assert asking("who_can_help", "has Fife done telecare?").text.startswith(
        "Yes, Fife may be able to help"
    )
    nobody = asking("who_can_help", "have any of the Ayrshires done alarms?")
    assert nobody.text.startswith(
        "The register names nobody at East Ayrshire, North Ayrshire or South Ayrshire"
    )
    assert not nobody.answered


def test_a_council_that_seeks_help_is_not_asked_about(asking: Asking) -> None:
    text = asking(
        "who_can_help", "Angus wants to do wireless networks, who should they talk to?"
    ).text
    assert text.startswith("Glasgow City may be able to help")


def test_others_like_the_project_talked_of(asking: Asking) -> None:
    slots = {"project": 1, "focus": "project"}
    assert asking("who_can_help", "who else has done this?", slots=slots).text.startswith(
        "Angus and Fife"
    )


def test_nobody_is_made_up(asking: Asking) -> None:
    reply = asking("who_can_help", "anyone done chatbots before?")
    assert reply.text.startswith("The register names nobody who has done “chatbots”.")
    assert "Isla Grant (isla@stirling.example)" in reply.text
    assert not reply.answered


@pytest.mark.parametrize("text", ["who has merged back offices?", "who has dealt with unions?"])
def test_what_a_restricted_project_did_stays_hidden(asking: Asking, text: str) -> None:
    reply = asking("who_can_help", text, by="rab@fife.example")
    assert not reply.answered
    assert "Heather" not in reply.model_dump_json()
