"""Forms that are opened at once, from a button or a shortcut: nothing was said, nothing is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.ask import Ask, Turn
from actions.reply import Field, Form, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.guided.form import UPDATE, blank, form, values_of_draft
from actions.updates.guided.placing import chosen, project_field
from actions.updates.who_may import nobody, refusal
from knowledge.models import Project
from knowledge.updates import Draft

WHICH = "which"
GONE = "I know no such project any more. Tell me which one you mean, and I look again."
TITLE = "Post a sprint update"


def form_of(turn: Turn, named: str) -> Reply:
    """Return the form for a new update of a project, by its code or name, or why there is none."""
    desk = Desk.at(Ask("", "start_update", turn))
    project = chosen(desk, named)
    if project is None:
        return unanswered(GONE)
    return _opened(desk, project)


def form_or_which(turn: Turn) -> Reply:
    """Return the form where somebody has one project, else one that asks which, or why none."""
    desk = Desk.at(Ask("", "start_update", turn))
    if not desk.may_log_something:
        return nobody(desk)
    if len(desk.own) == 1:
        return _opened(desk, desk.own[0])
    return unanswered("Which project is the update for?").but(
        form=Form(name=WHICH, title=TITLE, send="Next", fields=(project_field(desk),))
    )


def read_into_form(turn: Turn) -> Form | None:
    """Return a form with what was read of a message; None where the talk can take it as it is.

    It can where the project and its rating are clear, and where something has to be explained.
    """
    desk = _desk(turn)
    drafts = desk.reading.drafts
    if not desk.may_log_something or len(drafts) > 1:
        return None
    draft = drafts[0] if drafts else None
    project = _project(desk, draft)
    if project and (refusal(desk, project) or (draft and draft.rag)):
        return None
    last = desk.last(project) if project else None
    values = values_of_draft(draft, desk.reading.text or desk.text, last, desk.today)
    if project:
        return form(UPDATE, project, last, values)
    return unplaced(desk, values)


def unplaced(desk: Desk, values: dict[str, str], said: str = "") -> Form:
    """Return the form of an update of which it is not known yet what project it is of."""
    which = project_field(desk).but(value=said)
    return Form(name=UPDATE, title=TITLE, fields=(which, *_fields(values)))


def _fields(values: dict[str, str]) -> Sequence[Field]:
    return form(UPDATE, None, None, values).fields


def _opened(desk: Desk, project: Project) -> Reply:
    if refused := refusal(desk, project):
        return refused
    return Reply(text=f"Here is the form for {project.name}.", form=blank(desk, project))


def _desk(turn: Turn) -> Desk:
    ask = Ask(turn.said, "log_update", turn)
    found = Desk.at(ask).found
    return Desk.at(replace(ask, mentions=found.mentions, unknown=found.unknown))


def _project(desk: Desk, draft: Draft | None) -> Project | None:
    """Return the project that a message is of, where that is beyond doubt."""
    if draft:
        return desk.project(draft.project_id)
    if desk.found.unknown or len(desk.named) > 1:
        return None
    return desk.named[0] if desk.named else desk.in_mind
