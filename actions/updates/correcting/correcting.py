"""Correcting an update: one field is changed, every version is kept, and the whole is read back."""

from __future__ import annotations

from actions.reply import Button, Reply, unanswered
from actions.updates.correcting.applying import applied
from actions.updates.correcting.correction_words import Correction, correction
from actions.updates.correcting.moving import wrong_project
from actions.updates.correcting.opening import not_found, opened
from actions.updates.correcting.recounting import recounted
from actions.updates.correcting.redating import redated, which_day
from actions.updates.correcting.rewording import FIELDS, reworded
from actions.updates.desk import Desk
from actions.updates.memory import Slip
from actions.updates.reporting.days_told import day_told
from actions.updates.targets import no_target, target
from actions.wording import capital, day, rating
from knowledge.blockers import merged, named
from knowledge.models import Project, Update
from knowledge.periods import NotADateError


def corrected(desk: Desk) -> list[Reply]:
    """Change what is to be changed of the update that is meant."""
    wanted = correction(desk.text) or Correction("open")
    goes_to = desk.named[-1] if wanted.what == "project" and desk.named else None
    update = target(desk, besides=goes_to)
    if update is None:
        return [no_target(desk)]
    desk.memory.looked_at = update.id
    if update.withdrawn:
        text = f"Your update of {day(update.date)} is withdrawn, so there is nothing to change."
        return [unanswered(text, Button(label="Put it back", says="put it back"))]
    desk.about.append(update.project_id)
    match wanted.what:
        case "rating":
            return rerated(desk, update, wanted)
        case "project":
            return _sent(desk, update, goes_to)
        case "open":
            return [opened(desk, update)]
        case "day" if asked := which_day(desk, update):
            return [asked]
    changes = _changes(desk, update, wanted)
    return applied(desk, update, changes) if changes else [not_found(desk, update, wanted)]


def rerated(desk: Desk, update: Update, wanted: Correction) -> list[Reply]:
    """Change a rating; it needs a reason unless it was a slip, or goes back to what it was."""
    project = desk.project(update.project_id)
    if project is None or update.rag == wanted.new:
        which = f"The update for {project.name} of {day(update.date)}" if project else "It"
        return [unanswered(f"{which} says {rating(update.rag)} already, so nothing changes.")]
    if wanted.why:
        return applied(desk, update, {"rag": wanted.new, **more(update, wanted.why)})
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
            return redated(desk, update)
        case "swap":
            return reworded(update, wanted) or _instead(desk, wanted)
        case "count":
            return dict(recounted({one: getattr(update, one) for one in FIELDS}, wanted.new))
        case "field":
            return {wanted.field: capital(wanted.new)}
        case "more":
            return more(update, wanted.new)
        case "block":
            return {"blockers": with_blocker(update, wanted.new)}
    return {}


def _instead(desk: Desk, wanted: Correction) -> dict[str, object]:
    """Put the new wording into a field that was named, or take two days for the update's own."""
    if wanted.field in FIELDS:
        return {wanted.field: capital(wanted.new)}
    try:
        new, old = (day_told(one, desk.today) for one in (wanted.new, wanted.old))
    except NotADateError:
        return {}
    return {"date": new} if new and old and new <= desk.today else {}


def with_blocker(update: Update, blocker: str) -> str:
    """Return an update's blockers with one more, but for one that they name already."""
    held = named(update.blockers)
    if (told := merged([*held, blocker])) == held:
        return update.blockers
    return "; ".join(told)


def more(update: Update, words: str) -> dict[str, object]:
    """Return what was done with more words to it."""
    return {"done": f"{update.done.rstrip('. ;')}; {words}" if update.done else capital(words)}


def _before(desk: Desk, update: Update) -> str | None:
    earlier = desk.store.updates.of(update.project_id, desk.today)
    return next((one.rag for one in earlier if one.date < update.date), None)


def _sent(desk: Desk, update: Update, project: Project | None) -> list[Reply]:
    """Move an update to the project that it was meant for, or say why not."""
    if asked := wrong_project(desk, update, project):
        return [asked]
    return applied(desk, update, {"project": project})
