"""Words of somebody who has a hard time: treated badly, worn out, or cross."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from actions.manner import straight

Trouble = Literal["treated badly", "worn out", "cross"]
_TREATING = (
    r"(?:bull(?:y|ies|ied|ying)|harass\w*|humiliat\w*|belittl\w*|intimidat\w*|threaten\w*|abus\w*|"
    r"(?:shout|scream|yell|swear)\w* (?:and \w+ )?at|pick(?:s|ed|ing)? on|gang\w* up on)"
)
_WORDS: Mapping[Trouble, re.Pattern[str]] = {
    "treated badly": re.compile(
        rf"\b{_TREATING} me\b|"
        r"\b(?:i|i'm|i am|i've been|i have been|i was|i get|i feel)(?: \w+){0,2} "
        r"(?:bullied|harassed|picked on|humiliated|intimidated|belittled)\b",
        re.IGNORECASE,
    ),
    "worn out": re.compile(
        r"\b(?:i|i'm|im|i am|i've been|i have been|i feel|a'm|makes me|making me)(?: \w+){0,3} "
        r"(?:stressed|overwhelmed|burn(?:t|ed) out|close to tears|exhausted|"
        r"at (?:the end of my tether|my wits'? end))\b|"
        r"\bstress(?:es|ing) me out\b|\W*(?:so|really|totally) stressed\b",
        re.IGNORECASE,
    ),
    "cross": re.compile(
        r"(?:[\W_]*(?:[😡😠🤬👿😤💢😭😢😞😔😩😫🙁]|:(?:rage|angry|anger|imp|triumph|sob|cry|"
        r"disappointed|weary|tired_face|face_with_symbols_on_mouth|pensive)(?:_face)?:))+[\W_]*",
        re.IGNORECASE,
    ),
}


def trouble(text: str) -> Trouble | None:
    """Return what kind of hard time somebody has by their own words, None where there is none.

    Feelings are looked for anywhere, signs of them only where they are all there is.
    """
    plain = straight(text)
    for kind, pattern in _WORDS.items():
        found = pattern.fullmatch(plain) if kind == "cross" else pattern.search(plain)
        if found:
            return kind
    return None
