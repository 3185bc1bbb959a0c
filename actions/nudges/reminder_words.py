"""What somebody wants of their reminders, by their words."""

from __future__ import annotations

import re

from actions.nudges.certain_words import SURE
from actions.nudges.reminder_patterns import (
    ABOUT,
    CHANNEL,
    ORDER,
    OURS,
    SKIP,
    WANTS,
    Wish,
)
from actions.nudges.reminder_times import APART, COUNT, FOR_GOOD, HOUR

_NOT = re.compile(r"\b(?:no|not|none|never|nothing|don'?t|dinnae|nae)\b", re.IGNORECASE)
# "skip the sprint for it, nothing happened": what is skipped is no reason
_OF_IT = re.compile(r"^it\b[\s,:;–—-]+")
NUMBERS = {"once": 1, "twice": 2, "other": 2, "second": 2, "third": 3} | {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
}  # fmt: skip


def wish(text: str, *, has_day: bool) -> Wish | None:
    """Return what is wanted, None where that is unclear; with a day, "mute" is quiet until then."""
    found = next((one for one, pattern in ORDER if pattern.search(text)), None)
    if found in ("off", "later") and FOR_GOOD.search(text):
        return "off"
    if found == "off" and (told := HOUR.search(text)) and told["before"]:
        return "hour"
    if found == "off" and (has_day or re.search(r"\b(?:until|till?)\b", text, re.IGNORECASE)):
        return "later"
    if found in ("later", None) and not has_day and HOUR.search(text):
        return "hour"
    return found


def certainly_about(text: str) -> str:
    """Return the intent of words that are about reminders or leave whatever Rasa hears, or ""."""
    return next((intent for intent, pattern in SURE.items() if pattern.fullmatch(text)), "")


def wants_reminder(text: str) -> bool:
    """Say whether somebody asks to be reminded, and not for peace alone."""
    return WANTS.search(text) is not None


def hour_told(text: str) -> int | None:
    """Return the hour at which reminders are wanted: "first thing" is nine, "not before 11" 11."""
    found = HOUR.search(text)
    if found is None or found["unclear"] or found["minutes"] not in (None, "00"):
        return None
    if found["early"] or found["noon"]:
        return 9 if found["early"] else 12
    hour = int(found["hour"])
    afternoon = found["half"] and found["half"].lower() == "p"
    hour = hour + 12 if hour < 12 and (afternoon or hour < 6) else hour
    return hour - 1 if found["before"] and not _NOT.search(text) else hour


def sprint_told(text: str) -> int | None:
    """Return the number of the sprint that is to be skipped, where it is named."""
    found = SKIP.search(text)
    return int(found["number"]) if found and found["number"] else None


def reason_told(text: str) -> str:
    """Return why a sprint is skipped: what stands behind a colon, a comma or "because"."""
    found = re.search(
        r"\bsprint\b.*?(?:[:,;–—]|\s-\s|\b(?:because|cos|since|as|for|due to)\b)\s*"
        r"(?P<why>.{3,300})$",
        text, re.IGNORECASE | re.DOTALL,
    )  # fmt: skip
    return _OF_IT.sub("", found["why"]).strip(" .") if found else ""


def most_told(text: str) -> int | None:
    """Return how many reminders are wanted at most, where that is told."""
    pattern = rf"\b(?:only|just|at most|no more than|up to)\b.{{0,12}}?\b({COUNT})\b"
    found = re.search(pattern, text, re.IGNORECASE)
    return _number(found[1]) if found else None


def gap_told(text: str) -> int | None:
    """Return how many working days apart reminders are wanted, where that is told."""
    found = APART.search(text)
    if found is None:
        return None
    return 1 if found["daily"] else _number(found["gap"] or found["every"])


def channel_told(text: str) -> str:
    """Return the channel in which reminders are wanted: the one that is not taken back."""
    found = [one for one in CHANNEL.finditer(text) if not one[0].lower().startswith("instead of")]
    named = (
        (found[0]["where"] or found[0]["first"] or found[0]["only"] or "") if found else ""
    ).lower()
    return named if named in ("slack", "teams") else "email"


def is_of_something_else(words: str) -> bool:
    """Say whether somebody wants to be reminded of what is no project of theirs.

    *words* are without the names of projects.
    """
    found = ABOUT.search(words)
    what = found["what"].strip(" .!?") if found else ""
    return bool(what) and OURS.search(what) is None


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS[word.lower()]
