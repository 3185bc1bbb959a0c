"""A day said of what was just logged: the update's own, or one that its words name."""

from __future__ import annotations

import re
from datetime import date

from actions.reply import Button, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.reporting.completing import day_in
from actions.updates.reporting.days_told import not_a_day
from actions.wording import day
from knowledge.models import Update
from knowledge.periods import find_day

_HAPPENED = re.compile(r"\b(?:that|it|this) (?:was|is|happened) on\b", re.IGNORECASE)
_BEFORE_A_DAY = re.compile(
    r"^(?:on|by|from|since|until|till|before|after|at|for)\s+", re.IGNORECASE
)
FIELDS = ("done", "blockers", "next")


def redated(desk: Desk, update: Update) -> dict[str, object]:
    """Return what a day that was said changes; one takes the place of a day that there is not."""
    found = day_in(desk)
    if found is None:
        return {}
    for name in FIELDS if _HAPPENED.search(desk.text) else ():
        words = getattr(update, name)
        if wrong := not_a_day(words, desk.today):
            return {name: f"{words[: wrong.start]}{_short(found)}{words[wrong.end :]}"}
    return {"date": found}


def which_day(desk: Desk, update: Update) -> Reply | None:
    """Ask which day is meant where the words of an update name one too: "that was on the 19th"."""
    found = day_in(desk)
    named = _HAPPENED.search(desk.text) and _named(update, desk.today)
    if found is None or not named or redated(desk, update) != {"date": found}:
        return None
    return unanswered(
        f"Which day do you mean? The update is for {day(update.date)}, and its words say "
        f"“{named}”.",
        Button(label="The update’s day", says=f"the date should be {day(found)}"),
        Button(label=f"“{named}” in its words", says=f"change {named} to {_short(found)}"),
    )


def _named(update: Update, today: date) -> str:
    """Return the words that name a day in an update, where there are some."""
    for words in (update.done, update.blockers):
        if not not_a_day(words, today) and (found := find_day(words, today)):
            start, end = found[1]
            return _BEFORE_A_DAY.sub("", str(words[start:end]))
    return ""


def _short(when: date) -> str:
    return f"{when.day} {when:%B}"
