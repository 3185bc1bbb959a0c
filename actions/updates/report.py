"""A report: each of its updates is kept, or asked about, or kindly refused."""

from __future__ import annotations

from actions.question import MOST_BUTTONS, unknown
from actions.reply import Button, Reply
from actions.updates.asking import question
from actions.updates.desk import Desk
from actions.updates.drafts import for_project, joined, lacks
from actions.updates.keeping import keep
from actions.updates.memory import Waiting
from actions.updates.misgivings import misgivings
from actions.updates.read_back import read_back
from actions.updates.settling import accept
from actions.updates.who_may import nobody, refusal
from knowledge.models import Project


def reported(desk: Desk, *, sure: bool = True) -> list[Reply]:
    """Take a report; where it is not *sure* to be one, show it and wait for a yes."""
    reading, row = desk.reading, desk.turn.event_row
    earlier = [id(one) for one in desk.memory.drafts]
    replies = [
        reply
        for draft in reading.drafts
        for reply in taken(
            desk, Waiting(draft=draft, text=reading.text, confirm=not sure, event_row=row)
        )
    ]
    fresh = any(id(one) not in earlier for one in desk.memory.drafts[:1])
    return [*replies, *(asked_next(desk) if fresh else [])]


def taken(desk: Desk, waiting: Waiting) -> list[Reply]:
    """Keep a draft that lacks nothing; let it wait otherwise."""
    project = desk.project(waiting.draft.project_id)
    if desk.is_of_a_stranger:
        return [_unknown(desk, waiting)]
    if project is None:
        return _without_project(desk, waiting)
    if refused := refusal(desk, project, waiting.text):
        return [refused]
    return completed(desk, _with_earlier(desk, waiting, project), project)


def completed(desk: Desk, waiting: Waiting, project: Project) -> list[Reply]:
    """Log a draft if it lacks nothing any more, and read it back; else it waits in front."""
    desk.about.append(project.id)
    if waiting.confirm or lacks(waiting.draft, desk.known(project.id)):
        desk.memory.drafts.insert(0, waiting)
        return []
    kept = keep(desk, waiting, project)
    accept(desk, waiting.suggestion)
    return [read_back(kept, project), *misgivings(desk, project, kept.update)]


def asked_next(desk: Desk) -> list[Reply]:
    """Ask about the draft that waits in front, one question at a time."""
    memory = desk.memory
    if not memory.drafts:
        return []
    memory.asked, memory.reminded = "draft", 0
    reply = question(desk, memory.drafts[0])
    others = [desk.project(one.draft.project_id) for one in memory.drafts[1:]]
    names = [one.name for one in others if one]
    after = f" After that I’ll come back to {names[0]}." if names else ""
    return [reply.but(text=f"{reply.text}{after}")]


def _without_project(desk: Desk, waiting: Waiting) -> list[Reply]:
    if not desk.may_log_something:
        return [nobody(desk)]
    desk.memory.drafts.insert(0, waiting)
    return []


def _unknown(desk: Desk, waiting: Waiting) -> Reply:
    """Say that there is no such project; where it is not what the message begins with, ask."""
    said = unknown(desk.ask, "project")
    said = said.but(text=f"{said.text} I have logged nothing.")
    if waiting.text.lower().startswith(desk.found.unknown[0].lower()):
        return said
    others = (
        Button(label=f"It is for {one.name}", says=f"{one.name}: {waiting.text}")
        for one in desk.own[:MOST_BUTTONS]
    )
    return said.but(buttons=(*said.buttons, *others))


def _with_earlier(desk: Desk, waiting: Waiting, project: Project) -> Waiting:
    """Complete a draft by the one that waits for the same project, which it replaces."""
    earlier = desk.memory.of_project(project.id)
    if earlier is None or earlier.confirm:
        desk.memory.forget(earlier)
        draft = for_project(waiting.draft, desk.known(project.id))
        return waiting.model_copy(update={"draft": draft})
    desk.memory.forget(earlier)
    draft = for_project(joined(earlier.draft, waiting.draft), desk.known(project.id))
    return earlier.model_copy(
        update={"draft": draft, "text": waiting.text, "confirm": waiting.confirm}
    )
