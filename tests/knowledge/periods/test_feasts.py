from datetime import date

import pytest
from dateutil.easter import easter as oracle

from knowledge.periods.almanac import easter


@pytest.mark.parametrize(
    ("text", "back", "ahead"),
    [
        ("by Christmas", "../2026-12-25", "../2026-12-25"),
        ("afore Christmas", "../2025-12-24", "../2026-12-24"),
        ("before Xmas", "../2025-12-24", "../2026-12-24"),
        ("since Christmas", "2025-12-25/..", "2025-12-25/.."),
        ("over Christmas", "2025-12-24/2025-12-26", "2026-12-24/2026-12-26"),
        ("before Easter", "../2026-04-04", "../2027-03-27"),
        ("since Easter", "2026-04-05/..", "2026-04-05/.."),
        ("by Easter 2027", "../2027-03-28", "../2027-03-28"),
        ("Good Friday", "2026-04-03/2026-04-03", "2027-03-26/2027-03-26"),
        ("over Easter", "2026-04-03/2026-04-06", "2027-03-26/2027-03-29"),
        ("by New Year", "../2027-01-01", "../2027-01-01"),
        ("in the New Year", "2026-01-01/2026-01-31", "2027-01-01/2027-01-31"),
        ("by Hogmanay", "../2026-12-31", "../2026-12-31"),
        ("by Burns Night", "../2027-01-25", "../2027-01-25"),
        ("on St Andrew’s Day", "2025-11-30/2025-11-30", "2026-11-30/2026-11-30"),
        ("last Christmas", "2025-12-24/2025-12-26", "2025-12-24/2025-12-26"),
        ("between Christmas and New Year", "2025-12-25/2026-01-01", "2026-12-25/2027-01-01"),
        ("the day after Christmas", "2025-12-26/2025-12-26", "2026-12-26/2026-12-26"),
        ("two weeks before Easter", "2026-03-22/2026-03-22", "2027-03-14/2027-03-14"),
    ],
)
def test_knows_the_days_with_a_name(read, text, back, ahead):
    assert (read(text), read(text, "ahead")) == (back, ahead)


@pytest.mark.parametrize("text", ["the Christmas lights project", "the Easterhouse hub"])
def test_leaves_names_of_things_alone(read, text):
    assert read(text) is None


def test_reckons_easter_as_dateutil_does():
    assert [easter(year) for year in range(1900, 2200)] == [
        oracle(year) for year in range(1900, 2200)
    ]
    assert easter(2027) == date(2027, 3, 28)
