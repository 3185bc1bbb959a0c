"""What leads up to a report and says nothing more: "I wish to report … as", "please log"."""

from __future__ import annotations

import re

_VERB = (
    r"(?:report|log|record|note|post|put(?: down| in)?|set|mark|enter|add|amend|change|update|move"
    r"|turn|rate|give|send|submit|register|file)"
)
_POLITE = re.compile(
    rf"(?:i|we)(?:'d| would| should)? (?:wish|like|want|have|need) to {_VERB}\b(?: that)?"
    rf"|(?:kindly|please|pls|plz)(?: can you)? {_VERB}\b(?: (?:the|our) (?:rating|status) of)?"
    rf"|(?:can|could|would|will) (?:you|ye|i) (?:please |just |kindly )?{_VERB}\b(?! (?:for|to)\b)"
    r"|(?:i|we)(?:'d| would| should) (?:be (?:grateful|glad|obliged) if|ask that|like)"
    r" (?:it|this|the following)(?: to be| could be| be| is)? ?(?:entered|logged|recorded|noted"
    r"|posted|put down)?(?: as)?"
    r"|(?:i|we)(?:'d| would) (?:say|call|rate|mark|score|put)\b(?: (?:it|that|this)\b)?"
    r"|(?:which )?(?:i|we) (?:now |hereby )?(?:rate|assess|mark|score)(?: it)?(?: as| at)?\b"
    r"|(?:just )?(?:to let (?:you|everyone) know(?: that)?|for (?:the|your) (?:record"
    r"|information)|let the record show(?: that)?"
    r"|just to say(?: that)?|(?:just )?(?:a )?quick (?:one|note|line|word) (?:for|on|about|re)\b"
    r"|(?:sprint|week|wk) \d{1,3}\b(?=\s*[:,\n–-]| [a-z])"
    r"|fyi)\b",
    re.IGNORECASE,
)
_COMMAND = re.compile(r"\s*/\s?(?:cairn\s+)?(?:update|log|report)\b[\s:,-]*", re.IGNORECASE)
_BEGINS = re.compile(
    r"(?:^|[.:;!\n-])\s*(?:(?:hi|hiya|hello|hey|ok|okay|morning|afternoon|evening"
    r"|right)\b[\w ]{0,20},?\s*)?$",
    re.IGNORECASE,
)
REACH = 400


def command(text: str) -> tuple[int, int] | None:
    """Return where "/update" stands."""
    found = _COMMAND.match(text)
    return found.span() if found else None


def openers(text: str) -> list[tuple[int, int]]:
    """Return the places of polite words at the beginning of a sentence."""
    found = _POLITE.finditer(text[:REACH])
    return [
        one.span()
        for one in found
        if _BEGINS.search(text[: one.start()]) or one[0].casefold().startswith("which")
    ]
