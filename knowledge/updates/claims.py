"""Milestones that are done and benefits that are claimed, by the names that the register has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from rapidfuzz import fuzz

ALIKE = 85
ENOUGH = 0.6
_DONE = re.compile(
    r"\b(?:done|complete[d]?|reached|met|fin+ished|achieved|hit|tick(?:ed)? off|delivered|closed"
    r"|passed|"
    r"is in the bag|accepted|signed off)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:not|isn't|isnae|won't|hasn't|missed|slip\w*|late|delayed|before|until|nearly|almost"
    r"|will|going to|to be|if|yet|due|half|partly|when)\b|n't\b",
    re.IGNORECASE,
)
_MILESTONE = re.compile(r"\bmilestones?\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?:(?:£|gbp ?)\s?|\b(?=\d+(?:\.\d+)?k\b)|\b(?=[\d,.]{1,15} (?:pounds"
    r"|quid)\b))(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(\.\d{1,2})?"
    r"\s?(k|m|thousand|million)?\b(?: (?:pounds|quid)\b)?",
    re.IGNORECASE,
)
_TIMES = {"k": 1000, "thousand": 1000, "m": 1_000_000, "million": 1_000_000}
_CLAIM = re.compile(r"\b(?:claim\w*|benefits?|realised)\b", re.IGNORECASE)
_NOT_A_NAME = re.compile(
    r"\b(?:milestones?|benefits?|claim(?:ed|ing|s)?|realised|so far|for|at|of|on|from|a|an|now"
    r"|we|we've|have|has|been|is|are|the|in|and)\b|[\"'“”‘]",
    re.IGNORECASE,
)


def milestone_done(sentence: str, names: Sequence[str]) -> str | None:
    """Return the milestone that *sentence* says is done."""
    for name in sorted(names, key=len, reverse=True):
        at = sentence.casefold().find(name.casefold())
        if at >= 0:
            rest = sentence[:at] + " ; " + sentence[at + len(name) :]
            if _is_done(rest, near=True):
                return name
    if not _MILESTONE.search(sentence) or not _is_done(sentence):
        return None
    left = _essence(_DONE.sub(" ", sentence))
    return _most_alike(left, names)


def benefit_claimed(sentence: str, names: Sequence[str]) -> tuple[str, Decimal] | None:
    """Return the benefit and the pounds that *sentence* claims of it."""
    amount = _AMOUNT.search(sentence)
    if not amount or not _CLAIM.search(sentence):
        return None
    pounds = Decimal(amount[1].replace(",", "") + (amount[2] or ""))
    pounds *= _TIMES.get((amount[3] or "").casefold(), 1)
    left = _essence(sentence[: amount.start()] + " " + sentence[amount.end() :])
    name = _most_alike(left, names)
    return (name, pounds) if name else None


def _is_done(words: str, near: bool = False) -> bool:
    if _NOT_DONE.search(words) or not _DONE.search(words):
        return False
    return not near or _MILESTONE.search(words) is not None or re.search(
        rf"; ?\W*(?:is |was |now |has been |are )*{_DONE.pattern}|{_DONE.pattern}\W*(?:the )?\W*;",
        words, re.IGNORECASE,
    ) is not None  # fmt: skip


def _essence(words: str) -> str:
    return " ".join(_NOT_A_NAME.sub(" ", words).casefold().split())


def _most_alike(words: str, names: Sequence[str]) -> str | None:
    """Return the one name of which *words* hold most, if they hold enough of it."""
    said = words.split()
    shares = sorted(((_share(_essence(name).split(), said), name) for name in names), reverse=True)
    if not shares or shares[0][0] < ENOUGH:
        return None
    return shares[0][1] if len(shares) == 1 or shares[1][0] < shares[0][0] else None


def _share(name: Sequence[str], said: Sequence[str]) -> float:
    """Return how much of *name* was said; one common word is no name."""
    common = sum(any(fuzz.ratio(word, one) >= ALIKE for one in said) for word in name)
    return common / len(name) if common > 1 or common == len(name) > 0 else 0.0
