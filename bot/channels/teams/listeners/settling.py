"""What becomes of a card when something on it was pressed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.channels.teams.activity import Activity
from bot.channels.teams.answers import drawn_for
from bot.channels.teams.cards.settled import has_inputs, settled
from bot.channels.teams.cards.words import SMALL, lines
from bot.channels.teams.desk import Desk
from bot.channels.teams.drawn import Drawn
from bot.channels.teams.outgoing import Drawing
from bot.posting import Post

CHOSEN = "Pressed: {label}"
Data = Mapping[str, Any]


def after_press(post: Post, data: Data) -> Drawn | None:
    """Return the message whose button was pressed as it reads now; None where it is not found.

    Where Cairn had asked, one press is the answer, and nothing is left to press; else what was
    pressed stands below, and all can be pressed again.
    """
    for drawn in drawn_for(post):
        for action in _actions(drawn.card or {}):
            if _is_same(action["data"], data):
                line = CHOSEN.format(label=action["title"])
                return replace(drawn, card=_with(drawn.card or {}, line, post))
    return None


def after_form(post: Post, line: str) -> Drawn | None:
    """Return the message in which a form stood, as it reads when the form was sent."""
    for drawn in drawn_for(post):
        if drawn.card and has_inputs(drawn.card):
            return replace(drawn, card=settled(drawn.card, line))
    return None


async def settle(activity: Activity, drawn: Drawn, desk: Desk) -> None:
    """Let a message read so for everybody, and when Teams is opened again."""
    if message := str(activity.raw.get("replyToId") or ""):
        await desk.poster.update(activity.place, message, drawn)


def asked(post: Post) -> bool:
    """Say whether an answer is a question: to that there is one answer."""
    return not post.answer["answered"]


def _with(card: Drawing, line: str, post: Post) -> Drawing:
    if asked(post):
        return settled(card, line)
    return {**card, "body": [*card["body"], *(one.element for one in lines(line, **SMALL))]}


def _actions(element: Drawing) -> Iterator[Drawing]:
    """Give what can be pressed on a card or on a part of it."""
    yield from element.get("actions", ())
    for inner in (*element.get("body", ()), *element.get("items", ())):
        yield from _actions(inner)


def _is_same(drawn: Data, pressed: Data) -> bool:
    return all(drawn.get(one) == pressed.get(one) for one in ("action", "number"))
