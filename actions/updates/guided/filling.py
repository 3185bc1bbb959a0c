"""One step of a guided update: what was typed fills the field that was asked for."""

from __future__ import annotations

from actions.reply import Button, Reply
from actions.updates.asides import is_aside
from actions.updates.desk import Desk
from actions.updates.guided import fields
from actions.updates.guided.fields import UnfitError
from actions.updates.guided.guided import SUMMARY, asked_again, goes_to, told
from actions.updates.guided.leaving import leaves
from actions.updates.guided.summing_up import at_the_end, changed_before
from actions.updates.memory import Filling
from actions.updates.plain import (
    drops,
    drops_of,
    goes_back,
    goes_on,
    puzzles,
    says_no,
    says_same,
    says_yes,
    skips,
)
from actions.updates.reporting.asking import dropping_form
from actions.updates.reporting.reminding import MOST_REMINDERS
from knowledge.models import Project

_STEPS = (drops, goes_back, says_yes, says_no, says_same, skips, puzzles)


def fills(desk: Desk) -> bool:
    """Say whether a message goes on with the form that is half filled in."""
    filling, memory = desk.memory.form, desk.memory
    if filling is None:
        return False
    if goes_on(desk.text) or (drops_of(desk.text) and _is_named(desk, filling)):
        return True
    if memory.asked != "form" or filling.asked_on != desk.today:
        return False
    if any(says(desk.text) for says in _STEPS) or leaves(desk.text) or fields.named(desk.text):
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
    if leaves(text):
        return [_later(desk, project)]
    if drops(text) or drops_of(text):
        desk.memory.form = None
        return [Reply(text=f"I’ve dropped the update for {project.name}. Nothing was logged.")]
    is_yes = filling.field == SUMMARY and says_yes(text)
    if goes_on(text) and not is_yes:
        return [asked_again(desk)]
    if goes_back(text):
        return [_back(desk, filling)]
    if filling.field == SUMMARY:
        return at_the_end(desk, filling, project)
    return [_taken(desk, filling, project)]


def _taken(desk: Desk, filling: Filling, project: Project) -> Reply:
    last = desk.last(project)
    if puzzles(desk.text) and filling.field not in ("rag", "day"):
        return asked_again(desk, "A few words will do, or say “skip”.")
    if said := changed_before(desk, filling):
        return asked_again(desk, said)
    try:
        value = fields.value(
            filling.field, desk.text, last, desk.today, fields.first_day(project, desk.today)
        )
    except UnfitError as error:
        return asked_again(desk, str(error))
    if filling.field == "rag":
        told(desk, filling, project)
    filling.values[filling.field] = value
    return goes_to(desk, filling, last)


def _later(desk: Desk, project: Project) -> Reply:
    """Let the form wait, and do not come back to it today unless asked."""
    memory = desk.memory
    memory.reminded, memory.reminded_on = MOST_REMINDERS, desk.today
    return Reply(
        text=f"Of course. What you have told me of {project.name} waits here; nothing is logged.",
        buttons=(
            Button(label="Carry on", says=f"carry on with my update for {project.name}"),
            dropping_form(project),
        ),
    )


def _back(desk: Desk, filling: Filling) -> Reply:
    """Ask for the field before once more; what it held is asked for again."""
    order = (*fields.ORDER, SUMMARY)
    at = order.index(filling.field) if filling.field in order else len(order) - 1
    filling.field = order[max(at - 1, 0)]
    filling.values.pop(filling.field, None)
    return asked_again(desk)


def _is_named(desk: Desk, filling: Filling) -> bool:
    return not desk.named or any(one.id == filling.project for one in desk.named)
