from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import sprints

START = date(2026, 9, 7)
STARTS = st.dates(date(2015, 1, 1), date(2040, 1, 1))
LENGTHS = st.integers(1, 60)
DAYS = st.dates(date(2015, 1, 1), date(2045, 1, 1))


def test_the_first_day_is_in_sprint_one_and_the_day_before_in_none():
    assert sprints.number(START, 14, START) == 1
    assert sprints.number(START, 14, START - timedelta(days=1)) is None


def test_a_sprint_has_its_first_and_last_day():
    assert sprints.bounds(START, 14, 2) == (date(2026, 9, 21), date(2026, 10, 4))


@pytest.mark.parametrize(
    ("today", "ended"),
    [
        pytest.param(date(2026, 8, 1), 0, id="before sprint 1"),
        pytest.param(date(2026, 9, 20), 0, id="on its last day"),
        pytest.param(date(2026, 9, 21), 1, id="the day after"),
        pytest.param(date(2026, 11, 18), 5, id="in sprint 6"),
    ],
)
def test_a_sprint_has_ended_when_its_last_day_is_over(today, ended):
    assert sprints.ended(START, 14, today) == ended


@pytest.mark.parametrize(
    ("reported", "owed"),
    [
        pytest.param(set(), 5, id="never reported"),
        pytest.param({1, 2, 3, 4, 5}, 0, id="all in"),
        pytest.param({1, 2, 3}, 2, id="the last two missing"),
        pytest.param({1, 5}, 0, id="older gaps do not count"),
        pytest.param({6}, 5, id="an update for the running sprint does not help"),
        pytest.param({3, 6}, 2, id="nor does it with an older one"),
    ],
)
def test_counts_the_last_ended_sprints_without_an_update(reported, owed):
    assert sprints.owed(START, 14, date(2026, 11, 18), reported) == owed


def test_nothing_is_owed_in_the_first_sprint():
    assert sprints.owed(START, 14, START, set()) == 0


def test_refuses_sprints_that_cannot_be():
    with pytest.raises(ValueError, match="There is no sprint 0"):
        sprints.bounds(START, 14, 0)
    with pytest.raises(ValueError, match="cannot last 0 days"):
        sprints.number(START, 0, START)


@given(STARTS, LENGTHS, st.integers(1, 300))
def test_sprints_follow_each_other(start, days, sprint):
    first, last = sprints.bounds(start, days, sprint)

    assert (last - first).days == days - 1
    assert sprints.bounds(start, days, sprint + 1)[0] == last + timedelta(days=1)
    assert sprints.number(start, days, first) == sprints.number(start, days, last) == sprint


@given(STARTS, LENGTHS, DAYS)
def test_a_day_is_in_the_sprint_of_its_number(start, days, day):
    number = sprints.number(start, days, day)

    if number is None:
        assert day < start
    else:
        first, last = sprints.bounds(start, days, number)
        assert first <= day <= last


@given(STARTS, LENGTHS, DAYS, st.sets(st.integers(1, 400)))
def test_what_is_owed_is_missing_and_the_sprint_before_is_not(start, days, today, reported):
    ended = sprints.ended(start, days, today)
    owed = sprints.owed(start, days, today, reported)

    assert 0 <= owed <= ended
    assert not reported & set(range(ended - owed + 1, ended + 1))
    assert ended == owed or ended - owed in reported
