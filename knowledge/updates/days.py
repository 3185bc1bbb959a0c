"""The day that an update is for, when the message says one: "backdated to 14 Nov"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.periods import NotADateError, find_day

_BEFORE = re.compile(
    r"\b(?:back-?\s?dat(?:e|ed|ing)(?: (?:this|it))?(?: (?:to|for))?|dat(?:e|ed)(?: (?:this"
    r"|it))?(?: (?:as|to|for))?|as (?:of|at)"
    r"|(?:should(?:'ve| have|a)|meant to|forgot to|supposed to)(?: have)? (?:sent?|post(?:ed)?"
    r"|log(?:ged)?|done?|put|updated?)"
    r"(?: (?:this|it|in))*(?: (?:on|in|for))?|(?:this|it) (?:is|was|should be|belongs"
    r"|goes)(?: (?:for|to|on|in))+"
    r"|(?:late )?update (?:for|from|of)|late,? ?\(?(?:for|from)|(?:log|post|put|record)(?: (?:this"
    r"|it))? (?:for|on|under|against))[\s:=]+(?=\S)",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\s*(?:(?:for|on|from|this is for|late|update(?: for)?)\s+)?(?=\S)", re.IGNORECASE
)
_BEHIND_RATING = re.compile(
    r"\b(?:red|amber|green|grn|amb|ambr)(?: (?:for|on|as of|as at))+ (?=\S)|[🟢🔴🟠🟡] ?(?:for|on"
    r"|as of) (?=\S)",
    re.IGNORECASE,
)
_AFTER_OPENING = re.compile(
    r"\s*(?:(?:'s)?\s*(?:sprint )?(?:update|report|entry|one|status)\b(?: for)?|\s*[:,\n]"
    r"|\s+[-–—]\s)",
    re.IGNORECASE,
)
_NOW = re.compile(r"(?:right )?(?:now|today|tonight)\b", re.IGNORECASE)
_AFTER_RATING = re.compile(
    r"\s*(?:$|[,;:.!\n)(]|[-–—]\s|🚧|next\b|but\b|and\b|cos\b|because\b|as\b|since\b)",
    re.IGNORECASE,
)
_SECOND = re.compile(r"[^,:;\n]{2,40}(?:[,:;\n]| [-–—]) ?")
_AFTER_SECOND = re.compile(
    r"\s*(?:[:;,\n]|[-–—] )(?=\s*(?:red|amber|green|grn|still|rag)\b)", re.IGNORECASE
)
REACH = 40
NOT_LONG_AGO = timedelta(days=7)


@dataclass(frozen=True)
class Dated:
    """The update's own day, None for one to come, and the words that said so."""

    day: date | None
    spans: tuple[tuple[int, int], ...] = ()


def dated(text: str, today: date) -> Dated:
    """Return the day that *text* is for; dates of the work are not looked at."""
    opening = _OPENING.match(text)
    starts: list[tuple[int, int, re.Pattern[str] | None]] = [
        (found.start(), found.end(), None) for found in _BEFORE.finditer(text)
    ]
    starts += [(found.end(), found.end(), _AFTER_RATING) for found in _BEHIND_RATING.finditer(text)]
    if opening:
        starts.insert(0, (opening.start(), opening.end(), _AFTER_OPENING))
    if second := _SECOND.match(text):
        starts.append((second.end(), second.end(), _AFTER_SECOND))
    for start, at, must_follow in starts[:20]:
        found = _day_at(text, at, today)
        if found is None:
            continue
        day, end = found
        behind = must_follow.match(text, end) if must_follow else None
        if must_follow and not behind:
            continue
        if text.startswith("'s", end):
            end += 2
        return Dated(day if day is None or day <= today else None, ((start, end),))
    return Dated(today)


def _day_at(text: str, at: int, today: date) -> tuple[date | None, int] | None:
    """Return the day named at this very place and where it ends; None for a day that cannot be."""
    words = re.split(r"[:\n;]|,\s|\s[-–—]\s", text[at : at + REACH], maxsplit=1)[0]
    if now := _NOW.match(words):
        return today, at + now.end()
    try:
        back, ahead = find_day(words, today), find_day(words, today, "ahead")
    except NotADateError as wrong:
        return (None, at + wrong.end) if wrong.start < 5 else None
    if back is None or back[1][0] > 4 or ahead is None:
        return None
    if today - back[0] <= max(NOT_LONG_AGO, ahead[0] - today):
        return back[0], at + back[1][1]
    return ahead[0], at + ahead[1][1]
