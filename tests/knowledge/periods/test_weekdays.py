from datetime import date

import pytest

from knowledge.periods import find_day


@pytest.mark.parametrize(
    ("text", "back", "ahead"),
    [
        ("Friday", "2026-11-13", "2026-11-20"),
        ("on Monday", "2026-11-16", "2026-11-23"),
        ("on Wednesday", "2026-11-11", "2026-11-25"),
        ("Friday's update", "2026-11-13", "2026-11-20"),
        ("this Friday", "2026-11-20", "2026-11-20"),
        ("this Monday", "2026-11-16", "2026-11-23"),
        ("next Friday", "2026-11-27", "2026-11-27"),
        ("next Monday", "2026-11-23", "2026-11-23"),
        ("next Wednesday", "2026-11-25", "2026-11-25"),
        ("last Tuesday", "2026-11-17", "2026-11-17"),
        ("last Friday", "2026-11-13", "2026-11-13"),
        ("last Wednesday", "2026-11-11", "2026-11-11"),
        ("this coming Friday", "2026-11-20", "2026-11-20"),
        ("Friday coming", "2026-11-20", "2026-11-20"),
        ("Friday week", "2026-11-27", "2026-11-27"),
        ("close of play Friday", "2026-11-13", "2026-11-20"),
        ("a week on Friday", "2026-11-27", "2026-11-27"),
        ("a week on Monday", "2026-11-30", "2026-11-30"),
        ("a week Monday", "2026-11-30", "2026-11-30"),
        ("Friday fortnight", "2026-12-04", "2026-12-04"),
        ("a fortnight on Friday", "2026-12-04", "2026-12-04"),
        ("three weeks on Tuesday", "2026-12-15", "2026-12-15"),
        ("a week past Friday", "2026-11-06", "2026-11-06"),
        ("Monday past", "2026-11-16", "2026-11-16"),
        ("Monday first", "2026-11-23", "2026-11-23"),
        ("Friday there", "2026-11-13", "2026-11-13"),
        ("Tuesday next week", "2026-11-24", "2026-11-24"),
        ("next week Tuesday", "2026-11-24", "2026-11-24"),
        ("Friday of last week", "2026-11-13", "2026-11-13"),
        ("two Fridays ago", "2026-11-06", "2026-11-06"),
        ("on Sat", "2026-11-14", "2026-11-21"),
        ("on wensday", "2026-11-11", "2026-11-25"),
        ("Thurs morning", "2026-11-12", "2026-11-19"),
        ("today", "2026-11-18", "2026-11-18"),
        ("the day before yesterday", "2026-11-16", "2026-11-16"),
        ("yesterday's update", "2026-11-17", "2026-11-17"),
        ("last night", "2026-11-17", "2026-11-17"),
        ("tomorrow", "2026-11-19", "2026-11-19"),
        ("tommorow", "2026-11-19", "2026-11-19"),
        ("the morn", "2026-11-19", "2026-11-19"),
        ("the day after tomorrow", "2026-11-20", "2026-11-20"),
        ("a week tomorrow", "2026-11-26", "2026-11-26"),
        ("tomorrow week", "2026-11-26", "2026-11-26"),
        ("how's it gaun the day?", "2026-11-18", "2026-11-18"),
        ("by the end of the day", "2026-11-18", "2026-11-18"),
    ],
)
def test_names_one_day(today, text, back, ahead):
    days = [find_day(text, today, looking) for looking in ("back", "ahead")]

    assert [str(found[0]) for found in days] == [back, ahead]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("since last Friday", "2026-11-13/.."),
        ("since Wednesday", "2026-11-11/.."),
        ("until Friday", "../2026-11-20"),
        ("'til Friday", "../2026-11-20"),
        ("by Friday", "../2026-11-20"),
        ("not later than Friday", "../2026-11-20"),
        ("after Friday", "2026-11-14/.."),
        ("Monday onwards", "2026-11-16/.."),
        ("from Monday to Wednesday", "2026-11-16/2026-11-18"),
        ("Mon-Thu", "2026-11-16/2026-11-19"),
        ("between last Monday and yesterday", "2026-11-16/2026-11-17"),
        ("w/c Monday", "2026-11-16/2026-11-22"),
    ],
)
def test_reads_what_lies_before_and_after(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("off Monday to Friday", "2026-11-23/2026-11-27"),
        ("off from Monday", "2026-11-23/.."),
        ("away from Monday until the 14th", "2026-11-23/2026-12-14"),
        ("on leave from tomorrow for a fortnight", "2026-11-19/2026-12-02"),
        ("away three weeks from 9 March", "2027-03-09/2027-03-29"),
        ("off 12th-19th", "2026-11-12/2026-11-19"),
        ("not before Friday", "2026-11-20/.."),
        ("off for two weeks from Monday", "2026-11-23/2026-12-06"),
        ("paternity leave 2 weeks from 7 December", "2026-12-07/2026-12-20"),
        ("two weeks’ leave from Monday", "2026-11-23/2026-12-06"),
        ("a fortnight starting on Monday", "2026-11-23/2026-12-06"),
        ("fae the 8th tae the 19th o’ December", "2026-12-08/2026-12-19"),
    ],
)
def test_reads_what_is_to_come(read, text, expected):
    assert read(text, "ahead") == expected


def test_next_friday_said_on_a_sunday_is_in_the_week_that_begins():
    assert find_day("next Friday", date(2026, 11, 22)) == (date(2026, 11, 27), (0, 11))


@pytest.mark.parametrize(
    "text",
    [
        "mon ami",
        "ciamar a tha thu",
        "every second Tuesday",
        "the sun",
        "sun and sand",
        "who sat on it",
        "who last sat on the board",
        "sat nav data",
        "they wed in haste",
        "not Wednesdays",
        "every Friday",
        "the Monday.com board",
        "order of the day",
        "day-to-day",
        "what's red right now",
    ],
)
def test_leaves_other_words_alone(read, text):
    assert read(text) is read(text, "ahead") is None
