"""Milestones that an update tells of but that are not marked as done, offered to be marked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from actions.reply import Button, Reply
from actions.wording import listed
from knowledge.models import Milestone, Project, Update

ALIKE, SHARED, MUCH, MOST_OFFERED = 88, 2, 0.4, 2
OVER = ("done", "dropped")
_PARTS = re.compile(r"[;\n]|[.!](?=\s|$)|,\s|\b(?:and|but|while)\b", re.IGNORECASE)
_WORD = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]{2,}")
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "the an our my that this it its of on for to from in at by with and is are was be been has "
        "have we they all one two at last now",
    )
)
# what is still to come, or did not come, is not offered
_NOT_YET = re.compile(
    r"\b(?:not|never|nearly|almost|will|going to|to be|due|planned|late|delayed|slip\w*|missed|"
    r"waiting|waits|half|starts?|opens|draft\w*|before|until|next|if|yet|still)\b|n't\b|"
    r"\b(\d+) (?:out )?of (?!\1\b)\d",
    re.IGNORECASE,
)


def unmarked(update: Update, milestones: Iterable[Milestone]) -> list[Milestone]:
    """Return the milestones that the words of an update name as reached."""
    told = [_words(one) for one in _PARTS.split(update.done) if not _NOT_YET.search(one)]
    open_ones = [one for one in milestones if one.status not in OVER]
    return [one for one in open_ones if any(_names(part, one.name) for part in told)][:MOST_OFFERED]


def offer(project: Project, milestones: list[Milestone]) -> Reply:
    """Offer to mark milestones as done."""
    names = listed([f"“{one.name}”" for one in milestones])
    what = "it is" if len(milestones) == 1 else "they are"
    is_are = "is" if len(milestones) == 1 else "are"
    return Reply(
        text=f"{names} {is_are} not marked as done in the register. If {what}, shall I mark it?",
        buttons=tuple(
            Button(
                label=f"Mark “{one.name}” done"[:75],
                says=f"{project.name}: milestone “{one.name}” done",
            )
            for one in milestones
        ),
    )


def _names(part: list[str], name: str) -> bool:
    """Say whether a part of what was done holds two words of a name, and enough of it."""
    words = _words(name)
    shared = sum(any(_alike(one, word) for one in part) for word in words)
    return bool(words) and shared >= min(SHARED, len(words)) and shared / len(words) >= MUCH


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 3 and fuzz.ratio(one, other) >= ALIKE)


def _words(text: str) -> list[str]:
    return [one for one in _WORD.findall(text.casefold()) if one not in _COMMON]
