"""Telling within a turn of talk: what is told is done first, what waits is come back to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.ask import Ask, Turn, entities
from actions.asked import Asked, Understood
from actions.choosing import URGENT
from actions.manner import straight
from actions.nudges.reminder_patterns import SKIP
from actions.reply import Reply
from actions.updates.deeds import DEED, deed
from actions.updates.desk import Desk
from actions.updates.memory import SLOT
from actions.updates.progress.continuing import continued
from actions.updates.reporting.distress_words import is_in_distress
from actions.updates.reporting.reminding import reminders

# "ARC: red, who do I call?" asks about what is reported
_WHOM = re.compile(
    r"\W*(?:and |so |but )*who(?:m)? (?:do|should|can|shall|must|would) (?:i|we) "
    r"(?:call|ring|phone|contact|ask|tell|speak (?:to|with)|talk to|go to|see)\b",
    re.IGNORECASE,
)


def told(
    turn: Turn, text: str, heard: Sequence[Understood], slots: Mapping[str, Any]
) -> tuple[Asked, str] | None:
    """Return what a whole message tells, and what is to be done with it; None where it asks."""
    desk = _desk(turn, text, heard, slots)
    if not desk.memory.asked and SKIP.match(straight(text)):
        return None
    if (whole := continued(desk)) != text:
        text, desk = whole, _desk(turn, whole, heard, slots)
    found = deed(desk)
    if found is None:
        return None
    mentions, unknown = desk.found.mentions, list(desk.found.unknown)
    return Asked(found.intent, 1.0, text, entities(mentions), unknown), found.name


def beside(heard: Sequence[Understood]) -> tuple[list[Understood], list[Understood]]:
    """Return what is answered before what is told, for help comes first, and after it."""
    urgent = [one for one in heard if one.intent in URGENT]
    if not urgent and any(is_in_distress(one.clause.text) for one in heard):
        urgent = [replace(heard[0], intent="distress", confidence=1.0)]
    asked = [one for one in heard[1:] if one.clause.text.endswith("?") and one not in urgent]
    return urgent, [about_it(one) for one in asked]


def about_it(heard: Understood) -> Understood:
    """Take "who do I call?" beside a report for a question about its project."""
    if heard.clause.mentions or not _WHOM.match(heard.clause.text):
        return heard
    return replace(heard, intent="contact", confidence=1.0)


def come_back(
    turn: Turn, slots: Mapping[str, Any], *, told: bool
) -> tuple[list[Reply], dict[str, Any]]:
    """Return what is said of a draft or a form that waits, and the slots after that.

    Where something was *told*, what waits has just been asked about.
    """
    desk = _desk(turn, "", (), slots)
    memory = desk.memory
    if told and memory.asked not in ("", "blockers"):
        return [], dict(slots)
    is_over = not told and memory.begun is not None and memory.begun.asks == "whether"
    if is_over:
        memory.begun = None
    asked = memory.asked
    said = reminders(desk)
    if not (said or is_over or memory.asked != asked):
        return [], dict(slots)
    return said, {**slots, SLOT: memory.into(slots, turn.email)}


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


__all__ = ["DEED", "about_it", "beside", "come_back", "told"]
