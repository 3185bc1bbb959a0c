import pytest


@pytest.mark.parametrize(
    ("text", "back", "ahead"),
    [
        ("3 Dec", "2025-12-03", "2026-12-03"),
        ("3rd of December", "2025-12-03", "2026-12-03"),
        ("the 3rd of December", "2025-12-03", "2026-12-03"),
        ("Dec 3", "2025-12-03", "2026-12-03"),
        ("Dec. 3rd", "2025-12-03", "2026-12-03"),
        ("3Dec", "2025-12-03", "2026-12-03"),
        ("the first of December", "2025-12-01", "2026-12-01"),
        ("the twenty third of November", "2025-11-23", "2026-11-23"),
        ("18 November", "2026-11-18", "2026-11-18"),
        ("3 May", "2026-05-03", "2027-05-03"),
        ("by 3 may", "2027-05-03", "2027-05-03"),
        ("12 march", "2026-03-12", "2027-03-12"),
        ("Friday 20 November", "2026-11-20", "2026-11-20"),
        ("Friday, 20th November", "2026-11-20", "2026-11-20"),
        ("Mon 23rd Nov", "2026-11-23", "2026-11-23"),
        ("on the 5th", "2026-11-05", "2026-12-05"),
        ("back on the 5th", "2026-11-05", "2026-12-05"),
        ("on 20th", "2026-10-20", "2026-11-20"),
        ("on the 31st", "2026-10-31", "2026-12-31"),
        ("Friday the 20th", "2026-11-20", "2026-11-20"),
        ("on the 5th of next month", "2026-12-05", "2026-12-05"),
        ("on the 1st of the month", "2026-11-01", "2026-11-01"),
        ("2nd Tuesday of January", "2026-01-13", "2027-01-12"),
        ("the last Friday of the month", "2026-11-27", "2026-11-27"),
        ("last day of the month", "2026-11-30", "2026-11-30"),
        ("the first day of December", "2025-12-01", "2026-12-01"),
    ],
)
def test_reads_a_day_the_way_it_looks(read, text, back, ahead):
    assert read(text).split("/")[1] == back
    assert read(text, "ahead").split("/")[1] == ahead


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 Dec 2026", "2026-12-03/2026-12-03"),
        ("3 Dec 26", "2026-12-03/2026-12-03"),
        ("3 Dec '26", "2026-12-03/2026-12-03"),
        ("3-Dec-26", "2026-12-03/2026-12-03"),
        ("December 3, 2026", "2026-12-03/2026-12-03"),
        ("20 November next year", "2027-11-20/2027-11-20"),
        ("since 1 June last year", "2025-06-01/.."),
        ("from 8 to 19 November", "2026-11-08/2026-11-19"),
        ("between 8 and 19 November", "2026-11-08/2026-11-19"),
        ("between the 8th and the 19th of November", "2026-11-08/2026-11-19"),
        ("from the 8th to the 19th", "2026-11-08/2026-11-19"),
        ("8–19 Dec 2026", "2026-12-08/2026-12-19"),
        ("Dec 8-19 2026", "2026-12-08/2026-12-19"),
        ("from 28 to 3 December 2026", "2026-11-28/2026-12-03"),
        ("30 Nov - 4 Dec 2026", "2026-11-30/2026-12-04"),
    ],
)
def test_reads_years_and_ranges(read, text, expected):
    assert read(text) == expected


def test_reads_a_range_ahead(read):
    assert read("I'm off 8-19 Dec", "ahead") == "2026-12-08/2026-12-19"


@pytest.mark.parametrize(
    "text",
    [
        "criterion 3 may apply",
        "3 and 5 may be late",
        "may 2 councils share it?",
        "by the 2nd sprint",
        "the 1st floor",
        "2nd update",
        "second",
        "one second",
    ],
)
def test_leaves_other_numbers_alone(read, text):
    assert read(text) is None
