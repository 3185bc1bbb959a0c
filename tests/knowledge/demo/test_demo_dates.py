from datetime import date, timedelta
from itertools import chain

import pytest

from knowledge.demo import FORTNIGHT, WRITTEN_FOR

DAYS = [
    pytest.param(WRITTEN_FOR, id="the day it was written for"),
    pytest.param(WRITTEN_FOR + timedelta(days=13), id="the last day before it moves"),
    pytest.param(WRITTEN_FOR + timedelta(days=14), id="the first day after it moved"),
    pytest.param(WRITTEN_FOR - timedelta(days=1), id="the day before"),
    pytest.param(date(2028, 2, 29), id="a leap day"),
]


def dates(sheets, but=("holidays",)):
    return [
        date.fromisoformat(cell)
        for name in sorted(set(sheets) - set(but))
        for cell in chain.from_iterable(row.values() for row in sheets[name])
        if len(cell) == 10 and cell[4] == cell[7] == "-"
    ]


@pytest.mark.parametrize("today", DAYS)
def test_the_newest_update_is_less_than_a_fortnight_old(kept_until, today):
    newest = max(date.fromisoformat(update["date"]) for update in kept_until(today)["updates"])

    assert timedelta() <= today - newest < FORTNIGHT


@pytest.mark.parametrize("today", DAYS)
def test_every_date_moves_by_the_same_whole_fortnights(sheets, kept_until, today):
    moves = {new - old for old, new in zip(dates(sheets), dates(kept_until(today)), strict=True)}

    assert len(moves) == 1
    assert moves.pop() % FORTNIGHT == timedelta()


@pytest.mark.parametrize("today", DAYS)
def test_nothing_that_has_happened_is_still_to_come(sheets, kept_until, today):
    pairs = zip(dates(sheets), dates(kept_until(today)), strict=True)

    assert all(new <= today for old, new in pairs if old <= WRITTEN_FOR)


def test_public_holidays_stay_on_their_days(sheets, kept_until):
    assert kept_until(date(2027, 6, 1))["holidays"] == sheets["holidays"]


def test_nothing_but_dates_is_changed(sheets, kept_until):
    later = kept_until(WRITTEN_FOR + FORTNIGHT)

    assert [update["done"] for update in later["updates"]] == [
        update["done"] for update in sheets["updates"]
    ]
    assert [update["sprint"] for update in later["updates"]] == [
        update["sprint"] for update in sheets["updates"]
    ]


def test_work_is_dated_on_working_weekdays(sheets):
    assert {day.weekday() for day in dates(sheets, but=("holidays", "leave"))} <= set(range(5))
