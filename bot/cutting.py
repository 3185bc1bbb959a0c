"""Words made fit to be shown: what nobody types is taken out, what is too long is cut well."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import Any

EDGES = ("\n\n", "\n", ". ", " ")
# the most that one sign counts, as a channel counts it; Slack's "&" is five
LARGEST_SIGN = 5
_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
# with the sign before it, these are one sign; behind a joiner everything is
_JOINED = ("Mn", "Me", "Mc", "Cf", "Sk")
_JOINER = "\u200d"

Size = Callable[[str], int]


def tidy(text: str) -> str:
    """Put a space for whatever nobody types: control characters and halves of pairs.

    What turns the reading direction is left out: it would turn Cairn's own words behind it, too.
    Arabic and Hebrew letters have a direction of their own, and need none of it.
    """
    return _ODD.sub(" ", _TURNING.sub("", text))


def tidied(value: Any) -> Any:
    """Tidy every text within what was kept of an answer."""
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, dict):
        return {name: tidied(one) for name, one in value.items()}
    return [tidied(one) for one in value] if isinstance(value, list) else value


def spans(text: str, limit: int, size: Size = len) -> Iterator[tuple[int, int]]:
    """Cut *text* where it may best be cut, each piece within *limit*; nothing is left out."""
    start = 0
    while start < len(text):
        end = _end(text, start, limit, size)
        yield start, end
        start = end


def shortened(text: str, limit: int, size: Size = len) -> str:
    """Cut *text* to *limit*, showing that it was cut."""
    if size(text) <= limit:
        return text
    return text[: next(spans(text, limit - 1, size))[1]].rstrip() + "…"


def _end(text: str, start: int, limit: int, size: Size) -> int:
    end = min(start + limit, len(text))
    while (over := size(text[start:end]) - limit) > 0:
        end -= max(1, over // LARGEST_SIGN)
    if end == len(text):
        return end
    for edge in EDGES:
        found = text.rfind(edge, (start + end) // 2, end)
        if found > start and _begins(text, found + len(edge)):
            return found + len(edge)
    whole = (at for at in range(end, start, -1) if _begins(text, at))
    return next(whole, end)


def _begins(text: str, at: int) -> bool:
    """Say whether a sign begins there: a flag, or a letter with its accents, is not cut in two."""
    if text[at - 1] == _JOINER or unicodedata.category(text[at]) in _JOINED:
        return False
    return not _is_of_flag(text[at]) or _letters_of_flags(text, at) % 2 == 0


def _letters_of_flags(text: str, at: int) -> int:
    """Count those that stand directly before: two and two of them are a flag."""
    return sum(1 for _ in takewhile(_is_of_flag, (text[back] for back in range(at - 1, -1, -1))))


def _is_of_flag(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"
