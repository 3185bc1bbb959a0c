from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.register.cells import Broken, CellError
from knowledge.register.days import day, time_zone, working_days

NOVEMBER = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        pytest.param("2026-11-21", NOVEMBER, id="ISO"),
        pytest.param(" 2026-11-21 ", NOVEMBER, id="ISO with spaces round it"),
        pytest.param("21/11/2026", NOVEMBER, id="day first"),
        pytest.param("3/12/2026", date(2026, 12, 3), id="day first where both could be"),
        pytest.param("03/04/2026", date(2026, 4, 3), id="day first, always"),
        pytest.param("2026-11-21T10:30", NOVEMBER, id="ISO with a time"),
        pytest.param("2026-11-21 00:00:00", NOVEMBER, id="ISO with midnight"),
        pytest.param("21/11/2026 09:15", NOVEMBER, id="day first with a time"),
        pytest.param(NOVEMBER, NOVEMBER, id="a date"),
        pytest.param(datetime.fromisoformat("2026-11-21T10:30"), NOVEMBER, id="a moment"),
        pytest.param("29/02/2028", date(2028, 2, 29), id="a leap day"),
    ],
)
def test_reads_a_date(cell, found):
    assert day(cell) == found


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        pytest.param("21/11/26", "Expected a date", id="a year in two digits"),
        pytest.param("11/21/2026", "no such day", id="month first"),
        pytest.param("2026-13-01", "no such day", id="a thirteenth month"),
        pytest.param("30/02/2026", "no such day", id="a thirtieth of February"),
        pytest.param("29/02/2026", "no such day", id="a leap day in another year"),
        pytest.param("21 November 2026", "Expected a date", id="a month in words"),
        pytest.param("2026-11", "Expected a date", id="a month alone"),
        pytest.param("2026-W47", "Expected a date", id="a week"),
        pytest.param("20261121", "Expected a date", id="ISO without hyphens"),
        pytest.param("2026-1-5", "Expected a date", id="ISO without noughts"),
        pytest.param("tomorrow", "Expected a date", id="a word"),
        pytest.param("٢٠٢٦-١١-٢١", "Expected a date", id="other digits"),
        pytest.param("0026-11-21", "before 1901", id="a slip in the year"),
        pytest.param(46347, "A number", id="a number that is not shown as a date"),
        pytest.param(True, "A yes-or-no value", id="a boolean"),
        pytest.param(time(9), "date or time", id="a time"),
        pytest.param(
            datetime.fromisoformat("1899-12-30T09:00"),
            "before 1901",
            id="a time that a workbook keeps",
        ),
        pytest.param(Broken("#REF!", "An error value"), "An error value", id="an error"),
        pytest.param("#VALUE!", "An error value", id="an error as text"),
    ],
)
def test_says_which_dates_can_be_read(cell, says):
    with pytest.raises(CellError, match=says):
        day(cell)


@given(st.dates(min_value=date(1901, 1, 1)))
def test_reads_every_date_both_ways(found):
    assert day(found.isoformat()) == found
    assert day(f"{found.day}/{found.month}/{found.year:04}") == found


@given(st.text(alphabet="0123456789-/ T:", max_size=20))
def test_never_guesses_a_date(text):
    try:
        found = day(text)
    except CellError:
        return
    assert str(found.year) in text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("Mon-Thu", "Mon-Thu", id="a range"),
        pytest.param("Mon;Wed;Fri", "Mon;Wed;Fri", id="a list"),
        pytest.param("mon ; WED; fri", "Mon;Wed;Fri", id="a list in any case"),
        pytest.param("Monday - Thursday", "Mon-Thu", id="whole words"),
        pytest.param("Mon–Thu", "Mon-Thu", id="a dash that a word processor made"),
        pytest.param("Mon, Tues", "Mon;Tue", id="commas"),
        pytest.param("Mon-Tue;Thu-Fri", "Mon-Tue;Thu-Fri", id="two ranges"),
        pytest.param("Fri-Mon", "Fri;Sat;Sun;Mon", id="round the week's end"),
        pytest.param("Mon;Mon", "Mon", id="twice the same"),
        pytest.param("Wed-Wed", "Wed", id="a range of one"),
        pytest.param("Sun", "Sun", id="one day"),
    ],
)
def test_reads_working_days(text, kept):
    assert working_days(text) == kept


@pytest.mark.parametrize(
    "text", ["Mo", "Mon-", "Mon-Tue-Wed", "weekdays", "1-5", ";", "Mon/Tue", "T"]
)
def test_says_which_working_days_can_be_read(text):
    with pytest.raises(CellError, match="Mon-Thu or Mon;Wed;Fri"):
        working_days(text)


@given(st.lists(st.sampled_from(["Mon", "tue", "WEDNESDAY", "Thu-Sat", "Sun-Tue"]), min_size=1))
def test_working_days_are_kept_as_they_are_read(parts):
    kept = working_days(";".join(parts))
    assert working_days(kept) == kept


@pytest.mark.parametrize(
    ("text", "zone"),
    [("Europe/London", "Europe/London"), ("europe/london", "Europe/London"), ("UTC", "UTC")],
)
def test_reads_a_time_zone(text, zone):
    assert time_zone(text) == zone


@pytest.mark.parametrize("text", ["London", "GMT+25", "Europe/Glasgow", "../etc/passwd"])
def test_says_which_time_zones_there_are(text):
    with pytest.raises(CellError, match="Expected a time zone"):
        time_zone(text)
