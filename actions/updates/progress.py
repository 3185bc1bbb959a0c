"""Milestones, risks and benefits by chat: changed in the register, read back, and undone alike."""

from __future__ import annotations

from collections.abc import Sequence

from actions.question import MOST_BUTTONS, unknown
from actions.reply import Button, Fact, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.keeping import noted
from actions.updates.progress_changes import AskError, Change, called, change_of, names_of
from actions.updates.progress_words import Progress, meant, progress
from actions.updates.read_back import changed
from actions.updates.who_may import nobody, refusal
from knowledge.models import Project
from knowledge.store.logbook import TakenError
from knowledge.updates.ratings import words

NEW = ("add", "raise")
CERTAIN = ("add", "raise", "claim", "done")


def tells_progress(desk: Desk) -> bool:
    """Say whether a message is about a milestone, risk or benefit, and not a whole report."""
    said = progress(desk.text)
    if said is None or any(one.rag for one in words(desk.text)):
        return False
    # who may not change it may suggest it, where the project is named and no question is near
    is_suggested = bool(desk.named) and said.deed in CERTAIN
    if not (desk.may_log_something or is_suggested):
        return False
    return not any(one.next or one.blockers for one in desk.reading.drafts)


def progressed(desk: Desk) -> list[Reply]:
    """Change what is meant, or ask which it is."""
    said = progress(desk.text)
    if said is None:
        return [nobody(desk)]
    if desk.is_of_a_stranger and not meant_by(desk, said):
        return [unknown(desk.ask, "project")]
    try:
        project = _project(desk, said)
        if refused := refusal(desk, project, desk.text):
            return [refused]
        change = change_of(desk, said, project)
    except AskError as asked:
        return [asked.reply]
    return [_changed(desk, change, project)]


def meant_by(desk: Desk, said: Progress) -> list[Project]:
    """Return the projects that have what may be meant: the one in mind, or the asker's own."""
    near = desk.named or ([desk.in_mind] if desk.in_mind else [])
    found = _having(desk, said, near or desk.own)
    return found or ([] if desk.named else _having(desk, said, desk.own))


def _having(desk: Desk, said: Progress, projects: Sequence[Project]) -> list[Project]:
    return [one for one in projects if meant(said.words, names_of(desk, said, one))]


def _project(desk: Desk, said: Progress) -> Project:
    if desk.named:
        return desk.named[0]
    fitting = {} if said.deed in NEW else {one.id: one for one in meant_by(desk, said)}
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    if desk.in_mind and (not fitting or desk.in_mind.id in fitting):
        return desk.in_mind
    names = [one.name for one in (fitting.values() or desk.own)][:MOST_BUTTONS]
    buttons = (Button(label=one, says=f"{one}: {desk.text}") for one in names)
    raise AskError(unanswered(f"Which project’s {said.kind} is that?", *buttons))


def _changed(desk: Desk, change: Change, project: Project) -> Reply:
    try:
        if change.is_new:
            desk.logbook.add(change.row, desk.hand())
        else:
            desk.logbook.change(change.row, desk.hand(), **change.fields)
    except TakenError:
        return unanswered(f"“{called(change.row)}” is in the register of {project.name} already.")
    noted(desk, change.row)
    desk.about.append(project.id)
    new = "New in the register" if change.is_new else "Changed in the register"
    return Reply(
        text=f"{new} for {project.name}.",
        facts=(Fact(label="Project", value=project.name), changed(change.row)),
        buttons=(Button(label="Undo", says=f"undo my last change for {project.name}"),),
    )
