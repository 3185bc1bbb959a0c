"""Completing a draft by the answer to what was asked about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from actions.updates.plain import says_same
from actions.updates.reporting.days_told import day_told
from actions.updates.reporting.drafts import for_project, has_reason, joined, lacks
from knowledge.models import Project
from knowledge.periods import NotADateError
from knowledge.updates import Draft
from knowledge.updates.ratings import words


def filled_in(desk: Desk, waiting: Waiting, project: Project) -> Draft:
    """Return a draft with what the message answers."""
    draft, known = waiting.draft, desk.known(project.id)
    if waiting.confirm:
        rated = set(ratings_in(desk.text))
        return replace(draft, rag=rated.pop()) if len(rated) == 1 else draft
    match lacks(draft, known):
        case "rating" if says_same(desk.text) and known.rag:
            return replace(draft, rag=known.rag)
        case "rating" | "reason":
            told = _told(desk, draft, project)
            return for_project(joined(draft, told), known)
        case "day":
            return replace(draft, day=day_in(desk))
    return draft


def _told(desk: Desk, draft: Draft, project: Project) -> Draft:
    """Read an answer as a report of the project: "amber, because legal has not signed"."""
    rated = ratings_in(desk.text)
    rag = rated[0] if len(set(rated)) == 1 else draft.rag
    named = any(one.id == project.id for one in desk.named)
    text = desk.text if rated and named else f"{project.name}: {rag or ''}, {desk.text}"
    if rated and not named:
        text = f"{project.name}: {desk.text}"
    read = desk.read(text, project).drafts
    told = read[0] if len(read) == 1 else Draft(project.id, rag)
    done = told.done.removeprefix(project.name).lstrip(" ;:,")  # "Follow-up: green" is a name
    told = replace(told, rag=told.rag or rag, day=draft.day, project_id=project.id, done=done)
    is_reason = draft.rag is not None and not rated
    return told if has_reason(told) or not is_reason else replace(told, done=desk.text.strip())


def ratings_in(text: str) -> list[str]:
    """Return the ratings that a text speaks of."""
    return [one.rag for one in words(text[:500]) if one.rag]


def day_in(desk: Desk) -> date | None:
    """Return the day that a message names; one to come is none."""
    try:
        found = day_told(desk.text, desk.today)
    except NotADateError:
        return None
    return found if found and found <= desk.today else None
