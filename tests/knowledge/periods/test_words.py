import pytest

from knowledge.periods import find_period


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in December 2026", "in December 2026"),
        ("since the summer", "since 1 June 2026"),
        ("by Christmas", "by 25 December 2026"),
        ("before 3/12/26", "before 3 December 2026"),
        ("after 3/12/26", "after 3 December 2026"),
        ("until Friday", "until Friday 20 November 2026"),
        ("from now on", "from 18 November 2026 on"),
        ("today", "on 18 November 2026"),
        ("next Friday", "on Friday 27 November 2026"),
        ("last week", "in the week of 9 November 2026"),
        ("Q3", "from October to December 2026 (Q3 of 2026-27)"),
        ("this financial year", "in the financial year 2026-27"),
        ("this year", "in 2026"),
        ("between June and August", "from June to August 2026"),
        ("winter 2026/27", "from December 2026 to February 2027"),
        ("8-19 December 2026", "from 8 to 19 December 2026"),
        ("in the last 10 days", "from 8 to 18 November 2026"),
        ("in the last month", "from 18 October to 18 November 2026"),
        ("over the past year", "from 18 November 2025 to 18 November 2026"),
    ],
)
def test_reads_back_what_it_understood(today, text, words):
    assert find_period(text, today).words == words
