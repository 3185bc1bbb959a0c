"""How a digest is wanted, by somebody's words: how often, when, where, and of which ratings."""

from __future__ import annotations

import re
from datetime import time

from knowledge.calendars.week import FULL
from knowledge.models.subscription import FORTNIGHT, MONTH, WEEK

FORTNIGHTLY = (
    r"\bfortnight(?:ly)?\b|\bbi-?weekly\b|\bevery (?:two|2) weeks\b|"
    r"\bevery (?:other|second) (?:week\b|(?=(?:mon|tues|wednes|thurs|fri)day))"
)
EVERY = (
    (FORTNIGHT, re.compile(FORTNIGHTLY, re.IGNORECASE)),
    (MONTH, re.compile(r"\bmonth(?:ly)?\b|\bevery (?:4|four) weeks\b", re.IGNORECASE)),
    (WEEK, re.compile(r"\bweekly\b|\b(?:every|each|once a) week\b", re.IGNORECASE)),
)  # fmt: skip
# how often no digest comes: "daily", "every 3 minutes", "every two months", "twice a week"
OTHERWISE = re.compile(
    r"\b(?:daily|hourly|nightly|quarterly|yearly|annual(?:ly)?|"
    r"(?:twice|thrice|(?:three|four|\d+) times) (?:an?|each|every) \w+|"
    r"(?:every|each|once an?|once every) (?:single )?(?:(?:\d+|[a-z]+) )?"
    r"(?:seconds?|minutes?|mins?|hours?|days?|weekdays?|mornings?|evenings?|nights?|quarters?|"
    r"years?|sprints?)|every (?:[35-9]|\d\d+|three|five|six|eight|third|few) weeks?|"
    r"every (?:\d+|two|three|four|six|other|second|third|few) months?)\b",
    re.IGNORECASE,
)
RATINGS = (("red", r"reds?"), ("amber", r"ambers?|yellows?"), ("green", r"greens?"))
RATED = re.compile(rf"\b(?:{'|'.join(word for _, word in RATINGS)})\b", re.IGNORECASE)
NARROWS = re.compile(r"\b(?:only|just|nothing but|anything that goes|limit)\b", re.IGNORECASE)
WIDENS = re.compile(r"\b(?:all|every) (?:the )?(?:ratings?|colours?)\b", re.IGNORECASE)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)"
WEEKDAY = re.compile(rf"\b(?P<day>{_DAY})(?:day)?s?\b", re.IGNORECASE)
SEVERAL_DAYS = re.compile(
    rf"\b{_DAY}(?:day)?s?(?:,? (?:and|or|to) |, | & |/|-)(?:on )?{_DAY}(?:day)?s?\b",
    re.IGNORECASE,
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve")  # fmt: skip
_HOUR = rf"\d{{1,2}}|{'|'.join(_NUMBERS)}"
AT = re.compile(
    r"\b(?:at (?P<noon>noon|midday|midnight)|"
    rf"(?:at )?(?P<part>half(?:[ -]past)?|quarter[ -](?:past|to)) (?P<of>{_HOUR})|"
    rf"at (?P<hour>{_HOUR})(?:[:.](?P<minute>\d{{2}}))?|"
    r"(?P<clock>\d{1,2})(?:[:.](?P<past>\d{2})|(?=\s?[ap]\.?m\b)))"
    r"(?: ?o'?clock)?(?:\s?(?P<meridiem>[ap]\.?m)\b\.?)?",
    re.IGNORECASE,
)
CHANNELS = (
    ("email", re.compile(r"\be-?mail(?:ed)?\b|\b(?:by|via|per) mail\b", re.IGNORECASE)),
    ("slack", re.compile(r"\b(?:in|on|by|via|to) slack\b", re.IGNORECASE)),
    ("teams", re.compile(r"\b(?:in|on|by|via|to) teams\b", re.IGNORECASE)),
)
# no digest comes before six, so that somebody's "at 4" is in the afternoon
FIRST_HOUR = 6
NOON, EVENING = 12, 24


def has_option(text: str) -> bool:
    """Say whether it is told how a digest is wanted."""
    return any(
        (
            every(text),
            is_otherwise(text),
            weekday(text) is not None,
            AT.search(text),
            ratings(text) is not None,
            channel(text),
        )
    )


def beside_options(text: str) -> str:
    """Return what is said beside how a digest is wanted."""
    patterns = (OTHERWISE, *(one for _, one in EVERY), AT, WEEKDAY, WIDENS, NARROWS, RATED)
    for pattern in (*patterns, *(one for _, one in CHANNELS)):
        text = pattern.sub(" ", text)
    return text


def is_otherwise(text: str) -> bool:
    """Say whether it is wanted as often as no digest comes."""
    return OTHERWISE.search(text) is not None


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
    if found["noon"]:
        return time(0) if found["noon"].casefold() == "midnight" else time(NOON)
    typed = found["of"] or found["hour"] or found["clock"]
    hour, minute = _number(typed), int(found["minute"] or found["past"] or 0)
    if found["part"]:
        part = found["part"].casefold()
        minute = 30 if part.startswith("half") else 15
        hour, minute = (hour - 1, 60 - minute) if part.endswith("to") else (hour, minute)
    hour = _on_the_clock(
        hour, (found["meridiem"] or "").casefold(), is_written=typed.startswith("0")
    )
    return time(hour, minute) if 0 <= hour < EVENING and minute < 60 else None


def _number(typed: str) -> int:
    return int(typed) if typed.isdecimal() else _NUMBERS.index(typed.casefold()) + 1


def _on_the_clock(hour: int, meridiem: str, *, is_written: bool) -> int:
    """Return the hour of the day: "12 am" is midnight, and "at 4" is in the afternoon."""
    if meridiem.startswith("a"):
        return 0 if hour == NOON else hour
    is_afternoon = meridiem.startswith("p") or (0 < hour < FIRST_HOUR and not is_written)
    return hour + NOON if hour < NOON and is_afternoon else hour


def ratings(text: str) -> list[str] | None:
    """Return the ratings that it is narrowed to: none for all of them, None where none is named."""
    if WIDENS.search(text):
        return []
    named = [name for name, word in RATINGS if re.search(rf"\b(?:{word})\b", text, re.IGNORECASE)]
    return named if named and NARROWS.search(text) else None


def channel(text: str) -> str:
    """Return the channel in which it is wanted, "" where none is named."""
    return next((name for name, pattern in CHANNELS if pattern.search(text)), "")
