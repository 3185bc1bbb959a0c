import pytest

from knowledge.periods import find_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("last three updates", 3),
        ("show me the last 5 sprints", 5),
        ("top ten risks", 10),
        ("TOP 3", 3),
        ("which missed two sprints running", 2),
        ("a couple of updates", 2),
        ("the last couple of updates", 2),
        ("three most recent updates", 3),
        ("the 3 latest", 3),
        ("previous two", 2),
        ("next 3 milestones", 3),
        ("5 sprints in a row", 5),
        ("red twice in a row", 2),
        ("three times running", 3),
        ("overdue by 3 sprints", 3),
        ("no update for two sprints", 2),
        ("half a dozen updates", 6),
        ("give me 5 projects", 5),
        ("top 5 milestones due in the next 3 weeks", 5),
    ],
)
def test_finds_how_many(text, count):
    assert find_count(text) == count


@pytest.mark.parametrize(
    "text",
    [
        "last update",
        "last 10 days",
        "in the last two weeks",
        "last 2 working days",
        "last 24 hours",
        "last 3 December",
        "3 December",
        "2026",
        "last 2026",
        "last 3/12",
        "40 schools",
        "migrated 400 users",
        "sprint 3",
        "sprint 3 updates",
        "two-week sprints",
        "top 10%",
        "last 0 updates",
        "",
    ],
)
def test_finds_none_in_dates_and_other_numbers(text):
    assert find_count(text) is None
