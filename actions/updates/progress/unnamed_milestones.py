"""A milestone that is spoken of by its name, without the word: "youth vote done!"."""

from __future__ import annotations

import re

from actions.updates.desk import Desk
from actions.updates.plain import straight
from actions.updates.progress.names import spoken
from actions.updates.progress.patterns import ASKED, DONE, NOT, TOLD_OF_A_DAY
from knowledge.updates.ratings import words

MOST_WORDS = 14
ENOUGH, HALF = 0.6, 0.5
_KIND = re.compile(r"\b(?:milestones?|risks?|benefits?|blockers?|update)\b", re.IGNORECASE)
_DATE_OF = re.compile(
    r"\b(?:move|bump|push|shift|change) (?:the )?(?P<name>.{3,60}?) (?:date|deadline)\b",
    re.IGNORECASE,
)
_DONE_AT_THE_END = re.compile(
    rf"{DONE}(?:\W+(?:on |yesterday|today|now|at last|\d|a (?:day|week) early).{{0,25}})?\W*$",
    re.IGNORECASE,
)
_OPEN = ("planned", "missed")


def with_its_milestone(desk: Desk) -> str:
    """Return a message with the milestone that it names called one; nothing where it names none."""
    text = straight(desk.text.strip(" .!"))
    deed = _DONE_AT_THE_END.search(text) or TOLD_OF_A_DAY.search(text)
    is_other = _KIND.search(text) or ASKED.match(text) or any(one.rag for one in words(text))
    if deed is None or is_other or "?" in text or len(text.split()) > MOST_WORDS:
        return ""
    if desk.memory.asked or re.search(NOT, text, re.IGNORECASE):
        return ""
    project = desk.in_mind
    if project is None or desk.named:
        return ""
    found = desk.store.progress.milestones([project.id])
    names = [one.name for one in found if one.status in _OPEN]
    fitting = _of_date(text, names) or [
        one for one in names if all(share >= need for share, need in zip(
            spoken(text[: deed.start()], one), (ENOUGH, HALF), strict=True))
    ]  # fmt: skip
    return f"{text} (milestone “{fitting[0]}”)" if len(fitting) == 1 else ""


def _of_date(text: str, names: list[str]) -> list[str]:
    """Return those named beside "date": "bump the comment date"."""
    found = _DATE_OF.search(text)
    return [one for one in names if spoken(found["name"], one)[0] >= ENOUGH] if found else []
