"""One reason not to take a rating as it stands."""

from datetime import date
from typing import Literal, NamedTuple

Kind = Literal["missed", "slipped", "late", "blocked", "jump", "copied", "stale"]


class Doubt(NamedTuple):
    """What speaks against a rating, of which kind."""

    kind: Kind
    sentence: str


def on_day(when: date) -> str:
    """Write a day in words."""
    return f"{when.day} {when:%B %Y}"
