"""What a follow-up keeps of the question before it: "and in Place?" still means the ambers."""

import re
from datetime import date

from actions.filters import LEVELS, PHASES, RATINGS
from knowledge.periods import NotADateError, find_period

_KINDS = tuple(
    re.compile(rf"\b(?:{'|'.join(words.values())})\b", re.IGNORECASE)
    for words in (RATINGS, PHASES, LEVELS)
)


def carried(earlier: str, text: str, today: date) -> str:
    """Return *text* with the ratings, phases, levels and period of *earlier* that it lacks."""
    kept = [
        found[0] for kind in _KINDS if not kind.search(text) for found in kind.finditer(earlier)
    ]
    if not _period(text, today):
        kept.append(_period(earlier, today))
    words = " ".join(word for word in kept if word)
    return f"{text} ({words})" if words else text


def _period(text: str, today: date) -> str:
    try:
        found = find_period(text, today)
    except NotADateError:
        return ""
    return text[found.start : found.end] if found else ""
