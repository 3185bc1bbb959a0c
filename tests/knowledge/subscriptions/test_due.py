"""When digests come, of which days, and which are passed over."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.calendars import make_calendar
from knowledge.models import Subscription
from knowledge.subscriptions import days_of, next_day, to_book
from knowledge.subscriptions.due import LATER_ONE, PAUSED, TOO_LATE

MADE = datetime(2026, 11, 10, 12, 0, tzinfo=UTC)  # a Tuesday
MONDAY = datetime(2026, 11, 16, 8, 30, tzinfo=UTC)
LAST_WEEK = (date(2026, 11, 9), date(2026, 11, 15))
A_WEEK, ONE_DAY = timedelta(weeks=1), timedelta(days=1)
NO_HOLIDAYS = make_calendar(own={date(2000, 1, 1): "long ago"})


def wanted(**more: object) -> Subscription:
    return Subscription(**{"kind": "mine", "made": MADE, **more})  # type: ignore[arg-type]


def booked(now: datetime, subscription: Subscription | None = None, **more: object):
    one = subscription or wanted()
    calendar = more.pop("calendar", make_calendar())
    found = to_book(one, calendar, more.pop("booked", ()), MADE, now)  # type: ignore[arg-type]
    return [(booking.days, booking.passed) for booking in found]


def test_it_comes_on_monday_morning_and_tells_of_the_week_before():
    assert booked(MONDAY - timedelta(minutes=1)) == []
    assert booked(MONDAY) == [(LAST_WEEK, "")]
    assert booked(MONDAY, booked={LAST_WEEK}) == []


def test_the_hour_is_the_readers_own_on_both_sides_of_a_clock_change():
    winter = datetime(2026, 3, 23, 8, 30, tzinfo=UTC)
    one = wanted(made=winter - A_WEEK)
    for now, is_due in ((winter, True), (winter + A_WEEK - timedelta(hours=1), True),
                        (winter + A_WEEK - timedelta(hours=1, minutes=1), False)):  # fmt: skip
        found = to_book(one, make_calendar(), {days_of(one, date(2026, 3, 23))}
                        if now > winter else (), winter - A_WEEK, now)  # fmt: skip
        assert bool(found) == is_due, now


@pytest.mark.parametrize(
    ("calendar", "day"),
    [
        pytest.param(make_calendar(own={date(2026, 11, 16): "Fair"}), 17, id="a holiday"),
        pytest.param(make_calendar("Wed-Fri"), 18, id="not their days"),
        pytest.param(
            make_calendar(leave=[(date(2026, 11, 14), date(2026, 11, 18))]), 19, id="leave"
        ),
    ],
)
def test_it_waits_for_the_next_day_at_work(calendar, day):
    one = wanted(made=MADE + 2 * ONE_DAY)

    assert booked(MONDAY + timedelta(hours=2), one, calendar=calendar) == []
    assert booked(MONDAY.replace(day=day), one, calendar=calendar) == [(LAST_WEEK, "")]


def test_who_was_away_for_weeks_gets_the_latest_alone():
    calendar = make_calendar(leave=[(date(2026, 11, 14), date(2026, 11, 29))])

    found = booked(datetime(2026, 12, 1, 9, 0, tzinfo=UTC), calendar=calendar)

    # 30 November is a holiday: all three come on Tuesday
    assert [passed for _, passed in found] == [LATER_ONE, LATER_ONE, ""]
    assert found[-1][0] == (date(2026, 11, 23), date(2026, 11, 29))


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        pytest.param(MONDAY + timedelta(hours=9), [(LAST_WEEK, "")], id="the same evening"),
        pytest.param(MONDAY + timedelta(days=1, hours=-2), [], id="too early the next day"),
        pytest.param(MONDAY + timedelta(days=3), [(LAST_WEEK, "")], id="three days later"),
        pytest.param(MONDAY + timedelta(days=4), [(LAST_WEEK, TOO_LATE)], id="four"),
    ],
)
def test_what_was_missed_comes_on_return_while_it_is_useful(back, expected):
    assert booked(back) == expected


def test_nothing_is_made_up_for_from_before_it_was_asked_for():
    assert booked(MONDAY, wanted(made=MONDAY + timedelta(minutes=-1))) == [(LAST_WEEK, "")]
    assert booked(MONDAY, wanted(made=MONDAY)) == []


def test_what_rests_is_passed_over_and_said_so():
    assert booked(MONDAY, wanted(paused=True)) == [(LAST_WEEK, PAUSED)]
    assert booked(MONDAY, wanted(paused_until=date(2026, 11, 17))) == [(LAST_WEEK, PAUSED)]
    assert booked(MONDAY, wanted(paused_until=date(2026, 11, 16))) == [(LAST_WEEK, "")]


def test_a_month_comes_on_the_first_such_day_and_tells_of_the_month_before():
    one = wanted(every="month", weekday=4, at=time(9))

    assert next_day(one, make_calendar(), MADE) == date(2026, 12, 4)
    assert booked(datetime(2026, 12, 4, 9, 0, tzinfo=UTC), one) == [
        ((date(2026, 11, 1), date(2026, 11, 30)), "")
    ]


def test_a_fortnight_comes_every_second_week_and_leaves_nothing_out():
    one, told = wanted(every="fortnight"), []
    for week in range(8):
        now = MONDAY + week * A_WEEK
        told += booked(now, one, calendar=NO_HOLIDAYS)[-1:]

    days = sorted({days for days, passed in told if not passed})
    assert len(days) == 4
    assert all(after[0] - before[1] == ONE_DAY for before, after in pairwise(days))


@settings(max_examples=25, deadline=None)
@given(
    weekday=st.integers(0, 4),
    hour=st.integers(6, 19),
    week=st.sets(st.sampled_from(["Mon", "Tue", "Wed", "Thu", "Fri"]), min_size=1),
    leave=st.lists(st.tuples(st.integers(0, 50), st.integers(0, 20)), max_size=3),
    asleep=st.lists(st.tuples(st.integers(0, 50), st.integers(0, 10)), max_size=3),
)
def test_over_months_each_week_is_told_once_or_passed_over_with_a_reason(
    weekday, hour, week, leave, asleep
):
    start = MADE.date()
    spells = [(start + timedelta(days=a), start + timedelta(days=a + b)) for a, b in leave]
    down = {start + timedelta(days=a + day) for a, b in asleep for day in range(b)}
    calendar = make_calendar(";".join(sorted(week)), leave=spells)
    one = wanted(weekday=weekday, at=time(hour))
    book: dict[tuple[date, date], str] = {}
    for hours in range(0, 24 * 60, 3):
        now = MADE + timedelta(hours=hours)
        if now.date() in down:
            continue
        for found in to_book(one, calendar, book, MADE, now):
            assert found.days not in book
            book[found.days] = found.passed
            if not found.passed:
                assert calendar.is_there(calendar.today(now))
                assert calendar.local(now).time() >= one.at
    days = sorted(book)
    assert all(after[0] - before[1] == ONE_DAY for before, after in pairwise(days))
