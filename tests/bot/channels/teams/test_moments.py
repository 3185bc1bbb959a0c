from datetime import UTC, datetime, timedelta

import pytest

from bot.channels.teams.moments import moment

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
EARLIER = NOW - timedelta(minutes=5)


@pytest.mark.parametrize(
    "text",
    ["2026-11-18T09:55:00Z", "2026-11-18T09:55:00.0000000Z", "2026-11-18T10:55+01:00",
     "2026-11-18T09:55:00"],
)  # fmt: skip
def test_a_moment_of_teams_is_read(text):
    assert moment(text, NOW) == EARLIER


@pytest.mark.parametrize(
    "text",
    ["", "soon", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "2015-06-01T00:00:00Z",
     "2026-11-20T00:00:00Z", "9999-12-31T23:59:59-14:00"],
)  # fmt: skip
def test_what_cannot_have_been_then_was_now(text):
    assert moment(text, NOW) == NOW


def test_a_clock_that_is_a_little_fast_is_believed():
    assert moment("2026-11-18T10:01:00Z", NOW) == NOW + timedelta(minutes=1)
