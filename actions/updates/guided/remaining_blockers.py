"""Blockers that stand from last time, and what is said of each: one is sorted, another is not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from actions.updates.plain import straight

ALIKE = 85
_PARTS = re.compile(r"\s*(?:[;\n]|,|\.(?=\s)|\b(?:but|though|and|while)\b)\s*", re.IGNORECASE)
_OVER = re.compile(
    r"\b(?:sorted|resolved|fixed|cleared|gone|lifted|over|solved|unblocked|done|dealt with|"
    r"no longer|signed now|not a (?:problem|blocker) any ?more)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|isnae|never|still|isnt|hasnt)\b|n't\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]{3,}")
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "the one ones has have been was were are not still isnt its our for and",
    )
)


@dataclass(frozen=True)
class _Said:
    words: frozenset[str]
    is_over: bool


def remaining(text: str, carried: str) -> str | None:
    """Return what still stands of what was *carried*; None where the words tell something else.

    Every part has to be about a blocker that was there, and one of them over.
    """
    standing = [one.strip() for one in carried.split(";") if one.strip()]
    said = [_read(one) for one in _PARTS.split(straight(text)) if _WORD.search(one)]
    if not standing or not any(one.is_over for one in said):
        return None
    meant = [(one, _about(one, standing)) for one in said]
    if any(about is None for _, about in meant):
        return None
    over = {about for one, about in meant if one.is_over}
    return "; ".join(one.rstrip(". ") for one in standing if one not in over)


def _read(part: str) -> _Said:
    told = frozenset(_words(_OVER.sub(" ", part)))
    return _Said(told, _OVER.search(part) is not None and not _NOT.search(part))


def _about(said: _Said, standing: list[str]) -> str | None:
    shared = {one: _common(said.words, _words(one)) for one in standing}
    best = max(shared.values())
    fitting = [one for one, number in shared.items() if number == best]
    return fitting[0] if best and len(fitting) == 1 else None


def _common(said: frozenset[str], words: list[str]) -> int:
    return sum(any(fuzz.ratio(one, word) >= ALIKE for one in said) for word in words)


def _words(text: str) -> list[str]:
    return [one for one in _WORD.findall(text.casefold()) if one not in _COMMON]
