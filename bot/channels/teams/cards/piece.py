"""One element of a card, with the words that stand for it where cards are not shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.channels.teams.limits import CARD_VERSION
from bot.channels.teams.outgoing import Drawing, size

SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"
TOO_OLD = "This Teams is too old to show my answer. Update it, or open Teams in a browser."


@dataclass(frozen=True)
class Piece:
    """An element, and how it reads in a notification.

    One that *follows* says little without the one before it: a row's cells without its name.
    """

    element: Drawing
    text: str = ""
    follows: bool = False

    @cached_property
    def size(self) -> int:
        """Return how much it counts towards a message's limit."""
        return size(self.element)


def belonging(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Give pieces that say one thing together: all but the first follow."""
    for at, one in enumerate(pieces):
        yield replace(one, follows=True) if at else one


def card(body: Sequence[Drawing]) -> Drawing:
    """Draw a card."""
    return {
        "type": "AdaptiveCard",
        "$schema": SCHEMA,
        "version": CARD_VERSION,
        "fallbackText": TOO_OLD,
        "body": list(body),
    }


def attached(drawn: Drawing) -> Drawing:
    """Write a card as what is attached to a message."""
    return {"contentType": "application/vnd.microsoft.card.adaptive", "content": drawn}


def spaced(element: Drawing, spacing: str) -> Drawing:
    """Return an element with that much room above it."""
    return {**element, "spacing": spacing}
