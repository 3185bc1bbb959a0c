"""Words made fit for Slack, which obeys some signs: people's shall show as they were typed.

Slack has no way to write a star or an underline that it does not obey. Words that hold such a sign
go out as `plain_text`, of which it obeys nothing; `mrkdwn`, which can be bold or link, is for those
that hold none.
"""

import re
from collections.abc import Iterator
from typing import Any

from bot import cutting

Drawing = dict[str, Any]

ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ESCAPED = re.compile("[&<>]")
_OBEYED = re.compile(r"[*_~`]|^\s*>|:[\w+'-]+:", re.MULTILINE)
_WEB = re.compile(r"(https?://[^\s<>|\"“”]*[^\s<>|\"“”.,;:!?)\]'’])")


def escape(text: str) -> str:
    """Write *text* so that it can neither ring a whole channel nor pose as a link."""
    return _ESCAPED.sub(lambda found: ESCAPES[found[0]], text)


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
    return cutting.spans(text, limit, size)


def shortened(text: str, limit: int) -> str:
    """Cut *text* to *limit*, showing that it was cut."""
    return cutting.shortened(text, limit, size)
