"""What somebody wants of their digests, by their words."""

from __future__ import annotations

import re
from datetime import time
from typing import Literal

from knowledge.calendars.week import FULL
from knowledge.models.subscription import FORTNIGHT, MONTH, WEEK

Wish = Literal["stop", "list", "pause", "resume", "preview", "subscribe", "change"]

DIGEST = (
    r"(?:digests?|digset|bulletins?|newsletters?|round-?(?:up|oond-up)s?|roond-up|"
    r"(?:weekly|monthly|friday|monday) (?:e-?mails?|summar(?:y|ies)|mails?|word)|subscriptions?)"
)
STOP = re.compile(
    rf"\b(?:unsubscribe|unfollow|opt out|stop\b.{{0,40}}\b(?:{DIGEST}|following|subscription)|"
    rf"(?:no|nae|not any) (?:more|mair|further) {DIGEST}|{DIGEST} off|turn off\b.{{0,30}}{DIGEST}|"
    rf"(?:bin|drop|cancel|end|delete|quit|leave)\b.{{0,30}}{DIGEST}|too many (?:e-?)?mails)\b",
    re.IGNORECASE,
)
LIST = re.compile(
    rf"\b(?:what|which|whit)\b.{{0,40}}\b(?:subscribed|{DIGEST} (?:do|am) (?:i|we)|following|"
    rf"get by {DIGEST})|\b(?:my|our) subscriptions\b|\b{DIGEST} settings\b|"
    rf"\b(?:when|where|how often)\b.{{0,30}}\b(?:my|the|our|next) {DIGEST}\b.{{0,20}}"
    rf"\b(?:come|coming|sent|due|arrive|go)|\bdo (?:i|we) get (?:the|a|any|my) {DIGEST}|"
    rf"\b(?:is|are) .{{0,60}} on my (?:weekly |watch )?list\b|\bam i subscribed\b",
    re.IGNORECASE,
)
PAUSE = re.compile(rf"\b(?:pause|suspend|hold|put on hold)\b.{{0,60}}\b{DIGEST}\b", re.IGNORECASE)
RESUME = re.compile(
    rf"\b(?:resume|unpause|restart|start again|carry on with)\b.{{0,40}}\b{DIGEST}\b|"
    rf"\b{DIGEST} (?:back )?on again\b",
    re.IGNORECASE,
)
PREVIEW = re.compile(
    rf"\bpreview\b|\b(?:what|how) .{{0,40}}\b(?:my|the|next|\w+day'?s) (?:\w+ )?{DIGEST} "
    r"(?:will|would)\b",
    re.IGNORECASE,
)
SUBSCRIBE = re.compile(
    rf"\b(?:subs?cribe|opt in|sign (?:me|us) up|{DIGEST} on(?=\W*$)|follow(?!ing)|"
    rf"(?:put|pit|add|get) .{{2,40}} (?:on|to|in)\b.{{0,30}}{DIGEST}|"
    rf"(?:put|post) (?:the |a )?(?:\w+ )?{DIGEST} (?:in|to|here)|"
    rf"(?:i|we)(?:'d| would)? (?:want|like|need)\b.{{0,30}}{DIGEST}|"
    rf"(?:send|gie|give) (?:me|us) (?:the|a|word)\b.{{0,30}}(?:{DIGEST}|each week|every week)|"
    rf"can (?:i|we) (?:get|have)\b.{{0,20}}{DIGEST})\b",
    re.IGNORECASE,
)
CHANGE = re.compile(
    rf"\b(?:send|make|move|change|have|get|can|only|just|want|keep|switch)\b.{{0,60}}{DIGEST}|"
    rf"\b{DIGEST}\b.{{0,60}}\b(?:come|be|every|on|at|by|monthly|weekly|fortnightly|instead)\b",
    re.IGNORECASE,
)
HERE = re.compile(
    r"\b(?:here|(?:this|our|the) (?:team )?(?:channel|chat|group|room))\b", re.IGNORECASE
)
SURE = re.compile(
    r"\W*(?:please |can you |could you |hi |hello |cairn,? )*"
    r"(?:(?:un|re)?subs?cribe\b.*|what (?:am i|are we|is this channel) subscribed to\b.*|"
    r"(?:my|our) subscriptions\W*|opt (?:in|out)\b.*|"
    r"(?:show me )?(?:a )?preview(?: (?:of )?(?:it|that|(?:my|the) (?:next )?digest|please))*\W*)",
    re.IGNORECASE | re.DOTALL,
)
FORTNIGHTLY = r"\bfortnight(?:ly)?\b|\bevery (?:two|2|other|second) week"
EVERY = (
    (FORTNIGHT, re.compile(FORTNIGHTLY, re.IGNORECASE)),
    (MONTH, re.compile(r"\bmonth(?:ly)?\b", re.IGNORECASE)),
    (WEEK, re.compile(r"\bweekly\b|\b(?:every|each|once a) week\b", re.IGNORECASE)),
)  # fmt: skip
RATINGS = (("red", r"reds?"), ("amber", r"ambers?|yellows?"), ("green", r"greens?"))
NARROWS = re.compile(r"\b(?:only|just|nothing but|anything that goes|limit)\b", re.IGNORECASE)
WIDENS = re.compile(r"\b(?:all|every) (?:the )?(?:ratings?|colours?)\b", re.IGNORECASE)
WEEKDAY = re.compile(
    r"\b(?P<day>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b", re.IGNORECASE
)
AT = re.compile(
    r"\bat (?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?: ?o'?clock)? ?(?P<half>[ap]\.?m)?\b",
    re.IGNORECASE,
)
CHANNELS = (
    ("email", re.compile(r"\be-?mail(?:ed)?\b", re.IGNORECASE)),
    ("slack", re.compile(r"\b(?:in|on|by|via|to) slack\b", re.IGNORECASE)),
    ("teams", re.compile(r"\b(?:in|on|by|via|to) teams\b", re.IGNORECASE)),
)
_ORDER: tuple[tuple[Wish, re.Pattern[str]], ...] = (
    ("stop", STOP), ("list", LIST), ("pause", PAUSE), ("resume", RESUME), ("preview", PREVIEW),
    ("subscribe", SUBSCRIBE),
)  # fmt: skip


def wish(text: str, *, is_talked_of: bool = False) -> Wish | None:
    """Return what is wanted, None where it is no matter of subscriptions.

    Where subscriptions are *talked of*, "monthly" and "only reds" change them without a word more.
    """
    found = next((one for one, pattern in _ORDER if pattern.search(text)), None)
    if found is None and has_option(text) and (is_talked_of or CHANGE.search(text)):
        return "change"
    return found


def is_surely(text: str) -> bool:
    """Say whether words are about subscriptions whatever Rasa hears."""
    return SURE.fullmatch(text) is not None


def has_option(text: str) -> bool:
    """Say whether it is told how a digest is wanted."""
    return any(
        (
            every(text),
            weekday(text) is not None,
            AT.search(text),
            ratings(text) is not None,
            channel(text),
        )
    )


def every(text: str) -> str:
    """Return how often it is wanted, "" where that is not said."""
    return next((name for name, pattern in EVERY if pattern.search(text)), "")


def weekday(text: str) -> int | None:
    """Return the number of the day of the week that is named, Monday as 0."""
    found = WEEKDAY.search(text)
    begins = found["day"][:3].casefold() if found else ""
    return next(
        (at for at, day in enumerate(FULL) if begins and day.casefold().startswith(begins)), None
    )


def at(text: str) -> time | None:
    """Return the time that is named, None for none and for what is none."""
    found = AT.search(text)
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    is_afternoon = (found["half"] or "").casefold().startswith("p")
    hour += 12 if hour < 12 and is_afternoon else 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def ratings(text: str) -> list[str] | None:
    """Return the ratings that it is narrowed to: none for all of them, None where none is named."""
    if WIDENS.search(text):
        return []
    named = [name for name, word in RATINGS if re.search(rf"\b(?:{word})\b", text, re.IGNORECASE)]
    return named if named and NARROWS.search(text) else None


def channel(text: str) -> str:
    """Return the channel in which it is wanted, "" where none is named."""
    return next((name for name, pattern in CHANNELS if pattern.search(text)), "")


def is_here(text: str) -> bool:
    """Say whether the place where it is said is meant, and not whoever says it."""
    return HERE.search(text) is not None
