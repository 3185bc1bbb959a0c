"""The day that an update is for, when the message says one: "backdated to 14 Nov"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.periods import NotADateError, find_day
from knowledge.updates.day_cues import (
    AFTER_OPENING,
    AFTER_RATING,
    AFTER_SECOND,
    ARTICLE,
    AT_END,
    BEFORE,
    BEFORE_NAME,
    BEFORE_RATING,
    BEHIND_RATING,
    COMMENCING,
    IN_NAME,
    LAST,
    NOW,
    OPENING,
    SECOND,
    WEEK,
)
from knowledge.updates.ratings import words

REACH = 40
LONGEST_NAME = 50
NUMBERS = re.compile(r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?=\s|$)")
NOT_LONG_AGO = timedelta(days=7)


@dataclass(frozen=True)
class Dated:
    """The update's own day, None for one to come, and the words that said so."""

    day: date | None
    spans: tuple[tuple[int, int], ...] = ()


def dated(text: str, today: date) -> Dated:
    """Return the day that *text* is for; dates of the work are not looked at."""
    opening = OPENING.match(text)
    starts: list[tuple[int, int, re.Pattern[str] | None]] = [
        (found.start("week") if found["week"] else found.start(), found.end(), None)
        for found in BEFORE.finditer(text)
    ]
    starts += [(found.end(), found.end(), AFTER_RATING) for found in BEHIND_RATING.finditer(text)]
    if opening:
        starts.insert(0, (opening.start(), opening.end(), AFTER_OPENING))
        starts.insert(1, (opening.start(), opening.end(), BEFORE_NAME))
    if second := SECOND.match(text):
        starts.append((second.end(), second.end(), AFTER_SECOND))
    name = re.split(r"[,:;\n]|\s[-–—]\s", text[:LONGEST_NAME], maxsplit=1)[0]
    if not any(word.rag for word in words(name)):
        starts += [(one.start(), one.end(), BEFORE_RATING) for one in IN_NAME.finditer(name)]
    starts += [(one.start(), one.end(), AT_END) for one in LAST.finditer(text)]
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
        if _is_this_week(text[start:at], day, today):
            day = today
        return Dated(day if day is None or day <= today else None, ((start, end),))
    return Dated(today)


def _is_this_week(said: str, day: date | None, today: date) -> bool:
    """Say whether a week or sprint that is not over yet was named: its update is today's."""
    return (
        day is not None
        and bool(WEEK.search(said))
        and abs(day - today) < NOT_LONG_AGO
        and (day > today or bool(COMMENCING.search(said)))
    )


def _day_at(text: str, at: int, today: date) -> tuple[date | None, int] | None:
    """Return the day named at this very place and where it ends; None for a day that cannot be."""
    said = re.split(r"[:\n;]|,\s|\s[-–—]\s", text[at : at + REACH], maxsplit=1)[0]
    if numbers := NUMBERS.match(said):
        said = numbers[0]
    if now := NOW.match(said):
        return today, at + now.end()
    try:
        back, ahead = find_day(said, today), find_day(said, today, "ahead")
    except NotADateError as wrong:
        return (None, at + wrong.end) if wrong.start < 5 else None
    if back is None or ahead is None or not ARTICLE.fullmatch(said[: back[1][0]]):
        return None
    if today - back[0] <= max(NOT_LONG_AGO, ahead[0] - today):
        return back[0], at + back[1][1]
    return ahead[0], at + ahead[1][1]
