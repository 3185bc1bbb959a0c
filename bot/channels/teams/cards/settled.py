"""A card after a press: what was chosen stands where there was something to press."""

from typing import Any

from bot.channels.teams.cards.words import SMALL, lines
from bot.channels.teams.outgoing import Drawing


def settled(card: Drawing, line: str) -> Drawing:
    """Return *card* with nothing left to press or to fill in, *line* below it."""
    body = [one for element in card["body"] if (one := _without(element))]
    return {**card, "body": [*body, *(piece.element for piece in lines(line, **SMALL))]}


def _without(element: Drawing) -> Drawing | None:
    if _is_pressed(element):
        return None
    if "items" not in element:
        return element
    items = [one for part in element["items"] if (one := _without(part))]
    return {**element, "items": items} if items else None


def _is_pressed(element: Drawing) -> Any:
    return element["type"] == "ActionSet" or element["type"].startswith("Input.")
