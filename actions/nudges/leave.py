"""Who is away and when."""

from actions.not_yet import NotYet


class Leave(NotYet):
    """Who is away and when."""

    intent = "leave"
    what = "I can’t note when people are away yet, so nothing was noted."
