"""Milestones, risks and benefits by chat: changed in the register, read back, and undone alike."""

from __future__ import annotations

import re

from actions.asking_back import unknown
from actions.reply import Button, Fact, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.progress.changes import Change, change_of
from actions.updates.progress.rows import NEW, AskError, called, having, project_meant
from actions.updates.progress.words import progress
from actions.updates.read_back import changed
from actions.updates.reporting.keeping import noted
from actions.updates.who_may import nobody, refusal
from knowledge.models import Project
from knowledge.store.logbook import TakenError
from knowledge.updates.ratings import words

# what may only be told, by whoever says it; "risk" or "milestone" in other words may be asked about
CERTAIN = (*NEW, "claim", "done", "close", "owner", "verify")


def tells_progress(desk: Desk) -> bool:
    """Say whether a message is about a milestone, risk or benefit, and not a whole report."""
    said = progress(desk.text)
    if said is None or any(one.rag for one in words(desk.text)):
        return False
    # who may not change it may suggest it, where the project is named and no question is near
    is_suggested = bool(desk.named) and said.deed in CERTAIN
    if not (desk.may_log_something or is_suggested):
        return False
    is_moved = said.deed == "move" and not re.search(r"[;\n]|\bnext\b", desk.text)
    drafts = desk.reading.drafts
    return not any(one.blockers or (one.next and not is_moved) for one in drafts)


def progressed(desk: Desk) -> list[Reply]:
    """Change what is meant, or ask which it is."""
    said = progress(desk.text)
    if said is None:
        return [nobody(desk)]
    try:
        if desk.is_of_a_stranger and said.deed != "owner" and not having(desk, said):
            return [unknown(desk.ask, "project")]
        project = project_meant(desk, said)
        if refused := refusal(desk, project, desk.text):
            return [refused]
        return [_changed(desk, change_of(desk, said, project), project)]
    except AskError as asked:
        desk.memory.begun = asked.begun
        return [asked.reply]


def called_off(desk: Desk) -> list[Reply]:
    """Let go of what was begun."""
    desk.memory.begun = None
    return [unanswered("All right, I have changed nothing.")]


def _changed(desk: Desk, change: Change, project: Project) -> Reply:
    row, fields = change.row, change.fields
    desk.about.append(project.id)
    if not change.is_new and all(getattr(row, name) == told for name, told in fields.items()):
        said = changed(row)
        return unanswered("The register says that already, so nothing changes.").but(facts=(said,))
    try:
        if change.is_new:
            row = desk.logbook.add(row, desk.hand())
        else:
            desk.logbook.change(row, desk.hand(), **fields)
    except TakenError:
        return unanswered(f"“{called(row)}” is in the register of {project.name} already.")
    noted(desk, row)
    new = "New in the register" if change.is_new else "Changed in the register"
    return Reply(
        text=f"{new} for {project.name}. {change.note}".strip(),
        facts=(Fact(label="Project", value=project.name), changed(row)),
        buttons=(Button(label="Undo", says=f"undo my last change for {project.name}"),),
    )
