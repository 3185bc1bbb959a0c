"""Correcting an update: one field is changed, every version is kept, and the whole is read back."""

from __future__ import annotations

from actions.reply import Button, Reply, unanswered
from actions.updates.completing import day_in
from actions.updates.correction_words import Correction, correction
from actions.updates.desk import Desk
from actions.updates.keeping import noted
from actions.updates.memory import Slip
from actions.updates.misgivings import misgivings
from actions.updates.opening import not_found, opened
from actions.updates.read_back import facts_of, ways_back
from actions.updates.rewording import FIELDS, reworded
from actions.updates.targets import no_target, target
from actions.updates.who_may import refusal
from actions.wording import capital, day, rating
from knowledge.models import Project, Update
from knowledge.periods import NotADateError, find_day


def corrected(desk: Desk) -> list[Reply]:
    """Change what is to be changed of the update that is meant."""
    wanted = correction(desk.text) or Correction("open")
    goes_to = desk.named[-1] if wanted.what == "project" and desk.named else None
    update = target(desk, besides=goes_to)
    if update is None:
        return [no_target(desk)]
    if update.withdrawn:
        text = f"Your update of {day(update.date)} is withdrawn, so there is nothing to change."
        return [unanswered(text, Button(label="Put it back", says="put it back"))]
    desk.about.append(update.project_id)
    match wanted.what:
        case "rating":
            return rerated(desk, update, wanted)
        case "project":
            return _moved(desk, update, goes_to)
        case "open":
            return [opened(desk, update)]
    changes = _changes(desk, update, wanted)
    return applied(desk, update, changes) if changes else [not_found(desk, update, wanted)]


def applied(desk: Desk, update: Update, changes: dict[str, object]) -> list[Reply]:
    """Write a correction into the logbook and read the update back."""
    update = desk.logbook.correct(update, desk.hand(), **changes)
    project = desk.project(update.project_id)
    if project is None:
        raise LookupError("An update is nowhere.")
    noted(desk, update)
    desk.about.append(project.id)
    reply = Reply(
        text=f"Changed: the update for {project.name} of {day(update.date)} now says this.",
        facts=tuple(facts_of(update, project)),
        buttons=ways_back(project),
    )
    return [reply, *misgivings(desk, project, update)]


def rerated(desk: Desk, update: Update, wanted: Correction) -> list[Reply]:
    """Change a rating; it needs a reason unless it was a slip, or goes back to what it was."""
    project = desk.project(update.project_id)
    if project is None or update.rag == wanted.new:
        return [unanswered(f"It is {rating(update.rag)} already, so nothing changes.")]
    if wanted.why:
        return applied(desk, update, {"rag": wanted.new, **_more(update, wanted.why)})
    if wanted.slip or wanted.new == _before(desk, update):
        return applied(desk, update, {"rag": wanted.new})
    desk.memory.slip, desk.memory.asked = Slip(update=update.id, rag=wanted.new), "slip"
    return [
        unanswered(
            f"{project.name} then goes to {rating(wanted.new)}: why? A change of rating needs a "
            "reason, in a sentence. If it was only a slip, say so.",
            Button(label="It was a slip", says=f"I meant {wanted.new}"),
            Button(label="Leave it", says="leave it"),
        )
    ]


def _changes(desk: Desk, update: Update, wanted: Correction) -> dict[str, object]:
    match wanted.what:
        case "unblock":
            return {"blockers": ""}
        case "day":
            found = day_in(desk)
            return {"date": found} if found else {}
        case "swap":
            return reworded(update, wanted) or _instead(desk, wanted)
        case "field":
            return {wanted.field: capital(wanted.new)}
        case "more":
            return _more(update, wanted.new)
    return {}


def _instead(desk: Desk, wanted: Correction) -> dict[str, object]:
    """Put the new wording into a field that was named, or take two days for the update's own."""
    if wanted.field in FIELDS:
        return {wanted.field: capital(wanted.new)}
    try:
        days = [find_day(one, desk.today) for one in (wanted.new, wanted.old)]
    except NotADateError:
        return {}
    found = days[0]
    return {"date": found[0]} if found and days[1] and found[0] <= desk.today else {}


def _more(update: Update, words: str) -> dict[str, object]:
    return {"done": f"{update.done.rstrip('. ;')}; {words}" if update.done else capital(words)}


def _before(desk: Desk, update: Update) -> str | None:
    earlier = desk.store.updates.of(update.project_id, desk.today)
    return next((one.rag for one in earlier if one.date < update.date), None)


def _moved(desk: Desk, update: Update, project: Project | None) -> list[Reply]:
    if project is None or project.id == update.project_id:
        names = [one.name for one in desk.own if one.id != update.project_id]
        buttons = (Button(label=one, says=f"that was meant for {one}") for one in names)
        return [unanswered("Which project was it meant for?", *buttons)]
    if refused := refusal(desk, project):
        return [refused]
    return applied(desk, update, {"project": project})
