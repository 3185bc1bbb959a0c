"""The clock that reminders follow is theirs to tell."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from actions.nudges.time_zones import zone_told
from knowledge.models import Person
from tests.conftest import Asking

RAB = "rab@fife.example"


@pytest.fixture
def zone(sessions: sessionmaker[Session]):
    def zone() -> str:
        with sessions() as session:
            return session.scalars(select(Person.timezone).where(Person.email == RAB)).one()

    return zone


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("my time zone is Australia/Sydney", "Australia/Sydney"),
        ("change my timezone to New York", "America/New_York"),
        ("my time zone is lisbon now", "Europe/Lisbon"),
        ("change my time zone to Spain", None),
        ("what’s my time zone", None),
    ],
)
def test_a_time_zone_is_known_by_its_name_or_its_city(text, found):
    assert zone_told(text) == found


def test_the_clock_is_changed_and_taken_back(asking: Asking, zone):
    reply = asking("reminders", "my time zone is Lisbon", by=RAB)

    assert zone() == "Europe/Lisbon"
    assert reply.text == (
        "Noted: your reminders follow the clock of Lisbon from now on. It was that of London."
    )
    asking("reminders", reply.buttons[0].says, by=RAB)
    assert zone() == "Europe/London"


def test_a_place_that_is_no_time_zone_is_asked_for(asking: Asking, zone):
    reply = asking("reminders", "my time zone is Spain", by=RAB)

    assert not reply.answered
    assert "follow the clock of London" in reply.text
    assert zone() == "Europe/London"
