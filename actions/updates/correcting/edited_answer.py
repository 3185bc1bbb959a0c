"""An answer to Cairn's own question that was edited: the update that it completed says it anew."""

from __future__ import annotations

from actions.reply import Reply
from actions.updates.correcting.applying import applied
from actions.updates.correcting.edited_gone import gone
from actions.updates.correcting.opening import opened
from actions.updates.desk import Desk
from actions.updates.memory import Answer
from actions.updates.reporting.completing import ratings_in
from actions.updates.targets import is_allowed
from knowledge.models import Project, Update
from knowledge.updates import Draft

FIELDS = ("done", "next", "blockers")


def answer_edited(desk: Desk) -> tuple[Answer, Update] | None:
    """Return the answer that a message takes the place of, and the update that it completed."""
    found = next((one for one in desk.memory.answers if one.row == desk.turn.edits), None)
    update = desk.logbook.row("update", found.update) if found else None
    if found is None or not isinstance(update, Update) or update.withdrawn:
        return None
    return (found, update) if is_allowed(desk, update) else None


def reanswered(desk: Desk, answer: Answer, update: Update) -> list[Reply]:
    """Put the new words of an answer in the place of the old ones."""
    project = desk.project(update.project_id)
    if project is None or desk.turn.deleted:
        return gone(desk, [update], [], [])
    old, new = (_read(desk, text, update, project) for text in (answer.text, desk.text))
    changes = _changes(update, old, new)
    desk.memory.answers = [one for one in desk.memory.answers if one is not answer]
    desk.memory.answers.append(answer.model_copy(update={"text": desk.text}))
    if changes:
        return applied(desk, update, changes)
    return [opened(desk, update)]


def _read(desk: Desk, text: str, update: Update, project: Project) -> Draft:
    rated = ratings_in(text)
    head = project.name if rated else f"{project.name}: {update.rag}"
    drafts = desk.read(f"{head}{': ' if rated else ', '}{text}", project).drafts
    read = drafts[0] if len(drafts) == 1 else Draft(project.id, None)
    told = read.done or read.next or read.blockers
    return read if told or rated else Draft(project.id, update.rag, done=text.strip(" ."))


def _changes(update: Update, old: Draft, new: Draft) -> dict[str, object]:
    changes: dict[str, object] = {}
    if new.rag and new.rag not in (old.rag, update.rag):
        changes["rag"] = new.rag
    for name in FIELDS:
        was, told, held = getattr(old, name) or "", getattr(new, name) or "", getattr(update, name)
        if was == told:
            continue
        if was and was in held:
            changes[name] = held.replace(was, told).strip(" ;")
        elif not was and told:
            changes[name] = f"{held.rstrip('. ;')}; {told}" if held else told
    return changes
