from datetime import date

import pytest

from tests.knowledge.nudges.conftest import Office

FIRST, SECOND, THIRD = "2026-11-17 10:00", "2026-11-19 10:00", "2026-11-23 10:00"


def spell(first: int, last: int) -> list[tuple[date, date]]:
    return [(date(2026, 11, first), date(2026, 11, last))]


@pytest.fixture
def away(office: Office):
    """Ada, who is away from the 17th to the 19th of November."""
    return office.person("Ada", leave=spell(17, 19))


def test_the_deputy_is_asked_while_the_lead_is_on_leave(office: Office, away, bob):
    office.project(away, bob)

    assert office.nudged(FIRST) == [("Bob", "TEL", 1, 1)]
    assert office.nudged(SECOND) == [("Bob", "TEL", 1, 2)]
    assert office.nudged(THIRD) == [("Ada", "TEL", 1, 3)]
    assert office.why(FIRST).startswith("on leave until 19 November: Bob is asked instead")


def test_the_deputy_who_is_asked_gets_no_copy(office: Office, bob):
    office.project(office.person("Ada", leave=spell(23, 23)), bob)

    (nudge,) = office.judge(THIRD).nudges

    assert (nudge.step.person.name, nudge.cc) == ("Bob", ())
    assert nudge.why == ("the update for sprint 1, due on 17 November, is missing; Ada is on leave")


def test_without_a_deputy_nobody_is_asked(office: Office, away):
    office.project(away)

    assert office.nudged(FIRST) == office.nudged(SECOND) == []
    assert office.nudged("2026-11-20 10:00") == []
    assert office.nudged(THIRD) == [("Ada", "TEL", 1, 3)]
    assert "on leave until 19 November, and there is nobody to ask instead" in office.why(FIRST)


def test_the_deputys_own_calendar_gives_the_day(office: Office, away):
    office.project(away, office.person("Bob", working_days="Mon;Wed", timezone="Asia/Tokyo"))

    assert office.nudged("2026-11-16 01:00") == [("Bob", "TEL", 1, 1)]
    assert office.nudged("2026-11-16 10:00") == office.nudged(FIRST) == []
    assert office.nudged("2026-11-23 01:00") == [("Bob", "TEL", 1, 2)]


def test_it_waits_while_both_are_away_and_comes_when_one_is_back(office: Office):
    office.project(
        office.person("Ada", leave=spell(16, 18)), office.person("Bob", leave=spell(17, 17))
    )

    assert office.nudged(FIRST) == []
    assert office.nudged("2026-11-18 10:00") == [("Bob", "TEL", 1, 1)]
    assert office.nudged(SECOND) == [("Ada", "TEL", 1, 2)]


def test_what_waits_comes_to_the_lead_where_both_are_back(office: Office, away):
    office.project(away, office.person("Bob", leave=spell(17, 19)))

    assert office.nudged("2026-11-20 10:00") == [("Ada", "TEL", 1, 2)]
    assert office.nudged(THIRD) == [("Ada", "TEL", 1, 3)]


def test_what_waits_ends_when_the_next_sprint_is_asked_about(office: Office):
    leave = [(date(2026, 11, 16), date(2026, 11, 30))]
    office.project(office.person("Ada", leave=leave), office.person("Bob", leave=leave))

    assert office.nudged("2026-12-01 10:00") == [("Ada", "TEL", 2, 1)]


@pytest.mark.parametrize(
    "calendar",
    [
        pytest.param({"leave": spell(23, 23)}, id="on leave"),
        pytest.param({"working_days": "Tue-Fri"}, id="not a working day"),
        pytest.param({"timezone": "America/Los_Angeles"}, id="in the middle of the night"),
    ],
)
def test_no_copy_comes_outside_the_deputys_own_hours(office: Office, ada, calendar):
    office.project(ada, office.person("Bob", **calendar))

    (nudge,) = office.judge(THIRD).nudges

    assert nudge.cc == ()


def test_leave_outside_the_day_changes_nothing(office: Office, bob):
    office.project(office.person("Ada", leave=spell(4, 16)), bob)

    assert office.nudged(FIRST) == [("Ada", "TEL", 1, 1)]


def test_a_lead_who_is_their_own_deputy_is_nobody_to_ask_instead(office: Office, away):
    office.project(away, away)

    assert office.nudged(FIRST) == []
