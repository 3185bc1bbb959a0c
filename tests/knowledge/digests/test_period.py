import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.digests import NotAPeriodError, Period

DAYS = st.dates(date(2020, 1, 1), date(2035, 1, 1))


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026-W47", date(2026, 11, 16), date(2026, 11, 22)),
        ("2026w01", date(2025, 12, 29), date(2026, 1, 4)),
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
    ],
)
def test_a_week_is_from_monday_to_sunday(typed: str, first: date, last: date) -> None:
    assert Period.week(typed) == Period(first, last)


@pytest.mark.parametrize(
    "typed", ["", "W47", "2026-W54", "2026-W00", "2027-W53", "2026-47", "week"]
)
def test_what_is_no_week_is_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(NotAPeriodError, match="is no week: write one as 2026-W47"):
        Period.week(typed)


@pytest.mark.parametrize("typed", ["2026-13", "2026", "11/2026", "2026-00"])
def test_what_is_no_month_is_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(NotAPeriodError, match="is no month: write one as 2026-11"):
        Period.month(typed)


def test_days_the_wrong_way_round_and_too_many_are_refused() -> None:
    with pytest.raises(NotAPeriodError, match="swap them"):
        Period(date(2026, 11, 2), date(2026, 11, 1))
    with pytest.raises(NotAPeriodError, match="a year at most"):
        Period(date(2025, 11, 1), date(2026, 11, 2))


@pytest.mark.parametrize(
    ("period", "key"),
    [
        (Period.week("2026-W47"), "2026-W47"),
        (Period.month("2026-11"), "2026-11"),
        (Period(date(2026, 11, 8), date(2026, 11, 19)), "2026-11-08..2026-11-19"),
    ],
)
def test_a_period_goes_by_a_key(period: Period, key: str) -> None:
    assert period.key == key


@pytest.mark.parametrize(
    ("period", "today", "following"),
    [
        (Period.week("2026-W46"), date(2026, 11, 18), Period.week("2026-W47")),
        (Period.month("2026-10"), date(2026, 11, 18), Period.month("2026-11")),
        (
            Period.month("2026-11"),
            date(2026, 11, 18),
            Period(date(2026, 11, 19), date(2026, 11, 30)),
        ),
        (
            Period(date(2026, 11, 8), date(2026, 11, 19)),
            date(2026, 11, 19),
            Period(date(2026, 11, 20), date(2026, 12, 1)),
        ),
    ],
    ids=["a week", "a month", "one that is not over", "two days"],
)
def test_what_follows_is_what_is_left_or_the_next_of_the_kind(
    period: Period, today: date, following: Period
) -> None:
    assert period.following(today) == following


@given(DAYS)
def test_the_last_week_and_month_are_whole_and_over(today: date) -> None:
    week, month = Period.last_week(today), Period.last_month(today)

    assert week.is_week
    assert today - timedelta(days=7) <= week.last < today
    assert month.is_month
    assert month.last == today.replace(day=1) - timedelta(days=1)


@given(DAYS, st.integers(0, 365))
def test_weeks_end_with_the_period_and_are_a_week_apart(first: date, days: int) -> None:
    period = Period(first, first + timedelta(days=days))
    ends = list(period.weeks(8))

    assert ends[-1] == period.last
    assert len(ends) >= 8
    assert {(after - before).days for before, after in itertools.pairwise(ends)} == {7}
    assert ends[0] - timedelta(days=7) < period.first
