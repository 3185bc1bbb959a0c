"""A text without what hides numbers in it: invisible signs, mark-up, escapes, other digits.

Who pastes from a mail or a chat brings such signs along, and a later cleaning takes them off: what
is looked for before has to be seen as it will read then.
"""

from __future__ import annotations

import re
import unicodedata

_ESCAPED = re.compile(r"&(?:nbsp|#160|#xa0|ensp|emsp|thinsp);", re.IGNORECASE)
MARK_UP = "*_`~"


def undone(text: str) -> tuple[str, list[int]]:
    """Return the text as it reads, and for each of its signs where that stands in the original."""
    signs: list[str] = []
    places: list[int] = []
    at = 0
    while at < len(text):
        escaped = _ESCAPED.match(text, at)
        sign = " " if escaped else _plain(text[at])
        if sign and not (sign == " " and signs and signs[-1] == " "):
            signs.append(sign)
            places.append(at)
        at = escaped.end() if escaped else at + 1
    return "".join(signs), places


def _plain(sign: str) -> str:
    """Return what a sign reads as: nothing where it cannot be seen."""
    if sign.isascii():
        return "" if sign in MARK_UP else sign
    if unicodedata.category(sign) == "Cf":
        return ""
    if (digit := unicodedata.decimal(sign, None)) is not None:
        return str(digit)
    plain = unicodedata.normalize("NFKC", sign)
    return plain if len(plain) == 1 else sign
