"""Telling within a turn of talk: what is told is done first, what waits is come back to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.ask import Ask, Turn, entities
from actions.asked import Asked, Understood
from actions.reply import Reply
from actions.updates.deeds import DEED, deed
from actions.updates.desk import Desk
from actions.updates.memory import SLOT
from actions.updates.reminding import reminders

URGENT = ("distress", "alarm")


def told(
    turn: Turn, text: str, heard: Sequence[Understood], slots: Mapping[str, Any]
) -> tuple[Asked, str] | None:
    """Return what a whole message tells, and what is to be done with it; None where it asks."""
    desk = _desk(turn, text, heard, slots)
    found = deed(desk)
    if found is None:
        return None
    mentions, unknown = desk.found.mentions, list(desk.found.unknown)
    return Asked(found.intent, 1.0, text, entities(mentions), unknown), found.name


def beside(heard: Sequence[Understood]) -> tuple[list[Understood], list[Understood]]:
    """Return what is answered before what is told, for help comes first, and after it."""
    urgent = [one for one in heard if one.intent in URGENT]
    asked = [one for one in heard[1:] if one.clause.text.endswith("?") and one not in urgent]
    return urgent, asked


def come_back(
    turn: Turn, slots: Mapping[str, Any], *, told: bool
) -> tuple[list[Reply], dict[str, Any]]:
    """Return what is said of a draft or a form that waits, and the slots after that.

    Where something was *told*, what waits has just been asked about.
    """
    desk = _desk(turn, "", (), slots)
    if told and desk.memory.asked:
        return [], dict(slots)
    said = reminders(desk)
    return said, {**slots, SLOT: desk.memory.into(slots, turn.email)} if said else dict(slots)


def _desk(turn: Turn, text: str, heard: Sequence[Understood], slots: Mapping[str, Any]) -> Desk:
    meant = heard[0] if heard else None
    ask = Ask(
        text=text,
        intent=meant.intent if meant else "",
        confidence=meant.confidence if meant else 0.0,
        turn=turn,
        slots=slots,
    )
    desk = Desk.at(ask)
    if not text:
        return desk
    found = desk.found
    return Desk(replace(ask, mentions=found.mentions, unknown=found.unknown), desk.memory)


__all__ = ["DEED", "beside", "come_back", "told"]
