import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the last 10 days", "2026-11-08/2026-11-18"),
        ("over the last ten days", "2026-11-08/2026-11-18"),
        ("last 7 days", "2026-11-11/2026-11-18"),
        ("last 24 hours", "2026-11-17/2026-11-18"),
        ("the past 48 hours", "2026-11-16/2026-11-18"),
        ("last 5 working days", "2026-11-11/2026-11-18"),
        ("past fortnight", "2026-11-04/2026-11-18"),
        ("the last fortnight", "2026-11-04/2026-11-18"),
        ("in the last fortnight", "2026-11-04/2026-11-18"),
        ("last fortnight", "2026-11-04/2026-11-18"),
        ("next fortnight", "2026-11-18/2026-12-02"),
        ("this past week", "2026-11-11/2026-11-18"),
        ("in the last week", "2026-11-11/2026-11-18"),
        ("in the last month", "2026-10-18/2026-11-18"),
        ("over the past year", "2025-11-18/2026-11-18"),
        ("the past 3 months", "2026-08-18/2026-11-18"),
        ("past couple of weeks", "2026-11-04/2026-11-18"),
        ("in the last few days", "2026-11-15/2026-11-18"),
        ("next six weeks", "2026-11-18/2026-12-30"),
        ("in the next two weeks", "2026-11-18/2026-12-02"),
        ("within the next month", "2026-11-18/2026-12-18"),
        ("in the week ahead", "2026-11-18/2026-11-25"),
        ("since yesterday", "2026-11-17/.."),
        ("since a month ago", "2026-10-18/.."),
        ("two weeks ago", "2026-11-02/2026-11-08"),
        ("3 days ago", "2026-11-15/2026-11-15"),
        ("more than two weeks ago", "../2026-11-03"),
        ("less than a week ago", "2026-11-11/.."),
        ("ten days from now", "2026-11-28/2026-11-28"),
        ("in two weeks' time", "2026-11-30/2026-12-06"),
        ("from now on", "2026-11-18/.."),
        ("until now", "../2026-11-18"),
        ("progress to date", "../2026-11-18"),
        ("between now and Easter", "2026-11-18/2027-03-28"),
        ("from now until Christmas", "2026-11-18/2026-12-25"),
        ("between August and now", "2026-08-01/2026-11-18"),
        ("from June to date", "2026-06-01/2026-11-18"),
    ],
)
def test_reckons_from_today(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("remind me in 3 days", "2026-11-21/2026-11-21"),
        ("remind me in 2 hours", "2026-11-18/2026-11-18"),
        ("off for two weeks", "2026-11-18/2026-12-02"),
        ("due within 30 days", "2026-11-18/2026-12-18"),
        ("due in two weeks", "2026-11-30/2026-12-06"),
    ],
)
def test_says_how_soon_only_when_it_looks_ahead(read, text, expected):
    assert (read(text), read(text, "ahead")) == (None, expected)


@pytest.mark.parametrize(
    "text",
    [
        "last 5 sprints",
        "this sprint",
        "since last sprint",
        "10 days",
        "since we started",
        "is it up to date",
    ],
)
def test_leaves_sprints_and_bare_lengths_alone(read, text):
    assert read(text) is None
