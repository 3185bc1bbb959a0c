from datetime import date

import pytest

from knowledge.nudges.standing import still_to_come
from tests.knowledge.nudges.conftest import Office, at

FIRST, SECOND, THIRD = "2026-11-17 10:00", "2026-11-19 10:00", "2026-11-23 10:00"


def test_what_was_put_off_comes_at_ten_of_the_day_asked_for(office: Office, ada):
    office.project(ada)
    office.quiet(ada, "2026-11-17 10:30", "2026-11-18")

    assert office.nudged("2026-11-17 10:45") == []
    assert office.why("2026-11-17 10:45") == "snoozed until 18 November"
    assert office.nudged("2026-11-18 09:59") == []
    assert office.nudged("2026-11-18 10:00") == [("Ada", "TEL", 1, 1)]
    assert office.nudged(SECOND) == [("Ada", "TEL", 1, 2)]


def test_before_it_was_put_off_it_was_due(office: Office, ada):
    office.project(ada)
    office.quiet(ada, "2026-11-17 10:30", "2026-11-18")

    assert office.nudged(FIRST) == [("Ada", "TEL", 1, 1)]


def test_all_that_would_have_come_meanwhile_comes_once(office: Office, ada, bob):
    office.project(ada, bob)
    office.quiet(ada, "2026-11-16 12:00", "2026-11-24")

    assert [office.nudged(when) for when in (FIRST, SECOND, THIRD)] == [[], [], []]
    assert office.nudged("2026-11-24 10:00") == [("Ada", "TEL", 1, 3)]
    assert office.judge("2026-11-24 10:00").nudges[0].cc == (bob,)


def test_a_day_off_that_was_asked_for_moves_to_the_next_working_day(office: Office, ada):
    office.project(ada)
    office.quiet(ada, "2026-11-17 11:00", "2026-11-21")

    assert office.nudged("2026-11-21 10:00") == []
    assert office.nudged(THIRD) == [("Ada", "TEL", 1, 3)]


def test_after_the_last_one_it_can_be_asked_for_again(office: Office, ada):
    office.project(ada)
    office.quiet(ada, "2026-11-23 11:00", "2026-11-26")

    assert office.nudged("2026-11-26 10:00") == [("Ada", "TEL", 1, 3)]
    assert office.nudged("2026-11-27 10:00") == []


def test_the_next_sprint_takes_over(office: Office, ada):
    office.project(ada)
    office.quiet(ada, "2026-11-17 11:00", "2026-12-02")

    assert office.nudged("2026-12-01 10:00") == []
    assert office.nudged("2026-12-02 10:00") == [("Ada", "TEL", 2, 1)]


@pytest.mark.parametrize(("wanted", "comes"), [(True, [("Ada", "TEL", 1, 1)]), (False, [])])
def test_before_anything_is_due_only_who_asks_is_reminded(office: Office, ada, wanted, comes):
    office.project(ada)
    office.quiet(ada, "2026-11-09 11:00", "2026-11-10", wanted=wanted)

    assert office.nudged("2026-11-10 10:00") == comes
    assert office.nudged(FIRST) == [("Ada", "TEL", 1, 1)]


def test_what_was_asked_for_in_one_sprint_is_in_no_later_one(office: Office, ada):
    telecare = office.project(ada)
    office.quiet(ada, "2026-11-09 11:00", "2026-11-10", wanted=True)
    facts, later = office.facts(), at("2026-11-30 10:00")

    kept = [still_to_come(telecare, sprint, facts, later) for sprint in (1, 2)]

    assert [[(one.sprint, one.why) for one in some] for some in kept] == [
        [(1, "wanted"), (1, ""), (1, ""), (1, "")],
        [(2, ""), (2, ""), (2, "")],
    ]


def test_quiet_about_one_project_is_about_no_other(office: Office, ada):
    telecare = office.project(ada)
    office.project(ada, code="ARC")
    office.quiet(ada, "2026-11-17 09:00", "2026-11-18", project_id=telecare.id)

    assert office.nudged(FIRST) == [("Ada", "ARC", 1, 1)]


def test_reminders_that_are_turned_off_do_not_come(office: Office, ada):
    telecare = office.project(ada)
    office.project(ada, code="ARC")
    office.quiet(ada, "2026-11-16 09:00", project_id=telecare.id)

    assert office.nudged(FIRST) == [("Ada", "ARC", 1, 1)]
    assert office.why(FIRST) == "reminders turned off"


def test_who_turned_them_off_as_deputy_gets_no_copy(office: Office, ada, bob):
    office.project(ada, bob)
    office.quiet(bob, "2026-11-16 09:00")

    assert office.judge(THIRD).nudges[0].cc == ()


def test_a_skipped_sprint_is_not_asked_about(office: Office, ada):
    office.skip(office.project(ada), 1)

    assert office.nudged(FIRST) == []
    assert office.why(FIRST) == ("sprint 1 is skipped (nothing happened); not due until 1 December")
    assert office.nudged("2026-12-01 10:00") == [("Ada", "TEL", 2, 1)]


def test_put_off_until_after_leave_comes_on_the_return(office: Office):
    leave = [(date(2026, 11, 20), date(2026, 11, 24))]
    ada = office.person("Ada", leave=leave)
    office.project(ada)
    office.quiet(ada, "2026-11-19 11:00", "2026-11-20")

    assert office.nudged("2026-11-20 10:00") == []
    assert office.nudged("2026-11-25 10:00") == [("Ada", "TEL", 1, 2)]
