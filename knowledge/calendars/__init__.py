"""When people work: their week, their time zone, holidays and leave (CONTRACT.md, "Nudges")."""

from knowledge.calendars.calendar import MONDAY_TO_FRIDAY, Away, Calendar, make_calendar

__all__ = ["MONDAY_TO_FRIDAY", "Away", "Calendar", "make_calendar"]
