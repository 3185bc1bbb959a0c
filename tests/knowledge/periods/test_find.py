import time
from datetime import date
from statistics import median

import pytest

from knowledge.periods import NotADateError, Period, find_day, find_period


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("due by 31/11", "There is no 31 November: the month has 30 days."),
        ("31/11", "There is no 31 November: the month has 30 days."),
        ("30 Feb", "There is no 30 February: the month has 28 days, or 29 in a leap year."),
        ("since the 31st of April", "There is no 31 April: the month has 30 days."),
        ("November 31", "There is no 31 November: the month has 30 days."),
        ("2026-02-30", "There is no 30 February: the month has 28 days, or 29 in a leap year."),
        ("29 February 2027", "There is no 29 February in 2027."),
        ("since 29 Feb", "There is no 29 February in 2026."),
        ("a week before 31/11", "There is no 31 November: the month has 30 days."),
        (
            "by 12/25",
            "There is no month 25: dates are read with the day first, as in 25/12.",
        ),
        (
            "12/25/2026",
            "There is no month 25: dates are read with the day first, as in 25/12.",
        ),
    ],
)
@pytest.mark.parametrize("find", [find_period, find_day])
def test_says_so_when_there_is_no_such_day(today, find, text, sentence):
    with pytest.raises(NotADateError) as refused:
        find(text, today)

    assert str(refused.value) == sentence
    assert text[refused.value.start : refused.value.end] in text


def test_says_where_the_period_stood(today):
    period = find_period("what has changed in ARC since 1 June, and why?", today)

    assert period == Period(date(2026, 6, 1), date.max, "since 1 June 2026", 24, 36)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("remind me on Friday please", "on Friday"),
        ("between the 8th and the 19th of November", "between the 8th and the 19th of November"),
        ("what fell due from June to August?", "from June to August"),
        ("ARC by 3/12 at the latest, OK", "by 3/12 at the latest"),
        ("as of today, what changed since June", "since June"),
        ("Anything NEW – since 3 Dec – in Fife?", "since 3 Dec"),
    ],
)
def test_takes_in_the_words_around(today, text, span):
    period = find_period(text, today)

    assert text[period.start : period.end] == span


def test_a_period_holds_its_first_and_last_day(today):
    period = find_period("8-19 November 2026", today)

    assert date(2026, 11, 8) in period
    assert date(2026, 11, 19) in period
    assert date(2026, 11, 20) not in period


@pytest.mark.parametrize("text", ["next week", "8-19 Dec", "in March", "since the summer", ""])
def test_a_period_is_no_day(today, text):
    assert find_day(text, today) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("telecare yesterday: green, Angus moved", date(2026, 11, 17)),
        ("snooze until Monday", date(2026, 11, 23)),
        ("by the end of the month", date(2026, 11, 30)),
        ("by Christmas", date(2026, 12, 25)),
        ("by close of play", date(2026, 11, 18)),
        ("by close of play Friday", date(2026, 11, 20)),
        ("by cob on 3 December", date(2026, 12, 3)),
        ("by the end of the day tomorrow", date(2026, 11, 19)),
        ("in a fortnight", date(2026, 12, 2)),
        ("next week, on Tuesday 24 November", date(2026, 11, 24)),
    ],
)
def test_finds_one_day(today, text, day):
    found, _ = find_day(text, today, "ahead")

    assert found == day


def test_a_sentence_takes_less_than_two_milliseconds(today):
    question = (
        "what changed in digital telecare since the summer, and what is due by 3/12 in Angus?"
    )
    find_period(question, today)

    times = []
    for _ in range(50):
        began = time.process_time()
        find_period(question, today)
        times.append(time.process_time() - began)

    assert median(times) < 0.002
