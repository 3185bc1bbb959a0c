"""Saying what a message is that is no report."""

from __future__ import annotations

import re

from knowledge.updates.guards import FORWARDED, HEARSAY, HYPOTHETICAL, JOKE, PLAN, QUESTION, REQUEST
from knowledge.updates.ratings import coloured

_RATING = r"(?:red|amber|green|grn)"
NEGATION = re.compile(
    rf"\b(?:not|isnae|never|nae|no longer|dinnae|didnae|wisnae|no|\w+n't|isnt|dont"
    rf"|didnt)\b.{{0,60}}\b{_RATING}\b",
    re.IGNORECASE,
)
_QUOTED_RATING = re.compile(
    rf"[\"“”«»`][^\"“”«»`\n]{{0,200}}\b{_RATING}\b[^\"“”«»`\n]{{0,200}}[\"“”«»`]"
    rf"|(?<!\w)['‘][^'‘’\n]{{0,200}}\b{_RATING}\b[^'‘’\n]{{0,200}}['’](?!\w)"
    rf"|\{{[^{{}}\n]{{0,200}}[:=][^{{}}\n]{{0,200}}\b{_RATING}\b[^{{}}\n]{{0,200}}\}}",
    re.IGNORECASE,
)


def quoted(text: str) -> list[tuple[int, int]]:
    """Return the places where a rating stands within quotation marks."""
    return [found.span() for found in _QUOTED_RATING.finditer(text)]


def why_not(text: str) -> str:
    """Say what kind of words these are when they are no report."""
    if not re.search(rf"\b{_RATING}\b", text[:5000], re.IGNORECASE) and not FORWARDED.match(text):
        return _other(text[:5000])
    text = text[:5000]
    if FORWARDED.match(text) or quoted(text):
        return "quotation"
    if "?" in text:
        return "question"
    for reason, cue in (
        ("request", REQUEST), ("negation", NEGATION), ("hearsay", HEARSAY),
    ):  # fmt: skip
        if cue.search(text):
            return reason
    if coloured(text) or JOKE.search(text):
        return "figure of speech"
    if HYPOTHETICAL.search(text):
        return "hypothetical"
    if QUESTION.match(text):
        return "question"
    return "plan" if PLAN.search(text) else "no report"


def _other(text: str) -> str:
    if "?" in text or QUESTION.match(text):
        return "question"
    if REQUEST.search(text):
        return "request"
    return "plan" if PLAN.search(text) else "no report"
