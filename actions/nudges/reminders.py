"""Reminders, and quiet from them."""

from actions.not_yet import NotYet


class Reminders(NotYet):
    """Reminders, and quiet from them."""

    intent = "reminders"
    what = "I don’t send reminders yet, so there is nothing to change."
