"""One step of a guided update: what was typed fills the field that was asked for."""

from __future__ import annotations

from actions.reply import Button, Reply, unanswered
from actions.updates import fields
from actions.updates.correction_words import correction
from actions.updates.desk import Desk
from actions.updates.fields import UnfitError
from actions.updates.guided import SUMMARY, asked_again, goes_to, posted, told
from actions.updates.memory import Filling
from actions.updates.plain import (
    drops,
    drops_of,
    goes_back,
    goes_on,
    is_aside,
    says_no,
    says_same,
    says_yes,
    skips,
)
from actions.updates.rewording import replaced
from actions.wording import capital
from knowledge.models import Project

_STEPS = (drops, goes_back, says_yes, says_no, says_same, skips)


def fills(desk: Desk) -> bool:
    """Say whether a message goes on with the form that is half filled in."""
    filling, memory = desk.memory.form, desk.memory
    if filling is None:
        return False
    if goes_on(desk.text) or (drops_of(desk.text) and _is_named(desk, filling)):
        return True
    if memory.asked != "form" or filling.asked_on != desk.today:
        return False
    if any(says(desk.text) for says in _STEPS) or fields.named(desk.text):
        return True
    reports = any(one.rag and one.project_id for one in desk.reading.drafts)
    if reports and desk.found.projects():
        return False
    return not is_aside(desk.text, desk.ask.intent, desk.ask.confidence)


def filled(desk: Desk) -> list[Reply]:
    """Take one step: forward, back, out, or to the end."""
    filling, text = desk.memory.form, desk.text
    project = desk.project(filling.project) if filling else None
    if filling is None or project is None:
        return [asked_again(desk)]
    desk.about.append(project.id)
    if drops(text) or drops_of(text):
        desk.memory.form = None
        return [Reply(text=f"I’ve dropped the update for {project.name}. Nothing was logged.")]
    if goes_on(text):
        return [asked_again(desk)]
    if goes_back(text):
        return [_back(desk, filling)]
    if filling.field == SUMMARY:
        return _at_the_end(desk, filling, project)
    return [_taken(desk, filling, project)]


def _taken(desk: Desk, filling: Filling, project: Project) -> Reply:
    last = desk.last(project)
    try:
        value = fields.value(filling.field, desk.text, last, desk.today)
    except UnfitError as error:
        return asked_again(desk, str(error))
    if filling.field == "rag":
        told(desk, filling, project)
    filling.values[filling.field] = value
    return goes_to(desk, filling, last)


def _back(desk: Desk, filling: Filling) -> Reply:
    """Ask for the field before once more; what it held is asked for again."""
    order = (*fields.ORDER, SUMMARY)
    at = order.index(filling.field) if filling.field in order else len(order) - 1
    filling.field = order[max(at - 1, 0)]
    filling.values.pop(filling.field, None)
    return asked_again(desk)


def _at_the_end(desk: Desk, filling: Filling, project: Project) -> list[Reply]:
    if says_yes(desk.text):
        return posted(desk, filling, project)
    if field := fields.named(desk.text):
        filling.field = field
        return [asked_again(desk)]
    if _changed(desk, filling):
        return [goes_to(desk, filling, desk.last(project))]
    if says_no(desk.text) or "change" in desk.text.lower():
        desk.memory.asked = "form"
        buttons = (
            Button(label=label, says=f"change the {label.lower()}")
            for label in fields.LABELS.values()
        )
        return [unanswered("What shall I change?", *buttons)]
    return [asked_again(desk, "I did not get that.")]


def _changed(desk: Desk, filling: Filling) -> bool:
    """Change what is summed up by a correction in plain words: "make that amber"."""
    wanted = correction(desk.text)
    if wanted is None:
        return False
    values = filling.values
    match wanted.what:
        case "rating":
            values["rag"] = wanted.new
        case "unblock":
            values["blockers"] = ""
        case "field":
            values[wanted.field] = capital(wanted.new)
        case "swap":
            return bool(values.update(changes := replaced(values, wanted)) or changes)
        case _:
            return False
    return True


def _is_named(desk: Desk, filling: Filling) -> bool:
    return not desk.named or any(one.id == filling.project for one in desk.named)
