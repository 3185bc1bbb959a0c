"""Reading a project that stands behind its rating."""

from __future__ import annotations

import re

from knowledge.updates.head_words import TRAILING
from knowledge.updates.ratings import CIRCLES, Word, words
from knowledge.updates.subjects import Subjects

_OF = re.compile(r"\b(?:for|on|with)\b")
_THING = re.compile(
    r" (?!(?:again|this|because|cos|as|since|now|still|today|and|but|due|after|with|so|next|nxt"
    r"|waiting|blocked|stuck|until|till|is|are|was|at|on|from|the|all)\b)[a-z]{3,}\W*$",
)


def project_behind(
    text: str, rating: Word, rest: int, subjects: Subjects
) -> tuple[tuple[tuple[int, ...], ...], int]:
    """Read the project behind its rating: "grn for planning validation", "🔴 workplace".

    The place returned is behind it, or less than 0 for "red for RPA posters", which rates nothing.
    """
    opening = re.match(
        r"\s*(?:(?:again|now|still|today|also|please|across the board|this (?:week|sprint))\s+)?"
        r"(?:(?:status |rating )?(?:for|on|is|at|with)\s+)?",
        text[rating.end :],
        re.IGNORECASE,
    )
    start = rating.end + (opening.end() if opening else 0)
    if projects := subjects.projects(_without_trailing(text[start:])):
        return projects, len(text)
    if (
        rating.raw in CIRCLES
        or not text[: rating.start].strip(" *")
        or (opening and _OF.search(opening[0]))
    ):
        projects, reach = subjects.beginning(text[start:])
        counted = re.match(r" \d", text[start + reach :])
        if not (counted or rating.raw in CIRCLES or (opening and _OF.search(opening[0]))):
            return (), rest
        if projects and rating.raw not in CIRCLES and _THING.match(text[start + reach :]):
            return (), -1
        if projects:
            return projects, start + reach
    return (), rest


def _without_trailing(text: str) -> str:
    """Take "again this sprint" off the end of *text*."""
    found = words(text)
    while len(found) > 1 and found[-1].text in TRAILING:
        found.pop()
    return text[: found[-1].end] if found else text
