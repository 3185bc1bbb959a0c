"""What can be filled in and pressed on a card."""

from __future__ import annotations

from typing import Any

from bot.channels.teams.cards.inputs import FIELD

Args = dict[str, Any]


def inputs(element: Args) -> list[Args]:
    """What can be filled in on a card."""
    inner = [*element.get("body", ()), *element.get("items", ())]
    own = [element] if element["type"].startswith("Input.") else []
    return [*own, *(one for part in inner for one in inputs(part))]


def buttons(element: Args) -> list[Args]:
    """What can be pressed on a card."""
    inner = [*element.get("body", ()), *element.get("items", ())]
    return [*element.get("actions", ()), *(one for part in inner for one in buttons(part))]


def filled(card: Args, **values: str) -> tuple[Args, Args]:
    """The button that sends a card's form, and its data with some fields filled in otherwise."""
    sends = next(one for one in buttons(card) if one["data"]["action"] == "send_form")
    fields = {one["id"]: one.get("value", "") for one in inputs(card)}
    fields |= {f"{FIELD}{name}": value for name, value in values.items()}
    return sends, {**sends["data"], **fields}


def standing(card: Args) -> dict[str, str]:
    """What stands in a form, by field."""
    return {one["id"].removeprefix(FIELD): one.get("value", "") for one in inputs(card)}
