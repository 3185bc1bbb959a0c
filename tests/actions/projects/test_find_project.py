import pytest

from tests.conftest import Asking


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "is there a project about community alarms?",
            "Yes, Digital Telecare is about “community alarms”: Moves community alarms from "
            "analogue to digital lines.",
        ),
        (
            "search for wireless",
            "School WiFi Refresh is about “wireless”: New wireless networks in schools.",
        ),
        (
            "anything about community alarms or sensors?",
            "Yes, Digital Telecare is about “community alarms or sensors”: Moves community "
            "alarms from analogue to digital lines.",
        ),
        (
            "is there a project for parents?",
            "Yes, Parent Portal is about “parents”: The register gives no summary. It is closed.",
        ),
    ],
)
def test_the_project_about_it_is_named(asking: Asking, text: str, answer: str) -> None:
    reply = asking("find_project", text)
    assert reply.text == answer
    assert reply.answered


def test_several_are_listed_those_named_so_first(asking: Asking) -> None:
    reply = asking("find_project", "is there a project about alarms?")
    assert reply.text == "Yes, there are 2 projects about “alarms”."
    assert reply.table is not None
    assert [row[0] for row in reply.table.rows] == [
        "Shared Alarm Receiving Centre",
        "Digital Telecare",
    ]


def test_nothing_is_found_and_said_so(asking: Asking) -> None:
    reply = asking("find_project", "have we got anything on dog licences?")
    assert reply.text.startswith("I found no project about “dog licences” in the register.")
    assert not reply.answered


def test_what_is_near_is_offered_as_near_only(asking: Asking) -> None:
    reply = asking("find_project", "is there a project on wired networks?")
    assert reply.text.startswith("I found no project about “wired networks”")
    assert reply.table is not None
    assert reply.table.rows[0][0] == "School WiFi Refresh"
    assert not reply.answered


def test_the_asker_s_council_is_not_what_it_is_about(asking: Asking) -> None:
    text = asking(
        "find_project", "Angus is thinking about wireless, is there a project for that?"
    ).text
    assert "School WiFi Refresh is about “wireless”" in text


def test_a_search_for_nothing_is_asked_back(asking: Asking) -> None:
    assert asking("find_project", "find a project").text.startswith(
        "What should the project be about?"
    )


@pytest.mark.parametrize("by", ["", "rab@fife.example"])
def test_a_restricted_project_is_neither_found_nor_near(asking: Asking, by: str) -> None:
    reply = asking("find_project", "is there a project on back offices?", by=by)
    assert not reply.answered
    assert "Heather" not in reply.model_dump_json()


def test_who_sees_a_restricted_project_finds_it(asking: Asking) -> None:
    text = asking(
        "find_project", "is there a project on back offices?", by="isla@stirling.example"
    ).text
    assert text.startswith("Yes, Project Heather is about “back offices”")
