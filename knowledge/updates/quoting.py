"""Cutting off what an answer quotes of the message that it answers."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"\s*>")
_WROTE = re.compile(r"(?:on|am|le) .{4,120} (?:wrote|schrieb|a écrit|sent)\s*:$", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"[-_* ]*(?:original message|forwarded message|begin forwarded message|reply above this line)"
    r"[-_*: ]*$|_{10,}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"from: ", re.IGNORECASE)
_SENT = re.compile(r"(?:sent|date|to|subject): ", re.IGNORECASE)


def without_quotation(text: str) -> str:
    """Return *text* without quoted lines, and without the message that a mail programme adds."""
    kept: list[str] = []
    lines = text.split("\n")
    for place, line in enumerate(lines):
        if _QUOTED.match(line):
            continue
        if _begins_a_message(lines, place):
            break
        if _WROTE.match(line):
            if _is_answered_below(lines, place):
                continue
            break
        kept.append(line)
    return "\n".join(kept)


def _begins_a_message(lines: list[str], place: int) -> bool:
    """Say whether what comes from here on is another message with its head."""
    if _ORIGINAL.match(lines[place]):
        return True
    follows = lines[place + 1 : place + 3]
    return bool(_FROM.match(lines[place])) and any(_SENT.match(line) for line in follows)


def _is_answered_below(lines: list[str], place: int) -> bool:
    """Say whether the quotation under its first line is marked, so that an answer can follow."""
    behind = next((line for line in lines[place + 1 :] if line.strip()), "")
    return _QUOTED.match(behind) is not None
