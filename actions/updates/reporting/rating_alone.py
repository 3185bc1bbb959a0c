"""A message that is a rating and no more: "amber then"."""

from __future__ import annotations

import re

from actions.updates.plain import straight
from knowledge.updates.ratings import words

_ONLY_RATED = re.compile(
    r"(?:then|actually|make|put|call|it|it's|that|that's|sorry|no|is|ok|okay|oh|still|so|just|go|"
    r"with|to|as|i|meant|um|well|let's|say|change|rating|the|please|and|\W)*",
    re.IGNORECASE,
)


def only_rating(text: str) -> str:
    """Return the rating that is all a message says: "amber then"; otherwise nothing."""
    said = [one for one in words(text[:80]) if one.rag]
    if len(said) != 1:
        return ""
    rest = text[: said[0].start] + text[said[0].end :]
    return str(said[0].rag) if _ONLY_RATED.fullmatch(straight(rest)) else ""
