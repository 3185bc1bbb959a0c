"""Reading an organisation's holidays from an iCal file, as a page of the sheet ``holidays``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import recurring_ical_events
from icalendar import Calendar

from knowledge.register.outcome import RegisterError
from knowledge.register.pages import Page, PageRow
from knowledge.store.trouble import plain_words

SUFFIX = ".ics"
LARGEST = 5_000_000
LONGEST_DAYS = 31
ONE_DAY = timedelta(days=1)
# holidays without an end are taken so far, and those of a year ago are still of use
BACK, AHEAD = timedelta(days=400), timedelta(days=365 * 5)
HEADINGS = {0: "organisation", 1: "date", 2: "name"}
NO_CALENDAR = "{path} is no iCal calendar: save or download it as an .ics file and try again."
NO_DAYS = "{path} holds no holiday from {first} to {last}: check that it is the right calendar."
NO_DAY = (
    "{name} in {path} has no day that is in the calendar, so none of its holidays are taken: put "
    "it right or take it out, and try again."
)
TOO_LONG = "“{name}” in {path} lasts {days} days, which is no holiday: take it out and try again."


@dataclass(frozen=True)
class Whose:
    """Whose holidays a calendar holds, and what day it is, from which on they are looked for."""

    organisation: str
    today: date


def ical_page(path: Path, whose: Whose) -> Page:
    """Read the days of a calendar, each once; what is wrong with it is a `RegisterError`."""
    found: dict[date, str] = {}
    for event in _events(path, whose.today):
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        name = str(event.get("SUMMARY", "")).strip()
        for day in _days(path, name, event):
            found.setdefault(day, name)
    if not found:
        first, last = whose.today - BACK, whose.today + AHEAD
        raise RegisterError(NO_DAYS.format(path=path, first=first, last=last))
    return Page("holidays", _rows(whose.organisation, found))


def _rows(organisation: str, found: dict[date, str]) -> Iterator[PageRow]:
    yield PageRow(1, HEADINGS)
    for number, day in zip(count(2), sorted(found), strict=False):
        yield PageRow(number, {0: organisation, 1: day, 2: found[day]})


def _events(path: Path, today: date) -> list[Any]:
    """Return the events of these years, those that come again with each of their days.

    The reader raises whatever it meets in a broken file, so that every failure is told as one.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise RegisterError(f"{path} is too large for a calendar of holidays.")
        calendar = Calendar.from_ical(path.read_bytes())
        _check_days(path, calendar)
        return list(recurring_ical_events.of(calendar).between(today - BACK, today + AHEAD))
    except OSError as error:
        raise RegisterError(plain_words(error, str(path))) from error
    except RegisterError:
        raise
    except Exception as error:
        raise RegisterError(NO_CALENDAR.format(path=path)) from error


def _check_days(path: Path, calendar: Any) -> None:
    """Name the event whose day is missing or does not exist, such as 31 February."""
    for event in calendar.walk("VEVENT"):
        if "DTSTART" not in event or any(field == "DTSTART" for field, _ in event.errors):
            named = str(event.get("SUMMARY", "")).strip()
            name = f"“{named}”" if named else "An event without a name"
            raise RegisterError(NO_DAY.format(path=path, name=name))


def _days(path: Path, name: str, event: Any) -> list[date]:
    """Return the days of an event; the end of one that lasts whole days is the day behind it."""
    first, end = event["DTSTART"].dt, event["DTEND"].dt
    if isinstance(end, datetime):
        end = end - timedelta(microseconds=1) if end > first else end
        first, last = first.date(), end.date()
    else:
        last = max(first, end - ONE_DAY)
    length = (last - first).days + 1
    if length > LONGEST_DAYS:
        raise RegisterError(TOO_LONG.format(path=path, name=name, days=length))
    return [first + ONE_DAY * ahead for ahead in range(length)]
