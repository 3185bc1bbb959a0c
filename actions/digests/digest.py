"""Digests of what changed."""

from actions.not_yet import NotYet


class Digest(NotYet):
    """Digests of what changed."""

    intent = "digest"
    what = "I don’t send digests yet. You can ask me what changed at any time."
