"""Milestones, risks and benefits in a message that was edited or deleted."""

from __future__ import annotations

from actions.reply import Button, Reply, unanswered
from actions.updates.correcting.edited_words import read_before
from actions.updates.correcting.taken_back import named
from actions.updates.desk import Desk
from actions.updates.progress.rows import Thing
from actions.updates.progress.telling_progress import progressed
from actions.updates.read_back import changed
from actions.updates.reporting.keeping import noted, others_of, refer
from knowledge.updates import Draft

LEAVE_IT = Button(label="Leave it", says="leave it")


def told_anew(desk: Desk, rows: list[Thing]) -> list[Reply]:
    """Take back what the message said before, and do what it says now."""
    if since := _changed_by_another(desk, rows):
        return [since]
    back = _unsay(desk, rows)
    replies = progressed(desk)
    if desk.touched or not back:
        return replies
    noted(desk, *back)
    facts = tuple(changed(one) for one in back if not one.withdrawn)
    return [*replies, Reply(text="What your message said before is taken back.", facts=facts)]


def others_again(desk: Desk, rows: list[Thing], kept: list[Draft]) -> list[Reply]:
    """Do what a report says now of milestones, risks and benefits, in place of what it said.

    What waits for an answer tells of them when it is *kept*.
    """
    drafts = [one for one in desk.reading.drafts if desk.project(one.project_id)]
    anew = [one for one in drafts if _told(one) != _told_before(desk, one)]
    mine = [row for row in rows if any(one.project_id == row.project_id for one in anew)]
    if since := _changed_by_another(desk, mine):
        return [since]
    _unsay(desk, mine)
    now = [row for one in anew if one in kept for row in _others_of(desk, one)]
    if not (mine or now):
        return []
    noted(desk, *now)
    back = [one for one in mine if one not in now]
    facts = tuple(changed(one) for one in (*now, *(one for one in back if not one.withdrawn)))
    return [Reply(text="The register now says this beside it.", facts=facts)] if facts else []


def offered_to_undo(desk: Desk, rows: list[Thing]) -> list[Reply]:
    """Offer to take back what a message changed, where nobody has changed it since."""
    row = desk.turn.edits or 0
    standing = [one for one in rows if desk.logbook.still_says(one, row)]
    if not standing:
        return []
    desk.memory.logged, desk.memory.undone = [refer(desk, one) for one in standing], []
    project = desk.project(standing[0].project_id)
    says = f"undo my last change for {project.name}" if project else "undo that"
    did = "You have deleted the message" if desk.turn.deleted else "Your message no longer says"
    what = "that changed this" if desk.turn.deleted else "what changed this"
    reply = unanswered(
        f"{did} {what} in the register. It stands. Shall I undo it?",
        Button(label="Undo", says=says),
        LEAVE_IT,
    )
    return [reply.but(facts=tuple(changed(one) for one in standing))]


def _unsay(desk: Desk, rows: list[Thing]) -> list[Thing]:
    """Take back what the message said of things, and return those that said it yet."""
    row = desk.turn.edits or 0
    said = [one for one in rows if desk.logbook.still_says(one, row)]
    return [desk.logbook.unsay(one, desk.hand(row)) for one in said]


def _changed_by_another(desk: Desk, rows: list[Thing]) -> Reply | None:
    who = desk.asker.id if desk.asker else None
    for row in rows:
        newest = desk.logbook.versions(row)[-1]
        if newest.by_id != who:
            name = newest.by_name or "Somebody"
            return unanswered(
                f"{name} has changed that since, so I have left it as it is: {named(desk, row)}."
            ).but(facts=(changed(row),))
    return None


def _others_of(desk: Desk, draft: Draft) -> list[Thing]:
    project = desk.project(draft.project_id)
    hand = desk.hand(desk.turn.edits)
    found = others_of(desk, draft, project, hand, draft.day or desk.today) if project else ()
    return list(found)


def _told(draft: Draft) -> tuple[object, ...]:
    return draft.milestone_done, draft.risk, draft.benefit


def _told_before(desk: Desk, draft: Draft) -> tuple[object, ...] | None:
    old = read_before(desk, desk.project(draft.project_id))
    return _told(old) if old else None
