"""Which update a correction is about: the one in mind, or the asker's last of these days."""

from __future__ import annotations

from datetime import timedelta

from actions.reply import Reply, unanswered
from actions.updates.desk import Desk, is_closed
from actions.updates.who_may import refusal
from knowledge.allowed import may_log
from knowledge.models import Project, Update
from knowledge.store.states import Row

LATELY = timedelta(days=14)


def target(desk: Desk, besides: Project | None = None) -> Update | None:
    """Return the update that is meant, though it be withdrawn; *besides* is no hint to it.

    "That was meant for STAMP" names where it goes, not what it is.
    """
    named = [one for one in desk.named if besides is None or one.id != besides.id]
    if named:
        return _last(desk, named[0])
    in_mind = desk.memory.update
    found = desk.logbook.row("update", in_mind) if in_mind else None
    if isinstance(found, Update) and is_allowed(desk, found):
        return found
    return _last(desk, None)


def no_target(desk: Desk) -> Reply:
    """Say that there is nothing to correct."""
    if desk.asker is None:
        return unanswered("I don’t know who you are here, so I can change no update for you.")
    named = desk.named[0] if desk.named else None
    if named is not None and (refused := refusal(desk, named, desk.text)):
        return refused
    where = f" for {desk.named[0].name}" if desk.named else ""
    return unanswered(
        f"I find no update of yours{where} in the last two weeks, so there is nothing to change."
    )


def _last(desk: Desk, project: Project | None) -> Update | None:
    if desk.asker is None:
        return None
    found = desk.logbook.last_by(desk.asker, project)
    if found is None and project is not None and may_log(desk.asker, project):
        found = desk.last(project)  # a manager may mean what the lead has posted
    if found is None or not is_allowed(desk, found):
        return None
    return found if is_recent(desk, found) else None


def is_recent(desk: Desk, update: Update) -> bool:
    """Say whether an update is of these days: older ones stand as they are."""
    return desk.today - update.date <= LATELY


def is_allowed(desk: Desk, row: Row) -> bool:
    """Say whether the asker may still change a thing, of whatever kind: roles and phases change."""
    project = desk.project(row.project_id)
    return project is not None and not is_closed(project) and may_log(desk.asker, project)
