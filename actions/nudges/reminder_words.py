"""What somebody wants of their reminders, by their words."""

from __future__ import annotations

import re

from actions.nudges.reminder_patterns import HOUR, ORDER, SKIP, SURE, WANTS, Wish


def wish(text: str, *, has_day: bool) -> Wish | None:
    """Return what is wanted, None where that is unclear; with a day, "mute" is quiet until then."""
    found = next((one for one, pattern in ORDER if pattern.search(text)), None)
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
    """Return the hour at which reminders are wanted: "first thing" is nine."""
    found = HOUR.search(text)
    if found is None:
        return None
    if found["early"]:
        return 9
    hour = int(found["hour"])
    afternoon = found["half"] and found["half"].lower() == "p"
    return hour + 12 if hour < 12 and (afternoon or hour < 6) else hour


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
    return found["why"].strip(" .") if found else ""
