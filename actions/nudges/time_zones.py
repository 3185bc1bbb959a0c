"""The time zone of whoever is reminded, as they tell it."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import available_timezones

from actions.manner import straight
from actions.reply import Button, Reply, unanswered
from knowledge.models import Person

WHICH = (
    "Your reminders follow the clock of {zone}. To change that, name a city of the time zone that "
    "you are in: “my time zone is Lisbon”."
)
_WORD = re.compile(r"[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*")
_LONGEST_NAME = 3


def clock_told(text: str, asker: Person) -> Reply:
    """Let somebody's reminders follow another clock; say by which they come where none is told."""
    zone = zone_told(straight(text))
    if zone is None:
        return unanswered(WHICH.format(zone=place(asker.timezone)))
    before, asker.timezone = asker.timezone, zone
    if before == zone:
        return Reply(text=f"Your reminders follow the clock of {place(zone)} already.")
    return Reply(
        text=f"Noted: your reminders follow the clock of {place(zone)} from now on. It was that of "
        f"{place(before)}.",
        buttons=(Button(label="As it was", says=f"my time zone is {before}"),),
    )


def zone_told(text: str) -> str | None:
    """Return the time zone whose name or city a text has: "New York" is America/New_York."""
    words = [one[0].casefold() for one in _WORD.finditer(text)]
    for count in range(_LONGEST_NAME, 0, -1):
        for at in range(len(words) - count + 1):
            if zone := _zones().get("_".join(words[at : at + count])):
                return zone
    return None


def place(zone: str) -> str:
    """Return a time zone as people say it: "New York"."""
    return zone.rpartition("/")[2].replace("_", " ")


@cache
def _zones() -> dict[str, str]:
    """Return time zones by name and by city: of two in one city the name that is whole counts."""
    known = sorted(one for one in available_timezones() if "/" in one and "Etc/" not in one)
    cities = {one.rpartition("/")[2].casefold(): one for one in known}
    return cities | {one.casefold(): one for one in known}
