"""How many are asked for: the last three updates, the top ten, two sprints running."""

import re

from knowledge.periods.typed import EVEN
from knowledge.periods.vocabulary import MONTH, NUMBERS, UNIT, amount, either

_N = rf"(?P<n>[0-9]{{1,3}}|{either(NUMBERS)})"
_NO_THING = r"(?!one\b(?! (?:updates?|reports?|sprints?|risks?|milestones?)))"
_NOT_OF = (
    rf"(?![\w%/£:-]|[.,][0-9]| ?(?:st|nd|rd|th)\b| (?:working |calendar )?{UNIT}s?\b| {MONTH}\b)"
)
_THINGS = (
    r"(?:updates?|reports?|sprints?|entries|results|milestones?|risks?|blockers?|changes|items|"
    r"projects|passages|messages|notes|times)"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:last|latest|top|first|next|past|previous|recent|newest|bottom|worst|best|"
        rf"biggest|highest) {_NO_THING}{_N}{_NOT_OF}",
        rf"(?<![\w£.,/-]){_N} (?:most recent|latest|newest|last|previous|biggest|highest|worst|"
        rf"top|oldest|next|longest)\b(?! {UNIT})",
        rf"(?<![\w£.,/-]){_N} {_THINGS} (?:running|in a row|on the trot|straight|back to back)\b",
        rf"(?<![\w£.,/-]){_N} (?:consecutive|straight|successive) {_THINGS}\b",
        rf"(?<![\w£.,/-]){_N} (?:running|in a row|on the trot)\b",
        rf"(?<!sprint )(?<!version )(?<!phase )(?<![\w£.,/-])(?!one ){_N} "
        r"(?:sprints|updates)\b(?! ago)",
        rf"\b(?:show|list|give|name)(?: me| us)?(?: the| just| only)? {_N} {_THINGS}\b",
    )
)
_TWICE = re.compile(r"\btwice (?:running|in a row|on the trot)\b")


def find_count(text: str) -> int | None:
    """Return the number of things that *text* asks for, or None; dates and spells are no counts."""
    plain = text.translate(EVEN)
    for pattern in _PATTERNS:
        found = pattern.search(plain)
        if found and amount(found["n"]) > 0:
            return amount(found["n"])
    return 2 if _TWICE.search(plain) else None
