"""Words made fit for Teams, which obeys some signs: people's shall show as they were typed.

A `TextBlock` and a `FactSet` obey Markdown, and what escapes it on one machine is shown with its
backslash on another. A `TextRun` obeys nothing: words go out as that, and as the others only where
they hold no such sign.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from bot.channels.teams.limits import LINK_ADDRESS

Drawing = dict[str, Any]

EDGES = ("\n\n", "\n", ". ", " ")
_OBEYED = re.compile(
    r"[*_~`\\\[\]<>{}|]|&#?\w+;|^\s*(?:[-+•#=]|\d+[.)])|^(?: {4}|\t)|https?://", re.MULTILINE
)
_WEB = re.compile(r"(https?://[^\s<>|\"“”]*[^\s<>|\"“”.,;:!?)\]'’])")
_IN_ADDRESS = {"(": "%28", ")": "%29", "\\": "%5C", "[": "%5B", "]": "%5D", "{": "%7B", "}": "%7D"}
_NO_ADDRESS = re.compile(r"[\s<>|\"“”]")
_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")
# with the sign before it, these are one sign
_JOINED = ("Mn", "Me", "Mc", "Cf", "Sk")


def tidy(text: str) -> str:
    """Put a space for whatever nobody types: control characters and halves of pairs."""
    return _ODD.sub(" ", text)


def size(drawn: Any) -> int:
    """Count what is sent as Teams does, in bytes of UTF-16."""
    written = json.dumps(drawn, ensure_ascii=False, separators=(",", ":"))
    return len(written.encode("utf-16-le", "surrogatepass"))


def is_inert(text: str) -> bool:
    """Say whether Markdown would obey nothing in *text*."""
    return not _OBEYED.search(text)


def is_linkable(text: str) -> bool:
    """Say whether *text* has addresses, and Markdown would obey nothing else in it."""
    found = addresses(text)
    bare = (url.partition("://")[2] for url in found)
    return bool(found) and is_inert(_WEB.sub("x", text)) and all(map(is_inert, bare))


def addresses(text: str) -> list[str]:
    """Return the addresses of web pages that stand in *text*."""
    return [one for one in _WEB.findall(text) if is_address(one)]


def is_address(url: str) -> bool:
    """Say whether *url* leads to a page of the web, and can be written in a link."""
    is_web = url.startswith(("https://", "http://"))
    return is_web and not _NO_ADDRESS.search(url) and len(url) <= LINK_ADDRESS


def link(label: str, url: str) -> str:
    """Write a link in Markdown; neither may hold what ends it."""
    return f"[{label}]({_written(url)})"


def linked(text: str) -> str:
    """Write *text* as Markdown, its addresses of web pages as links to themselves."""
    parts = _WEB.split(text)
    return "".join(link(one, one) if at % 2 else one for at, one in enumerate(parts))


def spans(text: str, limit: int) -> Iterator[tuple[int, int]]:
    """Cut *text* where it may best be cut, each piece within *limit*; nothing is left out."""
    start = 0
    while start < len(text):
        end = _end(text, start, limit)
        yield start, end
        start = end


def shortened(text: str, limit: int) -> str:
    """Cut *text* to *limit*, showing that it was cut."""
    if len(text) <= limit:
        return text
    return text[: next(spans(text, limit - 1))[1]].rstrip() + "…"


def _written(url: str) -> str:
    return "".join(_IN_ADDRESS.get(sign, sign) for sign in url)


def _end(text: str, start: int, limit: int) -> int:
    end = min(start + limit, len(text))
    if end == len(text):
        return end
    for edge in EDGES:
        if (found := text.rfind(edge, (start + end) // 2, end)) > start:
            return found + len(edge)
    back = end
    while back > start + 1 and unicodedata.category(text[back]) in _JOINED:
        back -= 1
    return back if back > start + 1 else end
