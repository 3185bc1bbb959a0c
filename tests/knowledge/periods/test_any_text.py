from datetime import date

import dateparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.periods import NotADateError, Period, find_count, find_day, find_period
from knowledge.periods.vocabulary import MONTHS, NUMBERS, ORDINALS, WEEKDAYS

SMALL_WORDS = """
    since before after by until from to between and in on over at of the this last next past early
    mid late end start rest half week weekend fortnight month quarter year financial days weeks ago
    hence now today yesterday tomorrow morn Christmas Easter New Year Hogmanay summer winter Q3
    FY26/27 w/c 3/12 31/11 29/2 3-12-26 3.12.26 2026-11-18 2026 2026-27 3rd 31st 5th 999 0 99 - /
    , . : ? so far commencing ending onwards first date working for
"""
WORDS = [*MONTHS, *WEEKDAYS, *NUMBERS, *ORDINALS, *SMALL_WORDS.split()]
OPENINGS = {"in", "on", "from", "since", "by", "until", "before", "after"}
TODAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
LOOKING = st.sampled_from(["back", "ahead"])
TEXTS = st.text(max_size=60) | st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)


def outcome(find, *arguments):
    try:
        return find(*arguments)
    except NotADateError as refused:
        return refused


@given(TEXTS, TODAYS, LOOKING)
def test_a_period_is_in_order_and_within_the_text(text, today, looking):
    found = outcome(find_period, text, today, looking)

    if isinstance(found, NotADateError):
        assert str(found).startswith("There is no ")
    if isinstance(found, Period):
        assert found.first <= found.last
        assert found.words.split()[0] in OPENINGS
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)


@given(TEXTS, TODAYS, LOOKING)
def test_a_day_is_within_the_text(text, today, looking):
    found = outcome(find_day, text, today, looking)

    if isinstance(found, tuple):
        day, (start, end) = found
        assert isinstance(day, date)
        assert 0 <= start < end <= len(text)


@given(TEXTS)
def test_a_count_is_some(text):
    count = find_count(text)

    assert count is None or 0 < count < 1000


@given(st.dates(date(2001, 1, 1), date(2099, 12, 31)), TODAYS, LOOKING)
@pytest.mark.parametrize(
    "form",
    ["{0:%d/%m/%Y}", "{0:%Y-%m-%d}", "{0:%d.%m.%Y}", "{0.day} {0:%b %Y}", "{0:%B} {0.day}, {0:%Y}"],
)
def test_a_whole_date_is_that_day_whichever_way_it_looks(form, day, today, looking):
    period = find_period(form.format(day), today, looking)

    assert (period.first, period.last) == (day, day)


@given(st.dates(date(2020, 1, 1), date(2039, 12, 31)), TODAYS)
def test_a_day_and_month_lie_the_way_it_looks(day, today):
    if (day.month, day.day) == (2, 29):
        return
    text = f"on {day.day}/{day.month}"

    assert find_day(text, today, "back")[0] <= today <= find_day(text, today, "ahead")[0]


@given(st.dates(date(2020, 1, 1), date(2039, 12, 31)), TODAYS, LOOKING)
def test_what_is_read_back_is_read_the_same(day, today, looking):
    period = find_period(f"since {day.day} {day:%B %Y}", today, looking)

    assert find_period(period.words, today).first == period.first == day


@pytest.mark.parametrize("text", ["3/12/2026", "3 Dec 2026", "3rd December 2026", "2026-12-03"])
def test_agrees_with_dateparser_on_whole_dates(today, text):
    settings = {"DATE_ORDER": "DMY"} if "/" in text else {}

    assert find_day(text, today)[0] == dateparser.parse(text, ["en"], settings=settings).date()
