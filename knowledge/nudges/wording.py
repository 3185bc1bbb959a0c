"""Days as reasons name them: 16 November, and with the year where it is another."""

from __future__ import annotations

from datetime import date


def short_day(day: date, today: date | None = None) -> str:
    """Write a day without its year, unless that is not the year of *today*."""
    year = f" {day.year}" if today and day.year != today.year else ""
    return f"{day.day} {day:%B}{year}"
