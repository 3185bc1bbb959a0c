"""Teams' moments: ISO 8601, with a time zone and up to seven digits of a second."""

from datetime import UTC, datetime, timedelta

# there was no Teams before, and nothing comes from tomorrow: with such moments nobody can reckon
FIRST = datetime(2016, 1, 1, tzinfo=UTC)
CLOCKS_DIFFER = timedelta(days=1)


def moment(text: str, now: datetime) -> datetime:
    """Return when something was; *now* where that is no moment, or not one of Teams'."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return now
    known = found if found.tzinfo else found.replace(tzinfo=UTC)
    return known if FIRST <= known <= now + CLOCKS_DIFFER else now
