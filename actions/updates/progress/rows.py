"""The milestones, risks and benefits that a message may mean, and the one that it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from actions.asking_back import MOST_BUTTONS
from actions.reply import Button, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.memory import Begun
from actions.updates.progress.names import beside_kind, meant
from actions.updates.progress.words import Progress
from actions.wording import listed
from knowledge.models import FINISHED, Benefit, Milestone, Project, Risk

Thing: TypeAlias = Milestone | Risk | Benefit
NEW = ("add", "raise")


class AskError(Exception):
    """Something has to be asked before anything is changed; *begun* waits for the answer."""

    def __init__(self, reply: Reply, begun: Begun | None = None) -> None:
        super().__init__(reply.text)
        self.reply = reply
        self.begun = begun


def project_meant(desk: Desk, said: Progress) -> Project:
    """Return the project that has what is meant, or ask which it is."""
    if desk.named:
        return desk.named[0]
    fitting = {} if said.deed in NEW else {one.id: one for one in having(desk, said)}
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    if desk.in_mind and (not fitting or desk.in_mind.id in fitting):
        return desk.in_mind
    names = [one.name for one in (fitting.values() or desk.own)][:MOST_BUTTONS]
    raise AskError(
        unanswered(
            f"Which project’s {said.kind} is that?",
            *(Button(label=one, says=f"{one}: {said.words}") for one in names),
        ),
        Begun(text=said.words, asks="project", asked_on=desk.today),
    )


def having(desk: Desk, said: Progress) -> list[Project]:
    """Return the projects that have what may be meant: the one in mind, or the asker's own."""
    near = desk.named or ([desk.in_mind] if desk.in_mind else [])
    found = _having(desk, said, near)
    return found or ([] if desk.named else _having(desk, said, _theirs(desk)))


def row_meant(desk: Desk, said: Progress, project: Project) -> Thing:
    """Return the one that is meant, or ask which it is."""
    every = rows_of(desk, replace(said, deed="history"), project)
    rows = {called(one): one for one in rows_of(desk, said, project)}
    whole = {called(one): one for one in every if called(one).casefold() in said.words.casefold()}
    rows = rows | whole
    found = meant(said.words, rows)
    if len(found) == 1:
        return rows[found[0]]
    if not rows:
        raise AskError(
            unanswered(f"{project.name} has no {said.kind} in the register that I could change.")
        )
    names = (found or list(rows))[:MOST_BUTTONS]
    is_named = not found and beside_kind(said.words)
    unfit = f"{project.name} has no {said.kind} called that. " if is_named else ""
    buttons = (Button(label=one, says=f"{project.name}: {said.words} (“{one}”)") for one in names)
    choice = listed([f"“{one}”" for one in names], "or")
    raise AskError(
        unanswered(f"{unfit}Which {said.kind} of {project.name} do you mean: {choice}?", *buttons),
        Begun(
            text=said.words, asks="which", asked_on=desk.today, project=project.name,
            options=tuple(names),
        ),
    )  # fmt: skip


def rows_of(desk: Desk, said: Progress, project: Project) -> list[Thing]:
    """Return what a project has of the kind that is spoken of, as far as it can be meant."""
    found = desk.store.progress
    match said.kind:
        case "milestone":
            milestones = found.milestones([project.id])
            fitting = [
                one for one in milestones if (one.status == "done") == (said.deed == "planned")
            ]
            return list(fitting or milestones)
        case "risk":
            closed = said.deed in ("open", "history")
            risks = found.risks([project.id], with_closed=closed)
            return [one for one in risks if said.deed != "open" or one.status != "open"]
    return list(found.benefits([project.id]))


def called(row: Thing) -> str:
    """Return what a thing is called."""
    return row.title if isinstance(row, Risk) else row.name


def _theirs(desk: Desk) -> Sequence[Project]:
    """Return the asker's own projects; all that are open are a manager's."""
    if desk.asker is None or not desk.asker.sees_everything:
        return desk.own
    return [one for one in desk.store.projects.all() if one.phase != FINISHED]


def _having(desk: Desk, said: Progress, projects: Sequence[Project]) -> list[Project]:
    return [
        one
        for one in projects
        if meant(said.words, [called(row) for row in rows_of(desk, said, one)])
    ]
