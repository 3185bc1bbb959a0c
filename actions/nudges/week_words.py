"""What a message says of the days of the week on which somebody works."""

from __future__ import annotations

import re

from knowledge.periods.vocabulary import WEEKDAY, WEEKDAYS

_WEEKLY = re.compile(
    rf"\b(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b|"
    rf"\b(?:never|not|no|nae|dinnae|don'?t)\b[\w\s']{{0,24}}\bon an? {WEEKDAY}\b",
    re.IGNORECASE,
)
_MY_DAYS = re.compile(
    r"\b(?:my (?:working )?days are(?: now)?|i (?:only |now |just )*work(?: only)?|"
    r"part[- ]?time[,:]?(?: on| only)?|i'?m in(?: only)?(?: on)?)(?! from home)\s+(?P<days>.*)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no|nae|don'?t|dinnae|except|bar|off)\b", re.IGNORECASE)
_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)
_ALL_WEEK = re.compile(
    r"\b(?:full[- ]?time|(?:the )?(?:whole|hale) week|(?:five|5) days|every week ?day)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:again|too|also|as well|an' a')\b", re.IGNORECASE)
_DAY = re.compile(rf"\b({WEEKDAY})s?\b", re.IGNORECASE)
_RANGE = re.compile(
    rf"\b({WEEKDAY})s? ?(?:-|–|to|tae|till?|through) ?({WEEKDAY})s?\b", re.IGNORECASE
)


def is_about_the_week(text: str) -> bool:
    """Say whether a message tells on which days of every week somebody works."""
    mine = _MY_DAYS.search(text)
    is_told = _WEEKLY.search(text) is not None or _ALL_WEEK.search(text) is not None
    return is_told or (mine is not None and bool(_named(mine["days"])))


def read_week_told(text: str, now: frozenset[int]) -> frozenset[int]:
    """Return the days of the week on which somebody works from now on; *now* is as it was."""
    if _ALL_WEEK.search(text) and not _NOT.search(text):
        return frozenset(range(5))
    mine = _MY_DAYS.search(text)
    if _ONLY.search(text) and not _NOT.search(text) and _named(text):
        return _named(text)
    is_more = _MORE.search(text) is not None
    if mine and _named(mine["days"]) and not (is_more or _NOT.search(mine["days"])):
        return _named(mine["days"])
    return now - _named(text) if _NOT.search(text) else now | _named(text)


def _named(text: str) -> frozenset[int]:
    days = {WEEKDAYS[one[1].lower()] for one in _DAY.finditer(text)}
    for one in _RANGE.finditer(text):
        first, last = (WEEKDAYS[one[at].lower()] for at in (1, 2))
        days |= {day % 7 for day in range(first, last + 1 if first <= last else last + 8)}
    return frozenset(days)
