"""A guided update: field by field where the channel has no forms, with a way back and a way out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from actions.question import MOST_BUTTONS, unknown
from actions.reply import Button, Fact, Reply, unanswered
from actions.updates import fields
from actions.updates.asking import draft_facts
from actions.updates.desk import Desk
from actions.updates.drafts import has_reason
from actions.updates.form import blank
from actions.updates.memory import Filling, Waiting
from actions.updates.report import completed
from actions.updates.who_may import nobody, refusal
from actions.wording import rating
from knowledge.models import Project, Update
from knowledge.updates import Draft

SUMMARY = "summary"
_START = re.compile(
    r"\W*(?:cairn\W+)?(?:(?:post|start|new|log|do|add|give|send|make|an?|the|my|our|this|sprint|"
    r"weekly|please|i want to|i'd like to|can i|let's)\s+)*update(?:\s+(?:please|now|time))*"
    r"(?:\W*(?:for|on|of|about)?\W*$)",
    re.IGNORECASE,
)


def starts(desk: Desk) -> bool:
    """Say whether a message starts an update and tells nothing: "update for ARC"."""
    if "?" in desk.text or desk.reading.drafts:
        return False
    rest = desk.text
    for one in reversed(desk.found.projects()):
        rest = rest[: one.start] + rest[one.end :]
    return _START.fullmatch(rest) is not None


def started(desk: Desk) -> list[Reply]:
    """Open the form, or ask for its first field."""
    if desk.is_of_a_stranger:
        return [unknown(desk.ask, "project")]
    project = desk.named[0] if desk.named else desk.in_mind
    if project is None:
        return [_which(desk) if desk.may_log_something else nobody(desk)]
    if refused := refusal(desk, project):
        return [refused]
    desk.about.append(project.id)
    if desk.turn.forms:
        text = f"Here is the form for {project.name}. You can also tell me in one line."
        return [Reply(text=text, form=blank(desk, project))]
    earlier = desk.memory.form
    if earlier is None or earlier.project != project.id:
        desk.memory.form = Filling(project=project.id, field="rag", asked_on=desk.today)
    return [asked_again(desk)]


def asked_again(desk: Desk, lead: str = "") -> Reply:
    """Ask for the field that is waited for, once more."""
    filling, memory = desk.memory.form, desk.memory
    project = desk.project(filling.project) if filling else None
    if filling is None or project is None or refusal(desk, project):
        memory.form, memory.asked = None, ""
        return unanswered("That project can’t be reported on any more, so I’ve dropped the form.")
    memory.asked, memory.reminded, filling.asked_on = "form", 0, desk.today
    if filling.field == SUMMARY:
        reply = _summary(draft_of(filling, desk.today), project)
    else:
        reply = fields.question(filling.field, project, desk.last(project))
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
    text = f"{project.name}: {desk.text}"
    drafts = desk.read(text, project).drafts
    if len(drafts) != 1 or drafts[0].project_id != project.id:
        return
    draft = replace(drafts[0], blockers=drafts[0].blockers)
    for name in ("done", "next", "blockers"):
        words = getattr(draft, name)
        if words or (name == "blockers" and words == ""):
            filling.values[name] = words


def _summary(draft: Draft, project: Project) -> Reply:
    facts = (Fact(label="Project", value=project.name), *draft_facts(draft))
    return unanswered(
        "That is all I need. Shall I post it?",
        Button(label="Post it", says="post it"),
        Button(label="Change something", says="change something"),
        Button(label="Cancel", says="cancel"),
    ).but(facts=facts)


def _which(desk: Desk) -> Reply:
    return unanswered(
        "Which project is the update for?",
        *(Button(label=one.name, says=f"update for {one.name}") for one in desk.own[:MOST_BUTTONS]),
    )
