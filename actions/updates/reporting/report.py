"""A report: each of its updates is kept, or asked about, or kindly refused."""

from __future__ import annotations

import re

from actions.asking_back import unknown
from actions.reply import Reply
from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from actions.updates.read_back import read_back
from actions.updates.reporting.adding import added, left_out
from actions.updates.reporting.asking import question
from actions.updates.reporting.drafts import for_project, joined, lacks, spoken
from actions.updates.reporting.keeping import keep
from actions.updates.reporting.misgivings import misgivings
from actions.updates.reporting.repeating import said_already
from actions.updates.suggesting.settling import accept, behind_own, decided_already
from actions.updates.who_may import nobody, refusal
from knowledge.models import Project
from knowledge.updates.ratings import mistyped

_HEAD = re.compile(r"[:\n]|\b(?:red|amber|green|grn|amb)\b", re.IGNORECASE)
_BEHALF = re.compile(r"\bon behalf of\s+(?P<name>[^\W\d_][\w' -]{0,40}?)\s*[:,]", re.IGNORECASE)


def reported(desk: Desk, *, sure: bool = True) -> list[Reply]:
    """Take a report; where it is not *sure* to be one, show it and wait for a yes."""
    reading, row = desk.reading, desk.turn.event_row
    desk.memory.drafts = [one for one in desk.memory.drafts if not one.hearsay]
    earlier = [id(one) for one in desk.memory.drafts]
    replies = [
        reply
        for draft in reading.drafts
        for reply in taken(
            desk, Waiting(draft=draft, text=reading.text, confirm=not sure, event_row=row)
        )
    ]
    asked = any(id(one) not in earlier or _is_beside(desk, one) for one in desk.memory.drafts[:1])
    return [*replies, *left_out(desk), *(asked_next(desk, _unheard_of(desk)) if asked else [])]


def taken(desk: Desk, waiting: Waiting) -> list[Reply]:
    """Keep a draft that lacks nothing; let it wait otherwise.

    A rating with a slip of the finger in it is shown first: "gren".
    """
    project = desk.project(waiting.draft.project_id)
    if project is None and desk.is_of_a_stranger and _is_its_subject(desk, waiting):
        said = unknown(desk.ask, "project")
        return [said.but(text=f"{said.text} I have logged nothing.")]
    if project is None:
        return _without_project(desk, waiting)
    several = len(desk.reading.drafts) > 1
    if refused := refusal(desk, project, spoken(waiting.draft) if several else waiting.text):
        return [refused]
    waiting = _with_earlier(desk, waiting, project)
    is_guessed = waiting.draft.rag in mistyped(waiting.text)
    if is_guessed and not lacks(waiting.draft, desk.known(project.id)):
        waiting = waiting.model_copy(update={"confirm": True})
    return completed(desk, waiting, project)


def completed(desk: Desk, waiting: Waiting, project: Project) -> list[Reply]:
    """Log a draft if it lacks nothing any more, and read it back; else it waits in front."""
    desk.about.append(project.id)
    if waiting.suggestion and (done := decided_already(desk, waiting.suggestion)):
        return [done]
    if (more := added(desk, waiting, project)) is not None:
        return more
    if waiting.confirm or lacks(waiting.draft, desk.known(project.id)):
        desk.memory.drafts.insert(0, waiting)
        return []
    same = None if waiting.suggestion else said_already(desk, waiting.draft, project)
    if same:
        return [same]
    kept = keep(desk, behind_own(desk, waiting, project), project)
    accept(desk, waiting.suggestion)
    said = read_back(kept, project)
    if kept.unmentioned:
        desk.memory.asked = "blockers"
    stranger = "" if kept.on_behalf_of else _unknown_author(waiting.text)
    note = f" I don’t know who “{stranger}” is, so it stands under your own name."
    return [
        said.but(text=f"{said.text}{note if stranger else ''}"),
        *misgivings(desk, project, kept.update),
    ]


def asked_next(desk: Desk, lead: str = "") -> list[Reply]:
    """Ask about the draft that waits in front, one question at a time; *lead* goes before it."""
    memory = desk.memory
    if not memory.drafts:
        return []
    memory.asked, memory.reminded = "draft", 0
    front, *rest = memory.drafts
    reply = question(desk, front, lead)
    others = [desk.project(one.draft.project_id) for one in rest]
    names = [one.name for one in others if one and one.id != front.draft.project_id]
    after = f" After that I’ll come back to {names[0]}." if names else ""
    return [reply.but(text=f"{reply.text}{after}")]


def _without_project(desk: Desk, waiting: Waiting) -> list[Reply]:
    if not desk.may_log_something:
        return [nobody(desk)]
    desk.memory.drafts.insert(0, waiting)
    return []


def _is_its_subject(desk: Desk, waiting: Waiting) -> bool:
    """Say whether what is unknown stands where a report names its project, before the rating."""
    head = _HEAD.split(_BEHALF.sub("", waiting.text), maxsplit=1)[0]
    return desk.found.unknown[0].lower() in head.lower()


def _is_beside(desk: Desk, waiting: Waiting) -> bool:
    """Say whether a suggestion waits for a project that its lead has just told of."""
    return waiting.suggestion is not None and waiting.draft.project_id in desk.about


def _unheard_of(desk: Desk) -> str:
    """Say of what reads like a project's name within a report that there is none."""
    front = desk.memory.drafts[0].draft
    name = desk.found.unknown[0] if desk.is_of_a_stranger and front.project_id is None else ""
    return f"I don’t know a project called “{name}”." if name[:1].isupper() else ""


def _unknown_author(text: str) -> str:
    found = _BEHALF.search(text[:200])
    return found["name"] if found else ""


def _with_earlier(desk: Desk, waiting: Waiting, project: Project) -> Waiting:
    """Complete a draft by the one that waits for the same project, which it replaces."""
    earlier = desk.memory.of_project(project.id)
    known = desk.known(project.id)
    desk.memory.forget(earlier)
    if earlier is None or earlier.confirm or earlier.draft.day != waiting.draft.day:
        return waiting.model_copy(update={"draft": for_project(waiting.draft, known)})
    draft = for_project(joined(earlier.draft, waiting.draft), known)
    return earlier.model_copy(
        update={"draft": draft, "text": waiting.text, "confirm": waiting.confirm}
    )
