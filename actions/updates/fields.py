"""The fields of a guided update: what each is asked, what comes from last time, what fits it."""

from __future__ import annotations

import re
from datetime import date

from actions.reply import Button, Reply, unanswered
from actions.updates.plain import says_no, says_same, says_yes, skips, straight
from actions.wording import day, rating, shortened
from knowledge.models import Project, Update
from knowledge.periods import NotADateError, find_day
from knowledge.updates.ratings import words

ORDER = ("rag", "done", "next", "blockers")
LABELS = {"rag": "Rating", "done": "Done", "next": "Next", "blockers": "Blockers", "day": "Day"}
LONGEST = 3_000
RATINGS = ("green", "amber", "red")
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
SKIP = Button(label="Skip", says="skip")
BACK = Button(label="Back", says="back")


class UnfitError(Exception):
    """A sentence for whoever fills in a form: what was typed does not fit its field."""


def question(field: str, project: Project, last: Update | None) -> Reply:
    """Ask for one field, with what was said last time."""
    match field:
        case "rag":
            return _rating(project, last)
        case "done":
            since = f" since {day(last.date)}" if last else ""
            return unanswered(f"What was done{since}?", SKIP, BACK)
        case "next":
            return _next(last)
        case "blockers":
            return _blockers(last)
    return unanswered("Which day is it for? It can be today or a day before.", BACK)


def value(field: str, text: str, last: Update | None, today: date) -> str:
    """Return what a field holds after *text* was typed for it; raises UnfitError."""
    if len(text) > LONGEST:
        raise UnfitError(f"That is too long for me: please keep it to {LONGEST:,} characters.")
    match field:
        case "rag":
            return _rag(text, last)
        case "day":
            return _day(text, today).isoformat()
        case "blockers":
            return _blocked(text, last)
    if last and says_same(text):
        return str(getattr(last, field))
    return "" if skips(text) else text.strip()


def named(text: str) -> str | None:
    """Return the field that a message names and no more: "change the rating"."""
    found = _NAMED.fullmatch(text)
    if not found:
        return None
    name = found["field"].lower()
    return {"ra": "rag", "do": "done", "ne": "next", "bl": "blockers", "da": "day"}[name[:2]]


def _rag(text: str, last: Update | None) -> str:
    if last and says_same(text):
        return last.rag
    found = {one.rag for one in words(text[:300]) if one.rag}
    if len(found) != 1:
        raise UnfitError("Please choose a rating: red, amber or green.")
    return str(found.pop())


def _day(text: str, today: date) -> date:
    try:
        found = find_day(text, today)
        chosen = (
            date.fromisoformat(text.strip())
            if re.fullmatch(r"\s*\d{4}-\d\d-\d\d\s*", text)
            else None
        )
    except (NotADateError, ValueError) as error:
        raise UnfitError("I can’t read that as a day: write it like 14 November.") from error
    chosen = chosen or (found[0] if found else None)
    if chosen is None:
        raise UnfitError("I can’t read that as a day: write it like 14 November.")
    if chosen > today:
        raise UnfitError(f"{day(chosen)} is still to come: an update is for today or a day before.")
    return chosen


def _blocked(text: str, last: Update | None) -> str:
    text = straight(text).strip()
    if _RESOLVED.fullmatch(text) or skips(text) or says_no(text):
        return ""
    carried = last.blockers if last else ""
    is_same = says_same(text) or says_yes(text) or _STILL.fullmatch(text) is not None
    return carried if carried and is_same else text


def _rating(project: Project, last: Update | None) -> Reply:
    was = f" It was {rating(last.rag)} on {day(last.date)}." if last else ""
    same = (Button(label="Same as last time", says="same as last time"),) if last else ()
    return unanswered(
        f"How is {project.name}: red, amber or green?{was}",
        *(Button(label=rating(one), says=one) for one in RATINGS),
        *same,
        Button(label="Cancel", says="cancel"),
    )


def _next(last: Update | None) -> Reply:
    if last is None or not last.next:
        return unanswered("What comes next?", SKIP, BACK)
    return unanswered(
        f"What comes next? Last time you planned: “{shortened(last.next, 200)}”",
        Button(label="Same as last time", says="same as last time"),
        SKIP,
        BACK,
    )


def _blockers(last: Update | None) -> Reply:
    nothing = Button(label="Nothing", says="nothing blocking")
    if last is None or not last.blockers:
        return unanswered("Is anything in the way?", nothing, BACK)
    return unanswered(
        f"Still blocked by “{shortened(last.blockers, 200)}”, or is it resolved?",
        Button(label="Still blocked", says="still blocked"),
        Button(label="Resolved", says="resolved"),
        BACK,
    )
