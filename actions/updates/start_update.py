"""Starting an update."""

from actions.not_yet import NotYet


class StartUpdate(NotYet):
    """Starting an update."""

    intent = "start_update"
    what = "I can’t take updates yet."
