"""Teams' moments: ISO 8601, with a time zone and up to seven digits of a second."""

from datetime import UTC, datetime


def moment(text: str) -> datetime:
    """Return when something was; raises ValueError where that is no moment."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
