"""Words made fit for Slack, which obeys some signs: people's shall show as they were typed.

Slack has no way to write a star or an underline that it does not obey. Words that hold such a sign
go out as `plain_text`, of which it obeys nothing; `mrkdwn`, which can be bold or link, is for those
that hold none.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import takewhile
from typing import Any

Drawing = dict[str, Any]

ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
LARGEST_SIGN = len("&amp;")
EDGES = ("\n\n", "\n", ". ", " ")
_ESCAPED = re.compile("[&<>]")
_OBEYED = re.compile(r"[*_~`]|^\s*>|:[\w+'-]+:", re.MULTILINE)
_WEB = re.compile(r"(https?://[^\s<>|\"“”]*[^\s<>|\"“”.,;:!?)\]'’])")
_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
# with the sign before it, these are one sign; behind a joiner everything is
_JOINED = ("Mn", "Me", "Mc", "Cf", "Sk")
_JOINER = "\u200d"


def escape(text: str) -> str:
    """Write *text* so that it can neither ring a whole channel nor pose as a link."""
    return _ESCAPED.sub(lambda found: ESCAPES[found[0]], text)


def tidy(text: str) -> str:
    """Put a space for whatever nobody types: control characters and halves of pairs.

    What turns the reading direction is left out: it would turn Cairn's own words behind it, too.
    Arabic and Hebrew letters have a direction of their own, and need none of it.
    """
    return _ODD.sub(" ", _TURNING.sub("", text))


def size(text: str) -> int:
    """Count *text* as the strictest reader of Slack's limits would: escaped, in UTF-16."""
    escaped = 4 * text.count("&") + 3 * text.count("<") + 3 * text.count(">")
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 + escaped


def is_inert(text: str) -> bool:
    """Say whether `mrkdwn` would obey nothing in *text*."""
    return not _OBEYED.search(text)


def is_linkable(text: str) -> bool:
    """Say whether `mrkdwn` would obey nothing in *text* once its addresses are links."""
    return is_inert(_WEB.sub(" ", text))


def plain(text: str) -> Drawing:
    """Draw *text* as it stands."""
    return {"type": "plain_text", "text": text, "emoji": False}


def marked_up(text: str) -> Drawing:
    """Draw what is `mrkdwn` already."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def linked(text: str) -> str:
    """Write *text* as `mrkdwn`, its addresses of web pages as links."""
    pieces = _WEB.split(text)
    return "".join(f"<{escape(one)}>" if at % 2 else escape(one) for at, one in enumerate(pieces))


def words(text: str, limit: int) -> Drawing:
    """Draw *text*, its addresses as links where nothing else in it would be obeyed.

    The client that the tests drive loses the line breaks of `plain_text`, and shows the escapes of
    `mrkdwn`: words that need no escape are therefore `mrkdwn` too.
    """
    escapes_nothing = escape(text) == text
    if not is_linkable(text) or not (escapes_nothing or _WEB.search(text)):
        return plain(text)
    drawn = linked(text)
    return marked_up(drawn) if len(drawn.encode("utf-16-le")) <= 2 * limit else plain(text)


def spans(text: str, limit: int) -> Iterator[tuple[int, int]]:
    """Cut *text* where it may best be cut, each piece within *limit*; nothing is left out."""
    start = 0
    while start < len(text):
        end = _end(text, start, limit)
        yield start, end
        start = end


def shortened(text: str, limit: int) -> str:
    """Cut *text* to *limit*, showing that it was cut."""
    if size(text) <= limit:
        return text
    return text[: next(spans(text, limit - 1))[1]].rstrip() + "…"


def _end(text: str, start: int, limit: int) -> int:
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
