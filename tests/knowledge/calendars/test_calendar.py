from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.calendars import Calendar, make_calendar
from knowledge.calendars.week import read_week, write_week

FRIDAY, SATURDAY = date(2026, 11, 20), date(2026, 11, 21)
DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))
CALENDARS = st.builds(
    lambda week, own, leave: make_calendar(
        write_week(week),
        own=dict.fromkeys(own, "Local holiday"),
        leave=[(first, first + timedelta(days=days)) for first, days in leave],
    ),
    st.sets(st.integers(0, 6), min_size=1),
    st.sets(DAYS, max_size=20),
    st.lists(st.tuples(DAYS, st.integers(0, 40)), max_size=4),
)


@pytest.mark.parametrize(
    "day",
    [date(2026, 11, 30), date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1),
     date(2027, 1, 4), date(2026, 6, 15)],
)  # fmt: skip
def test_scottish_bank_holidays_are_no_working_days(day):
    assert not make_calendar().works_on(day)


@pytest.mark.parametrize(
    "day",
    [date(2026, 4, 6), date(2026, 8, 31), date(2025, 6, 16), date(2027, 6, 15), date(2026, 12, 29)],
)
def test_holidays_of_elsewhere_and_of_other_years_are_working_days(day):
    assert make_calendar().works_on(day)


def test_an_organisation_with_holidays_of_its_own_has_exactly_those():
    theirs = make_calendar(own={date(2026, 11, 20): "Fair Friday"})

    assert theirs.holiday(FRIDAY) == "Fair Friday"
    assert theirs.works_on(date(2026, 11, 30))


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        pytest.param("Mon-Fri", {0, 1, 2, 3, 4}, id="a range"),
        pytest.param("Mon;Wed;Fri", {0, 2, 4}, id="single days"),
        pytest.param("Sun;Mon-Wed", {6, 0, 1, 2}, id="both"),
        pytest.param("Sat", {5}, id="one day"),
    ],
)
def test_a_week_is_read(written, numbers):
    assert read_week(written) == numbers


@given(st.sets(st.integers(0, 6), min_size=1))
def test_a_week_is_written_as_it_is_read(days):
    assert read_week(write_week(days)) == days


def test_working_days_are_counted_over_weekends_holidays_and_free_days():
    part_time = make_calendar("Mon-Thu")

    assert part_time.last_in(date(2026, 11, 16), FRIDAY) == date(2026, 11, 19)
    assert make_calendar().after(FRIDAY, 2) == date(2026, 11, 24)
    assert make_calendar().after(date(2026, 11, 27), 1) == date(2026, 12, 1)
    assert part_time.after(date(2026, 11, 26), 4) == date(2026, 12, 7)
    assert make_calendar().after(date(2026, 12, 24), 4) == date(2027, 1, 5)


def test_there_may_be_no_working_day():
    closed = make_calendar("Fri", own={FRIDAY + timedelta(weeks=at): "Shut" for at in range(60)})

    assert closed.last_in(date(2026, 11, 16), FRIDAY) is None
    assert closed.after(FRIDAY) is None


def test_leave_does_not_change_what_a_working_day_is():
    away = make_calendar(leave=[(FRIDAY, FRIDAY)])

    assert away.works_on(FRIDAY)
    assert not away.is_there(FRIDAY)
    assert away.there_from(FRIDAY) == date(2026, 11, 23)


def test_leave_that_goes_on_is_one_spell():
    away = make_calendar(
        leave=[(FRIDAY, SATURDAY), (date(2026, 11, 22), date(2026, 11, 29)), (FRIDAY, FRIDAY)]
    )

    assert away.away(FRIDAY).last == date(2026, 11, 29)
    assert away.away(date(2026, 11, 30)) is None


@pytest.mark.parametrize(
    ("day", "why"),
    [
        pytest.param(SATURDAY, "weekend", id="Saturday"),
        pytest.param(FRIDAY, "not a working day", id="free Friday"),
        pytest.param(date(2026, 11, 30), "Saint Andrew's Day", id="holiday"),
        pytest.param(date(2026, 11, 19), "", id="working day"),
    ],
)
def test_why_a_day_is_free(day, why):
    assert make_calendar("Mon-Thu").why_not(day) == why


@pytest.mark.parametrize(
    ("zone", "moment", "hour", "day"),
    [
        ("Europe/London", datetime(2026, 10, 24, 9, tzinfo=UTC), 10, 24),
        ("Europe/London", datetime(2026, 10, 25, 10, tzinfo=UTC), 10, 25),
        ("Europe/London", datetime(2026, 3, 28, 10, tzinfo=UTC), 10, 28),
        ("Europe/London", datetime(2026, 3, 29, 9, tzinfo=UTC), 10, 29),
        ("Pacific/Auckland", datetime(2026, 11, 17, 21, tzinfo=UTC), 10, 18),
        ("America/Los_Angeles", datetime(2026, 11, 19, 2, tzinfo=UTC), 18, 18),
    ],
)
def test_the_hour_is_that_of_their_clock(zone, moment, hour, day):
    local = make_calendar(timezone=zone).local(moment)

    assert (local.hour, local.day) == (hour, day)


@given(CALENDARS, DAYS, st.integers(1, 6))
def test_the_nth_working_day_after_has_n_working_days_behind_it(calendar: Calendar, day, count):
    found = calendar.after(day, count)

    assert found is not None
    between = [day + timedelta(days=ahead) for ahead in range(1, (found - day).days + 1)]
    assert sum(map(calendar.works_on, between)) == count
    assert calendar.works_on(found)


@given(CALENDARS, DAYS)
def test_who_is_away_is_back_on_a_working_day_without_leave(calendar: Calendar, day):
    back = calendar.there_from(day)

    assert back is not None
    assert back >= day
    assert calendar.works_on(back)
    assert calendar.away(back) is None
