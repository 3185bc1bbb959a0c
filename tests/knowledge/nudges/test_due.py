from datetime import UTC, date, datetime

import pytest

from knowledge.models import NudgeSetting
from tests.knowledge.nudges.conftest import Office

FIRST, SECOND, THIRD = "2026-11-17 10:00", "2026-11-19 10:00", "2026-11-23 10:00"


def test_three_reminders_come_on_their_days_at_ten(office: Office, ada, bob):
    office.project(ada, bob)

    assert office.nudged(FIRST) == [("Ada", "TEL", 1, 1)]
    assert office.nudged(SECOND) == [("Ada", "TEL", 1, 2)]
    assert office.nudged(THIRD) == [("Ada", "TEL", 1, 3)]


@pytest.mark.parametrize("day", ["16", "18", "20", "24", "25", "26", "27"])
def test_on_other_days_none_comes(office: Office, ada, day):
    office.project(ada)

    assert office.nudged(f"2026-11-{day} 12:00") == []


def test_the_deputy_gets_a_copy_of_the_third(office: Office, ada, bob):
    office.project(ada, bob)

    copies = [[one.name for one in office.judge(when).nudges[0].cc] for when in (FIRST, THIRD)]

    assert copies == [[], ["Bob"]]


@pytest.mark.parametrize(
    ("now", "why"),
    [
        pytest.param("2026-11-10 12:00", "not due until 17 November", id="earlier in the sprint"),
        pytest.param("2026-11-17 09:59", "before 10:00", id="too early in the day"),
        pytest.param("2026-11-17 17:01", "after 17:00", id="too late in the day"),
        pytest.param("2026-11-18 12:00", "not due until 19 November", id="in between"),
        pytest.param("2026-11-21 12:00", "weekend; not due until 23 November", id="Saturday"),
        pytest.param("2026-11-24 12:00", "not due until 1 December", id="after the third"),
        pytest.param("2026-11-30 12:00",
            "council holiday: Saint Andrew's Day; not due until 1 December", id="holiday"),
        pytest.param("2026-11-01 12:00", "weekend; not due until 17 November", id="not begun"),
    ],
)  # fmt: skip
def test_why_none_comes(office: Office, ada, now, why):
    office.project(ada)

    assert office.nudged(now) == []
    assert office.why(now) == why


@pytest.mark.parametrize("phase", ["paused", "closed"])
def test_paused_and_closed_projects_are_passed_over(office: Office, ada, phase):
    office.project(ada, phase=phase)

    assert office.nudged(FIRST) == []
    assert office.why(FIRST) == phase


@pytest.mark.parametrize("phase", ["discovery", "alpha", "beta", "live"])
def test_every_other_phase_is_reminded_restricted_ones_too(office: Office, ada, phase):
    office.project(ada, phase=phase, visibility="restricted")

    assert len(office.nudged(FIRST)) == 1


def test_a_project_without_sprints_is_passed_over(office: Office, ada):
    office.project(ada, sprint_start=None)

    assert office.why(FIRST) == "the register gives no start of its sprints"


@pytest.mark.parametrize(
    ("day", "sprint", "comes"),
    [
        pytest.param("2026-11-16", None, False, id="within the sprint"),
        pytest.param("2026-11-04", None, False, id="on its first day"),
        pytest.param("2026-11-03", None, True, id="before it began"),
        pytest.param("2026-11-18", 1, False, id="late, for the sprint"),
        pytest.param("2026-11-18", None, True, id="of the next sprint"),
        pytest.param("2026-11-16", 2, True, id="for another sprint"),
        pytest.param("2026-11-20", 1, True, id="not there yet"),
    ],
)
def test_an_update_for_the_sprint_ends_the_reminders(office: Office, ada, day, sprint, comes):
    office.report(office.project(ada), day, sprint)

    assert bool(office.nudged(SECOND)) is comes


def test_who_has_reported_is_told_when(office: Office, ada):
    office.report(office.project(ada), "2026-11-16")

    assert office.why(FIRST) == "already reported on 16 November; not due until 1 December"


@pytest.mark.parametrize(
    ("week", "days"),
    [
        pytest.param("Mon-Thu", [17, 19, 24], id="Fridays off"),
        pytest.param("Mon;Wed;Fri", [16, 20, 25], id="three days a week"),
        pytest.param("Wed", [11, 25, 39], id="one day a week"),
        pytest.param("Sat-Sun", [15, 22, 29], id="weekends"),
    ],
)
def test_the_days_are_the_leads_own(office: Office, week, days):
    office.project(office.person("Ada", working_days=week))
    expected = [date.fromordinal(date(2026, 11, 1).toordinal() + day - 1) for day in days]

    came = [
        day
        for day in (date.fromordinal(date(2026, 11, 1).toordinal() + ahead) for ahead in range(40))
        for _, _, sprint, _ in office.nudged(f"{day} 12:00")
        if sprint == 1
    ]

    assert came == expected


def test_holidays_of_the_organisation_move_the_days(office: Office):
    own = {date(2026, 11, 17): "Fair", date(2026, 11, 18): "Fair"}
    office.project(office.person("Ada", own=own))

    assert office.nudged("2026-11-16 10:00") == [("Ada", "TEL", 1, 1)]
    assert office.nudged("2026-11-20 10:00") == [("Ada", "TEL", 1, 2)]
    assert office.why(FIRST).startswith("council holiday: Fair; not due until 20 November")


def test_a_sprint_without_a_working_day_is_asked_about_right_after_it(office: Office):
    own = {date(2026, 11, day): "Shut" for day in range(4, 19)}
    office.project(office.person("Ada", own=own))

    assert office.nudged("2026-11-19 10:00") == [("Ada", "TEL", 1, 1)]


@pytest.mark.parametrize(
    ("zone", "now"),
    [
        pytest.param("Pacific/Auckland", datetime(2026, 11, 16, 21, 0, tzinfo=UTC), id="ahead"),
        pytest.param("America/Vancouver", datetime(2026, 11, 17, 18, 0, tzinfo=UTC), id="behind"),
        pytest.param("Asia/Kathmandu", datetime(2026, 11, 17, 4, 15, tzinfo=UTC), id="odd"),
    ],
)
def test_the_hour_is_on_the_persons_clock(office: Office, zone, now):
    office.project(office.person("Ada", timezone=zone))
    before = now.replace(minute=now.minute - 1) if now.minute else now.replace(
        hour=now.hour - 1, minute=59
    )  # fmt: skip

    assert office.nudged(now) == [("Ada", "TEL", 1, 1)]
    assert office.why(before) == "before 10:00"


@pytest.mark.parametrize(
    ("start", "now"),
    [
        pytest.param(date(2026, 3, 18), datetime(2026, 3, 31, 9, 0, tzinfo=UTC), id="spring"),
        pytest.param(date(2026, 10, 14), datetime(2026, 10, 27, 10, 0, tzinfo=UTC), id="autumn"),
    ],
)
def test_after_both_clock_changes_it_is_still_ten(office: Office, ada, start, now):
    office.project(ada, sprint_start=start)

    assert office.nudged(now) == [("Ada", "TEL", 1, 1)]
    assert office.nudged(now.replace(hour=now.hour - 1, minute=59)) == []


def test_what_is_set_changes_the_hour_the_gap_and_the_number(office: Office, ada):
    project = office.project(ada)
    office.settings += [
        NudgeSetting(person_id=ada.id, hour=14),
        NudgeSetting(project_id=project.id, gap=1, most=2),
        NudgeSetting(hour=9, gap=5),
    ]

    assert office.why(FIRST) == "before 14:00"
    assert office.nudged("2026-11-17 14:00") == [("Ada", "TEL", 1, 1)]
    assert office.nudged("2026-11-18 14:00") == [("Ada", "TEL", 1, 2)]
    assert office.nudged("2026-11-19 14:00") == []


def test_short_sprints_overlap_and_each_is_asked_about(office: Office, ada):
    office.project(ada, sprint_start=date(2026, 11, 16), sprint_days=2)

    assert office.nudged("2026-11-19 10:00") == [("Ada", "TEL", 2, 1), ("Ada", "TEL", 1, 2)]


def test_every_lead_is_in_one_list_or_the_other(office: Office, ada, bob):
    office.project(ada, bob)
    office.project(ada, code="ARC", sprint_start=date(2026, 11, 11))
    office.project(bob, code="WIFI", phase="paused")

    outcome = office.judge(FIRST)

    assert [one.step.project.code for one in outcome.nudges] == ["TEL"]
    assert {(one.person.name, one.project.code) for one in outcome.passed_over} == {
        ("Ada", "ARC"),
        ("Bob", "WIFI"),
    }
