"""A card after a press: what was chosen stands where there was something to press."""

from itertools import takewhile

from bot.channels.teams.cards.words import SMALL, lines
from bot.channels.teams.outgoing import Drawing


def settled(card: Drawing, line: str) -> Drawing:
    """Return *card* with nothing left to press or to fill in, *line* below it.

    Of a form its title is left: what helped to fill it in helps no more.
    """
    body = [one for element in card["body"] if (one := _without(element))]
    return {**card, "body": [*body, *(piece.element for piece in lines(line, **SMALL))]}


def _without(element: Drawing) -> Drawing | None:
    if _is_pressed(element):
        return None
    if "items" not in element:
        return element
    parts = element["items"]
    if has_inputs(element):
        parts = takewhile(lambda part: not has_inputs(part), parts)
    items = [one for part in parts if (one := _without(part))]
    return {**element, "items": items} if items else None


def has_inputs(element: Drawing) -> bool:
    """Say whether something can be filled in on a card or on a part of it."""
    inner = (*element.get("body", ()), *element.get("items", ()))
    return str(element["type"]).startswith("Input.") or any(map(has_inputs, inner))


def _is_pressed(element: Drawing) -> bool:
    return element["type"] == "ActionSet" or str(element["type"]).startswith("Input.")
