from datetime import date
from typing import Any

import pytest

from tests.bench.updates.happened import Happened, Logged
from tests.bench.updates.plain_reader import PlainReader, Spoken

WEDNESDAY = date(2026, 11, 18)
LEAD, OTHER = "lead@a.example", "other@b.example"
ARC = Spoken("ARC", ("ARC", "Shared ARC Platform"), frozenset({LEAD}), frozenset({LEAD}))
PROCUREMENT = Spoken("SAP", ("Shared ARC Procurement",), frozenset({OTHER}), frozenset({OTHER}))


def told(text: str, email: str = LEAD) -> Happened:
    example: dict[str, Any] = {"text": text, "as": email}
    return PlainReader([ARC, PROCUREMENT]).told(example)


@pytest.mark.parametrize(
    ("text", "logged"),
    [
        pytest.param(
            "ARC: amber, trial done, next legal review",
            Logged("ARC", "amber", WEDNESDAY, "trial done", "legal review"),
            id="done and next",
        ),
        pytest.param(
            "ARC red. Blocked by legal, next the trial",
            Logged("ARC", "red", WEDNESDAY, "", "the trial", "legal"),
            id="a blocker before what is next",
        ),
        pytest.param(
            "green, no blockers", Logged("ARC", "green", WEDNESDAY, "no"), id="the author's own"
        ),
    ],
)
def test_keywords_are_read(text: str, logged: Logged) -> None:
    assert told(text).logged == (logged,)


def test_the_longest_name_is_the_one_that_is_meant() -> None:
    (logged,) = told("Shared ARC Procurement: green", OTHER).logged

    assert logged.project == "SAP"


def test_nothing_is_logged_without_a_colour_a_project_or_the_right_to() -> None:
    assert told("ARC goes well") == Happened()
    assert told("ARC: green", OTHER) == Happened()
    assert told("green", "stranger@c.example") == Happened(asked=("project",))
