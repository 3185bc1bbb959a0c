"""A chat message that was edited or deleted: what it made is corrected, or may be withdrawn."""

from __future__ import annotations

from collections.abc import Mapping

from actions.reply import Reply
from actions.updates.correcting.applying import applied
from actions.updates.correcting.edited_answer import answer_edited, reanswered
from actions.updates.correcting.edited_gone import gone, offers
from actions.updates.correcting.edited_progress import offered_to_undo, others_again, told_anew
from actions.updates.correcting.edited_words import changed_words
from actions.updates.desk import Desk, is_closed
from actions.updates.memory import Waiting
from actions.updates.progress.rows import Thing
from actions.updates.progress.telling_progress import tells_progress
from actions.updates.read_back import facts_of
from actions.updates.reporting.carrying import stood
from actions.updates.reporting.drafts import lacks
from actions.updates.reporting.report import asked_next, taken
from actions.updates.targets import no_target
from knowledge.allowed import may_log
from knowledge.models import Update
from knowledge.store.states import Row
from knowledge.updates import Draft

# the field of an update that cannot change without what a draft lacks
NEEDED_FOR = {"project": "project", "rating": "rag", "reason": "rag", "day": "date"}


def is_edit(desk: Desk) -> bool:
    """Say whether a message takes the place of one that something was made of."""
    row = desk.turn.edits
    if row is None:
        return False
    waits = any(one.event_row == row for one in desk.memory.drafts)
    return waits or bool(_made(desk)) or answer_edited(desk) is not None


def edited(desk: Desk) -> list[Reply]:
    """Let what a message made say what its new words say."""
    row, memory = desk.turn.edits, desk.memory
    waited = [one for one in memory.drafts if one.event_row == row]
    for one in waited:
        memory.forget(one)
    made = _made(desk)
    if not (made or waited) and (answer := answer_edited(desk)):
        return reanswered(desk, *answer)
    updates = [one for one in made if isinstance(one, Update)]
    others = [one for one in made if not isinstance(one, Update)]
    if others and not desk.turn.deleted and tells_progress(desk):
        return [*told_anew(desk, others), *offers(desk, updates)]
    if desk.turn.deleted or not desk.reading.drafts:
        return gone(desk, updates, others, waited)
    return [*_retold(desk, updates, others), *asked_next(desk)]


def _retold(desk: Desk, updates: list[Update], others: list[Thing]) -> list[Reply]:
    """Do what the new words say, and offer to take back what they say no more."""
    drafts = desk.reading.drafts
    about = [(one, _made_of(desk, one, updates)) for one in drafts]
    replies = [reply for one, update in about for reply in _again(desk, one, update)]
    replies += others_again(desk, others, [one for one, update in about if update])
    told = {one.project_id for one in drafts} | {one.project_id for _, one in about if one}
    left = [one for one in updates if one.project_id not in told]
    left_too = [one for one in others if one.project_id not in told]
    return [*replies, *offers(desk, left), *offered_to_undo(desk, left_too)]


def _made_of(desk: Desk, draft: Draft, made: list[Update]) -> Update | None:
    """Return the update that a draft tells anew: its project's, or the only one, moved or not.

    None where the draft lacks something, and is one that waits.
    """
    standing = [one for one in made if not one.withdrawn]
    mine = [one for one in standing if one.project_id == draft.project_id]
    is_only = len(standing) == 1 and len(desk.reading.drafts) == 1
    found = mine[0] if mine else (standing[0] if is_only else None)
    if found is None or draft.no_change or draft.project_id is None:
        return None
    return None if _lacks(desk, draft, changed_words(desk, draft, found)) else found


def _again(desk: Desk, draft: Draft, update: Update | None) -> list[Reply]:
    """Correct the update of a draft; what is new or lacks something is a new draft."""
    if update is None:
        row = desk.turn.event_row
        return taken(desk, Waiting(draft=draft, text=desk.reading.text, event_row=row))
    changes = changed_words(desk, draft, update)
    told = {name: value for name, value in changes.items() if value is not None}
    silent = "" if update.blockers else _silent_of(desk, draft, update)
    return applied(desk, update, told, silent) if told else [_as_before(desk, update)]


def _silent_of(desk: Desk, draft: Draft, update: Update) -> str:
    project = desk.project(update.project_id)
    if project is None or draft.blockers is not None:
        return ""
    return stood(desk, project, update.date, besides=update)


def _lacks(desk: Desk, draft: Draft, changes: Mapping[str, object]) -> bool:
    """Say whether a draft lacks anything of what its new words change."""
    project = desk.project(draft.project_id)
    if project is None or is_closed(project) or not may_log(desk.asker, project):
        return True
    lacking = lacks(draft, desk.known(project.id))
    return bool(lacking) and NEEDED_FOR[lacking] in changes


def _as_before(desk: Desk, update: Update) -> Reply:
    project = desk.project(update.project_id)
    if project is None:
        return no_target(desk)
    desk.about.append(project.id)
    return Reply(
        text="That says of it what your message said before, so nothing changes.",
        facts=tuple(facts_of(update, project)),
    )


def _made(desk: Desk) -> list[Row]:
    """Return what the message made that its author may still change."""
    found = desk.logbook.made_from(desk.turn.edits or 0)
    return [
        one
        for one in found
        if (project := desk.project(one.project_id)) and may_log(desk.asker, project)
    ]
