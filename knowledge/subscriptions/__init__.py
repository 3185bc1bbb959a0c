"""When a digest is due, of which days, and to whom it goes."""

from knowledge.subscriptions.due import Booking, to_book
from knowledge.subscriptions.plan import days_of, next_day

__all__ = ["Booking", "days_of", "next_day", "to_book"]
