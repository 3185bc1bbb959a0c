import pytest

from actions.reply import Reply
from tests.conftest import Asking

SLIPPED = (
    " Digital Telecare is rated green, but “Angus live” has slipped from 30 November 2026 to "
    "14 December 2026."
)


def rows(reply: Reply) -> dict[str, tuple[str, ...]]:
    assert reply.table is not None
    return {label: tuple(values) for label, *values in reply.table.rows}


def test_projects_stand_side_by_side_in_the_order_named(asking: Asking) -> None:
    reply = asking("compare", "compare ARC and telecare")
    assert reply.text.startswith(
        "Shared Alarm Receiving Centre is Amber ▲ and in alpha; Digital Telecare is Green ✔ and "
        "in beta."
    )
    assert reply.table is not None
    assert reply.table.columns == ("", "Shared Alarm Receiving Centre", "Digital Telecare")
    assert rows(reply)["Councils"] == ("2", "3")
    assert rows(reply)["Next milestone"] == (
        "Contract signed, 3 December 2026",
        "Angus live, 14 December 2026",
    )


def test_a_rating_that_does_not_add_up_is_said_so(asking: Asking) -> None:
    assert asking("compare", "compare ARC and telecare").text.endswith(SLIPPED)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("which is doing better, telecare or ARC?", "Digital Telecare has the better rating."),
        (
            "which one's in worse shape, telecare or ARC?",
            "Shared Alarm Receiving Centre has the worse rating.",
        ),
        ("is telecare ahead of ARC?", "Yes, Digital Telecare has the later phase."),
        ("is telecare behind ARC?", "No, Shared Alarm Receiving Centre has the earlier phase."),
        (
            "telecare or ARC, which has the bigger risks?",
            "Shared Alarm Receiving Centre has the graver top risk.",
        ),
        ("which has more councils, telecare or ARC?", "Digital Telecare has more councils."),
        ("telecare or ARC - which one is nearer finishing?", "The register does not tell."),
        ("is telecare cheaper than ARC?", "The register holds no costs"),
        (
            "which is better rated, telecare or school wifi?",
            "Digital Telecare and School WiFi Refresh are level there.",
        ),
    ],
)
def test_who_is_ahead_comes_first(asking: Asking, text: str, answer: str) -> None:
    assert asking("compare", text).text.startswith(answer)


def test_only_what_is_asked_is_compared(asking: Asking) -> None:
    reply = asking("compare", "compare telecare, ARC and school wifi on phase, lead and rating")
    assert set(rows(reply)) == {"Rating", "Phase", "Lead"}
    assert rows(reply)["Phase"] == ("beta", "alpha", "live")


def test_a_project_without_an_update_has_no_rating(asking: Asking) -> None:
    reply = asking("compare", "compare telecare with STAMP")
    assert "STAMP has no update yet and is paused." in reply.text
    assert rows(reply)["Rating"] == ("Green ✔", "no update yet")


def test_it_is_the_project_talked_of(asking: Asking) -> None:
    slots = {"project": 1, "focus": "project"}
    for text in ("compare it with ARC", "compare with ARC"):
        assert asking("compare", text, slots=slots).text.startswith("Digital Telecare is")


def test_a_person_s_projects_are_compared(asking: Asking) -> None:
    table = asking("compare", "compare all the projects Eilidh leads with each other").table
    assert table is not None
    assert table.columns == ("", "Digital Telecare", "STAMP")


def test_portfolios_are_compared_by_an_overview(asking: Asking) -> None:
    assert "Digital Place" in asking("compare", "compare Digital Place and Digital Council").text


def test_one_project_alone_is_asked_back(asking: Asking) -> None:
    reply = asking("compare", "compare telecare")
    assert reply.text == "What shall I compare Digital Telecare with? Please name another project."
    assert not reply.answered
    assert not asking("compare", "compare the two").answered


def test_a_restricted_project_is_compared_as_one_that_does_not_exist(asking: Asking) -> None:
    heather = asking("compare", "compare telecare and Project Heather", by="rab@fife.example")
    badger = asking("compare", "compare telecare and Project Badger", by="rab@fife.example")
    assert heather.text.replace("Heather", "Badger") == badger.text
    assert not heather.answered
