"""A guided update: field by field where the channel has no forms, with a way back and a way out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from actions.reply import Button, Fact, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.guided import fields
from actions.updates.guided.field_questions import question
from actions.updates.memory import Filling, Waiting
from actions.updates.reporting.asking import THROWN_AWAY, draft_facts
from actions.updates.reporting.drafts import has_reason
from actions.updates.reporting.rating_alone import only_rating
from actions.updates.reporting.report import completed
from actions.updates.who_may import refusal
from actions.wording import rating
from knowledge.models import Project, Update
from knowledge.updates import Draft

SUMMARY = "summary"


def asked_again(desk: Desk, lead: str = "") -> Reply:
    """Ask for the field that is waited for, once more."""
    filling, memory = desk.memory.form, desk.memory
    project = desk.project(filling.project) if filling else None
    if filling is None or project is None or refusal(desk, project):
        memory.form, memory.asked = None, ""
        return unanswered("That project can’t be reported on any more, so I’ve dropped the form.")
    memory.asked, memory.reminded, filling.asked_on = "form", 0, desk.today
    if filling.field == SUMMARY:
        reply = summary(draft_of(filling, desk.today), project)
    else:
        reply = question(filling.field, project, desk.last(project))
    return reply.but(text=f"{lead} {reply.text}") if lead else reply


def posted(desk: Desk, filling: Filling, project: Project) -> list[Reply]:
    """Log what was filled in."""
    desk.memory.form = None
    draft = draft_of(filling, desk.today)
    row = desk.turn.event_row
    return completed(desk, Waiting(draft=draft, text=desk.text, event_row=row), project)


def draft_of(filling: Filling, today: date) -> Draft:
    """Return the update that a form holds so far; without a day it is for the day of posting."""
    held = filling.values
    chosen = held.get("day")
    return Draft(
        filling.project,
        held.get("rag") or None,
        held.get("done", ""),
        held.get("next", ""),
        held.get("blockers", ""),
        date.fromisoformat(chosen) if chosen else today,
    )


def goes_to(desk: Desk, filling: Filling, last: Update | None) -> Reply:
    """Ask for the first field that is empty, for a reason where one is missing, or sum up."""
    empty = [one for one in fields.ORDER if one not in filling.values]
    draft = draft_of(filling, desk.today)
    changed = last is not None and draft.rag not in (None, last.rag)
    if not empty and changed and not has_reason(draft):
        filling.field = "done"
        was = rating(last.rag) if last else ""
        return asked_again(
            desk, f"It goes from {was} to {rating(draft.rag)}, which needs a reason."
        )
    filling.field = empty[0] if empty else SUMMARY
    return asked_again(desk)


def told(desk: Desk, filling: Filling, project: Project) -> None:
    """Fill in all that one message tells: "amber, legal has not signed, next Fife"."""
    if only_rating(desk.text):
        return
    text = f"{project.name}: {desk.text}"
    drafts = desk.read(text, project).drafts
    if len(drafts) != 1 or drafts[0].project_id != project.id:
        return
    draft = replace(drafts[0], blockers=drafts[0].blockers)
    for name in ("done", "next", "blockers"):
        words = getattr(draft, name)
        if words or (name == "blockers" and words == ""):
            filling.values[name] = words


def summary(draft: Draft, project: Project) -> Reply:
    """Show what would be logged, and ask whether it is right."""
    facts = (Fact(label="Project", value=project.name), *draft_facts(draft))
    return unanswered(
        "Shall I post it?",
        Button(label="Post it", says="post it"),
        Button(label="Change something", says="change something"),
        Button(label="Cancel", says="cancel", warning=THROWN_AWAY),
    ).but(facts=facts)
