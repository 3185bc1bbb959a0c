"""Reports of how a sprint went."""

from actions.not_yet import NotYet


class LogUpdate(NotYet):
    """Reports of how a sprint went."""

    intent = "log_update"
    what = "I can’t take updates yet, so nothing was logged."
