"""What setting up tells the person."""

from __future__ import annotations


class SetupError(Exception):
    """Setting up cannot go on; the message says what to do."""


def say(line: str) -> None:
    """Show *line* at once, also where the output goes to a file."""
    print(line, flush=True)
