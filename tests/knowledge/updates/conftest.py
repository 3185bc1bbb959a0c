"""A small register to report on, and a short way of reading a message."""

from collections.abc import Callable
from datetime import date

import pytest

from knowledge.naming import Entry, Names
from knowledge.updates import Draft, Known, Reading, read

WEDNESDAY = date(2026, 11, 18)
TELECARE, CENTRE, WIFI, BOARD = range(1, 5)
RAB, MORAG = 11, 12
ENTRIES = (
    Entry("project", TELECARE, "Digital Telecare", "TELE", ("telecare",)),
    Entry("project", CENTRE, "Shared Alarm Receiving Centre", "ARC", ("alarm centre",)),
    Entry("project", WIFI, "School WiFi Refresh", "WIFI", ("wifi",)),
    Entry("project", BOARD, "Digital Design Board", "DDB", ("design board",)),
    Entry("person", RAB, "Rab Sinclair"),
    Entry("person", MORAG, "Morag Balfour"),
    Entry("organisation", 21, "Angus"),
    Entry("organisation", 22, "Fife"),
)
KNOWN = {
    TELECARE: Known(
        TELECARE,
        "amber",
        ("Business case", "Orkney pilot complete"),
        ("Emergency call-outs avoided", "Lower line rental"),
    ),
    CENTRE: Known(CENTRE, "red", ("Hosting contract signed",)),
    WIFI: Known(WIFI, "green"),
    BOARD: Known(BOARD, None),
}


@pytest.fixture(scope="session")
def names() -> Names:
    return Names(ENTRIES)


@pytest.fixture(scope="session")
def understood(names: Names) -> Callable[..., Reading]:
    """Read a message; *in_mind* as in `read`."""

    def reading(text: str, in_mind: int | None = None) -> Reading:
        return read(text, names, WEDNESDAY, KNOWN.__getitem__, in_mind)

    return reading


@pytest.fixture(scope="session")
def drafted(understood: Callable[..., Reading]) -> Callable[..., Draft]:
    """Read a message that makes one draft."""

    def draft(text: str, in_mind: int | None = None) -> Draft:
        [only] = understood(text, in_mind).drafts
        return only

    return draft
