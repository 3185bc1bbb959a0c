"""Corrections of an update."""

from actions.not_yet import NotYet


class CorrectUpdate(NotYet):
    """Corrections of an update."""

    intent = "correct_update"
    what = "I can’t change updates yet, so nothing was changed."
