"""Coming back to what waits after something else was asked: "by the way, your draft for ARC"."""

from __future__ import annotations

from datetime import date

from actions.reply import Button, Reply
from actions.updates.desk import Desk
from actions.updates.guided.guided import asked_again
from actions.updates.memory import Waiting
from actions.updates.reporting.asking import about, dropping_form, question
from actions.wording import day
from knowledge.models import OPEN

MOST_REMINDERS = 3


def reminders(desk: Desk) -> list[Reply]:
    """Ask again what was asked before; not for ever, and from the next day on once more.

    What somebody else was said to say is offered once, and not come back to.
    """
    memory = desk.memory
    for one in [one for one in memory.drafts if _is_decided(desk, one)]:
        memory.forget(one)
    if memory.drafts and memory.drafts[0].hearsay:
        memory.asked = ""
        return []
    if not (memory.drafts or memory.form) or not _again(desk, desk.today):
        return []
    said = _of_form(desk) if memory.form and memory.asked != "draft" else _of_draft(desk)
    return [one.but(answered=True) for one in said]


def _is_decided(desk: Desk, waiting: Waiting) -> bool:
    """Say whether a draft comes from a suggestion that somebody has decided meanwhile."""
    if waiting.suggestion is None:
        return False
    suggestion = desk.store.suggestions.with_id(waiting.suggestion)
    return suggestion is None or suggestion.status != OPEN


def _of_draft(desk: Desk) -> list[Reply]:
    if not desk.memory.drafts:
        return []
    waiting = desk.memory.drafts[0]
    project = desk.project(waiting.draft.project_id)
    desk.memory.asked = "draft"
    if desk.memory.reminded > 1:
        name = f" for {project.name}" if project else ""
        show = Button(label="Show it", says="my draft")
        return [Reply(text=f"By the way, your draft{name} still waits.", buttons=(show,))]
    lead = f"By the way, I still have your draft ({about(waiting.draft, project)})."
    return [question(desk, waiting, lead)]


def _of_form(desk: Desk) -> list[Reply]:
    """Ask for the field again; a form from another day is only offered, and waits for a word."""
    filling, number = desk.memory.form, desk.memory.reminded
    project = desk.project(filling.project) if filling else None
    if filling is None or project is None:
        return []
    if filling.asked_on == desk.today:
        again = asked_again(desk, "Back to your update:")
        desk.memory.reminded = number
        return [again]
    return [
        Reply(
            text=f"By the way, your update for {project.name} of {day(filling.asked_on)} is half "
            "filled in.",
            buttons=(
                Button(label="Carry on", says=f"carry on with my update for {project.name}"),
                dropping_form(project),
            ),
        )
    ]


def _again(desk: Desk, today: date) -> bool:
    memory = desk.memory
    if memory.reminded_on != today:
        memory.reminded, memory.reminded_on = 0, today
    memory.reminded += 1
    if memory.reminded > MOST_REMINDERS:
        memory.asked = ""
    return memory.reminded <= MOST_REMINDERS
