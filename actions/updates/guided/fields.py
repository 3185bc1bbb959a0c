"""The fields of a guided update: what may stand in each, and what comes from last time."""

from __future__ import annotations

import re
from datetime import date, timedelta

from actions.updates.guided.remaining_blockers import remaining
from actions.updates.plain import says_no, says_same, says_yes, skips, straight
from actions.updates.reporting.days_told import day_told
from actions.wording import day
from knowledge.models import Project, Update
from knowledge.periods import NotADateError
from knowledge.updates.ratings import words

ORDER = ("rag", "done", "next", "blockers")
LABELS = {"rag": "Rating", "done": "Done", "next": "Next", "blockers": "Blockers", "day": "Day"}
LONGEST = 3_000
A_YEAR = timedelta(days=365)
_STILL = re.compile(r"\W*(?:still\b.*|it is|they are|same (?:one|blocker)s?)\W*", re.IGNORECASE)
_RESOLVED = re.compile(
    r"\W*(?:all |now |it's |they're |it is |nothing(?:'s)? ?)*"
    r"(?:resolved|sorted|gone|cleared|fixed|blocking(?: us)?|in the way|unblocked|no blockers?|"
    r"not any ?more)\W*",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\W*(?:(?:change|edit|the)\s+)*"
    r"(?P<field>rating|rag|done|next(?: steps?)?|blockers?|day|date)\W*",
    re.IGNORECASE,
)


# "not sure what counts as amber" chooses nothing
_UNSURE = re.compile(
    r"\b(?:not (?:really |quite )?sure|unsure|don't know|dunno|dinnae ken|no idea|what counts|"
    r"which is|what (?:is|does|makes|would be))\b",
    re.IGNORECASE,
)


class UnfitError(Exception):
    """A sentence for whoever fills in a form: what was typed does not fit its field."""


def value(field: str, text: str, last: Update | None, today: date, since: date) -> str:
    """Return what a field holds after *text* was typed for it; raises UnfitError.

    *since* is the first day that an update can be for.
    """
    if len(text) > LONGEST:
        raise UnfitError(f"That is too long for me: please keep it to {LONGEST:,} characters.")
    match field:
        case "rag":
            return _rag(text, last)
        case "day":
            return _day(text, today, since).isoformat()
        case "blockers":
            return _blocked(text, last)
    if last and says_same(text):
        return str(getattr(last, field))
    return "" if skips(text) else _in_words(text)


def named(text: str) -> str | None:
    """Return the field that a message names and no more: "change the rating"."""
    found = _NAMED.fullmatch(text)
    if not found:
        return None
    name = found["field"].lower()
    return {"ra": "rag", "do": "done", "ne": "next", "bl": "blockers", "da": "day"}[name[:2]]


def speaks_of_blockers(text: str) -> bool:
    """Say whether a message says no more than that something is or is not in the way."""
    plain = straight(text).strip()
    return any(one.fullmatch(plain) for one in (_RESOLVED, _STILL))


def _rag(text: str, last: Update | None) -> str:
    if last and says_same(text):
        return last.rag
    found = {one.rag for one in words(text[:300]) if one.rag}
    if len(found) != 1 or _UNSURE.search(straight(text)):
        raise UnfitError(
            "Please choose a rating: red, amber or green. If you are not sure which, ask “what "
            "does amber mean?”."
        )
    return str(found.pop())


def first_day(project: Project, today: date) -> date:
    """Return the first day that an update of a project can be for: a year back if none is known."""
    return min(project.start or today - A_YEAR, today)


def _day(text: str, today: date, since: date) -> date:
    try:
        is_written = re.fullmatch(r"\s*\d{4}-\d\d-\d\d\s*", text)
        chosen = date.fromisoformat(text.strip()) if is_written else day_told(text, today)
    except (NotADateError, ValueError) as error:
        raise UnfitError("I can’t read that as a day: write it like 14 November.") from error
    if chosen is None:
        raise UnfitError("I can’t read that as a day: write it like 14 November.")
    if chosen < since:
        raise UnfitError(f"{day(chosen)} is too long ago: an update is for {day(since)} or later.")
    if chosen > today:
        raise UnfitError(f"{day(chosen)} is still to come: an update is for today or a day before.")
    return chosen


def _blocked(text: str, last: Update | None) -> str:
    text = straight(text).strip()
    if _RESOLVED.fullmatch(text) or skips(text) or says_no(text):
        return ""
    carried = last.blockers if last else ""
    is_same = says_same(text) or says_yes(text) or _STILL.fullmatch(text) is not None
    if is_same and carried:
        return carried
    if (left := remaining(text, carried)) is not None:
        return left
    if says_yes(text):
        raise UnfitError("What is it that stands in the way?")
    return _in_words(text)


def _in_words(text: str) -> str:
    if text.strip() and not re.search(r"\w", text):
        raise UnfitError("Please put that into words, or leave it empty.")
    return text.strip()
