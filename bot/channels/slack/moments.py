"""Slack's moments: the seconds since 1970, with a fraction that makes them unique."""

from datetime import UTC, datetime


def moment(ts: str) -> datetime:
    """Return when something was."""
    return datetime.fromtimestamp(float(ts), UTC)
