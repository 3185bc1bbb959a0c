"""A chat message that was edited or deleted: what it made is corrected, or may be withdrawn."""

from __future__ import annotations

from actions.reply import Button, Reply, unanswered
from actions.updates.applying import applied
from actions.updates.desk import Desk, is_closed
from actions.updates.drafts import lacks
from actions.updates.memory import Waiting
from actions.updates.report import asked_next, taken
from actions.wording import day
from knowledge.allowed import may_log
from knowledge.models import Update
from knowledge.updates import Draft


def is_edit(desk: Desk) -> bool:
    """Say whether a message takes the place of one that something was made of."""
    row = desk.turn.edits
    if row is None:
        return False
    waits = any(one.event_row == row for one in desk.memory.drafts)
    return waits or bool(_made(desk))


def edited(desk: Desk) -> list[Reply]:
    """Let what a message made say what its new words say."""
    row, memory = desk.turn.edits, desk.memory
    waited = [one for one in memory.drafts if one.event_row == row]
    for one in waited:
        memory.forget(one)
    made = _made(desk)
    if desk.turn.deleted or not desk.reading.drafts:
        return _gone(desk, made, waited)
    replies = [reply for one in desk.reading.drafts for reply in _again(desk, one, made)]
    told = {one.project_id for one in desk.reading.drafts}
    left = [one for one in made if one.project_id not in told and not one.withdrawn]
    return [*replies, *(_offer(desk, one) for one in left), *asked_next(desk)]


def _again(desk: Desk, draft: Draft, made: list[Update]) -> list[Reply]:
    """Correct the update of a draft's project; what is new or lacks something is a new draft."""
    standing = [one for one in made if one.project_id == draft.project_id and not one.withdrawn]
    moved = [one for one in made if not one.withdrawn]
    if not standing and len(moved) == 1 and len(desk.reading.drafts) == 1 and draft.project_id:
        standing = moved
    if not standing or draft.no_change or _lacks(desk, draft, standing[0]):
        row = desk.turn.event_row
        return taken(desk, Waiting(draft=draft, text=desk.reading.text, event_row=row))
    changes = _changes(desk, draft, standing[0])
    return applied(desk, standing[0], changes) if changes else []


def _lacks(desk: Desk, draft: Draft, update: Update) -> bool:
    project = desk.project(draft.project_id)
    if project is None or is_closed(project) or not may_log(desk.asker, project):
        return True
    known = desk.known(project.id)
    lacking = lacks(draft, known)
    return bool(lacking) and not (lacking == "reason" and draft.rag == update.rag)


def _changes(desk: Desk, draft: Draft, update: Update) -> dict[str, object]:
    said: dict[str, object] = {
        "rag": draft.rag, "done": draft.done, "next": draft.next,
        "blockers": draft.blockers or "", "date": draft.day,
    }  # fmt: skip
    changes = {name: value for name, value in said.items() if getattr(update, name) != value}
    if draft.project_id != update.project_id:
        changes["project"] = desk.project(draft.project_id)
    return changes


def _made(desk: Desk) -> list[Update]:
    """Return what the message made that its author may still change."""
    found = desk.logbook.made_from(desk.turn.edits or 0)
    return [
        one
        for one in found
        if (project := desk.project(one.project_id)) and may_log(desk.asker, project)
    ]


def _gone(desk: Desk, made: list[Update], waited: list[Waiting]) -> list[Reply]:
    standing = [one for one in made if not one.withdrawn]
    dropped = [Reply(text="I’ve dropped the draft of that message.")] if waited else []
    return [*dropped, *(_offer(desk, one) for one in standing)]


def _offer(desk: Desk, update: Update) -> Reply:
    project = desk.project(update.project_id)
    name = project.name if project else "that project"
    did = "You have deleted the message" if desk.turn.deleted else "Your message no longer says"
    what = "that made" if desk.turn.deleted else "what made"
    return unanswered(
        f"{did} {what} the update for {name} of {day(update.date)}. The update stands. Shall I "
        "withdraw it?",
        Button(label="Withdraw it", says=f"withdraw my update for {name}"),
        Button(label="Leave it", says="leave it"),
    )
