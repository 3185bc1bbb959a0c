"""What the new words of a message change of its update: only that in which they read otherwise.

What was corrected since, by whomever, is not written over by words that stood there before.
"""

from __future__ import annotations

from collections.abc import Mapping

from actions.updates.desk import Desk
from knowledge.models import Project, Update
from knowledge.store.states import read
from knowledge.updates import Draft


def changed_words(desk: Desk, draft: Draft, update: Update) -> dict[str, object]:
    """Return the fields in which a message reads otherwise than before, with their new values."""
    project = desk.project(draft.project_id)
    said, before = _said(draft), _before(desk, draft, update)
    changes = {
        name: value
        for name, value in said.items()
        if value != before.get(name) and value != getattr(update, name)
    }
    if project is not None and _is_sent_elsewhere(desk, project, update):
        changes["project"] = project
    return changes


def read_before(desk: Desk, project: Project | None) -> Draft | None:
    """Return what a message reported of a project before it was edited."""
    text = desk.store.edits.said_before(desk.turn.edits or 0)
    drafts = desk.read(text, project).drafts if text else ()
    mine = [one for one in drafts if project and one.project_id == project.id]
    return mine[0] if mine else (drafts[0] if len(drafts) == 1 else None)


def _is_sent_elsewhere(desk: Desk, project: Project, update: Update) -> bool:
    """Say whether the message names another project than before; else it was moved since."""
    if project.id == update.project_id:
        return False
    old = read_before(desk, desk.project(update.project_id))
    return old is None or old.project_id != project.id


def _before(desk: Desk, draft: Draft, update: Update) -> Mapping[str, object]:
    """Return what the message said before, or where that cannot be read what it was logged as."""
    old = read_before(desk, desk.project(draft.project_id))
    if old is not None:
        return _said(old)
    mine = [one for one in desk.logbook.versions(update) if one.event_row == desk.turn.edits]
    return read(Update, mine[-1].values) if mine else {}


def _said(draft: Draft) -> dict[str, object]:
    return {
        "rag": draft.rag, "done": draft.done, "next": draft.next,
        "blockers": draft.blockers or "", "date": draft.day,
    }  # fmt: skip
