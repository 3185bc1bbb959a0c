"""Finding what a piece says first: which project, and its rating."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.updates.around import GONE
from knowledge.updates.head_words import (
    EMPTY,
    LEADING,
    MIDDLE,
    NEGATORS,
)
from knowledge.updates.rating_first import project_behind
from knowledge.updates.rating_said import chosen, rest_from, stands_alone
from knowledge.updates.ratings import Word, words
from knowledge.updates.subjects import Subjects

REACH = 14
ASKS = re.compile(
    r"\W*(?:so )?(?:can|could|shall|should|do|did|does|may|might) (?:we|i|they|it|he|she)\b",
    re.IGNORECASE,
)
FROM_WHERE = re.compile(r"(?<=update) (?:fae|from) ", re.IGNORECASE)
PLANNED = re.compile(
    r"(?<!can )(?<!could )(?<!would )(?<!will )\byou (?:write|type|put|say|post)\b"
    r"|\b(?:(?:was|were) going to|going to (?:be|make|put|set|mark|log|post|report|move|take"
    r"|call)|to be)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Head:
    """The beginning of a piece: projects, rating, and where the rest begins.

    *projects* has the candidates of each project named. *rating_at* is the rating's place.
    *between*: two ratings are named and neither is said, as in "amber/green".
    """

    projects: tuple[tuple[int, ...], ...]
    rag: str | None
    rest: int
    negated: bool = False
    rating_at: int = 0
    said_update: bool = False
    asks: bool = False
    between: bool = False


def head(text: str, subjects: Subjects, led: bool = False) -> Head | None:
    """Return the rating that *text* begins with, and of what, or None.

    *led*: a project's name or "RAG" stands right before it, so that anything may follow it.
    """
    found = words(text)
    place = next((n for n, one in enumerate(found[:REACH]) if one.rag), None)
    if place is None:
        return None
    before = found[:place]
    if before and (before[0].text == "say" or PLANNED.search(text[: found[place].start])):
        return None  # "say it was amber": supposing, not telling
    subject, negated = _subject(before)
    last, rag = chosen(found, place, before)
    projects = subjects.projects(_cut(text, subject)) if subject else ()
    if subject and not projects:
        return None
    rest = rest_from(text, found, last)
    if not projects:
        projects, rest = project_behind(text, found[last], rest, subjects)
    if rest < 0:
        return None
    if not projects and not (led or stands_alone(text, found, last, rest)):
        return None
    if gone := GONE.match(text[rest:]):
        rag, rest = None, rest + gone.end()
    said = any(one.text in {"update", "updates"} for one in before)
    asked_of = bool(subject) or (len(before) > 1 and before[1].text in {"it", "we", "they", "that"})
    first = next((one.text for one in before if one.text not in {"so", "and", "but", "well"}), "")
    asks = (asked_of and first in {"is", "are", "has", "was"}) or ASKS.match(text) is not None
    between = rag is None and re.search(r"[/-]", text[found[place].end : found[last].start])
    return Head(projects, rag, rest, negated, found[place].start, said, asks, bool(between))


def only_named(text: str, subjects: Subjects) -> Head | None:
    """Return the project that *text* names when it says nothing else: "update for STAMP"."""
    text = FROM_WHERE.split(text)[0]
    found = words(text)
    if not 0 < len(found) <= REACH or any(one.rag for one in found):
        return None
    subject, negated = _subject(found)
    if negated or (found[0].text in {"is", "are", "has", "was", "can"}):
        return None
    said = any(one.text in {"update", "updates"} for one in found)
    projects = subjects.projects(_cut(text, subject)) if subject else ()
    if subject and not projects:
        return None
    return Head(projects, None, len(text), said_update=said) if projects or said else None


def is_glue(text: str) -> bool:
    """Say whether *text* holds no word of its own: "RAG", "the project", "update"."""
    found = words(text)
    return bool(found) and all(one.text in EMPTY for one in found)


def _subject(before: Sequence[Word]) -> tuple[Sequence[Word], bool]:
    """Strip what leads up to the subject and from there to the rating."""
    start, end = 0, len(before)
    while start < end and before[start].text in LEADING | NEGATORS:
        start += 1
    while end > start and before[end - 1].text in MIDDLE | NEGATORS:
        end -= 1
    stripped = [*before[:start], *before[end:]]
    return before[start:end], any(one.text in NEGATORS for one in stripped)


def _cut(text: str, subject: Sequence[Word]) -> str:
    return text[subject[0].start : subject[-1].end] if subject else ""
