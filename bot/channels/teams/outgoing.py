"""Words made fit for Teams, which obeys some signs: people's shall show as they were typed.

A `TextBlock` and a `FactSet` obey Markdown, and what escapes it on one machine is shown with its
backslash on another. A `TextRun` obeys nothing: words go out as that, and as the others only where
they hold no such sign.
"""

import json
import re
from typing import Any

from bot.channels.teams.limits import LINK_ADDRESS

Drawing = dict[str, Any]

_OBEYED = re.compile(
    r"[*_~`\\\[\]<>{}|]|&#?\w+;|^\s*(?:[-+•#=]|\d+[.)])|^(?: {4}|\t)|https?://", re.MULTILINE
)
_WEB = re.compile(r"(https?://[^\s<>|\"“”]*[^\s<>|\"“”.,;:!?)\]'’])")
_IN_ADDRESS = {"(": "%28", ")": "%29", "\\": "%5C", "[": "%5B", "]": "%5D", "{": "%7B", "}": "%7D"}
_NO_ADDRESS = re.compile(r"[\s<>|\"“”]")


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


def _written(url: str) -> str:
    return "".join(_IN_ADDRESS.get(sign, sign) for sign in url)
