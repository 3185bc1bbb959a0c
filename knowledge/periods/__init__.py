"""Dates, periods and counts in what people in Britain type."""

from knowledge.periods.counts import find_count
from knowledge.periods.find import find_day, find_period
from knowledge.periods.period import Looking, NotADateError, Period

__all__ = ["Looking", "NotADateError", "Period", "find_count", "find_day", "find_period"]
