"""Writing a correction into the logbook, and reading the whole update back."""

from __future__ import annotations

from actions.reply import Reply
from actions.updates.correcting.moving import moved, replaced_by
from actions.updates.desk import Desk
from actions.updates.read_back import facts_of, unmentioned, ways_back
from actions.updates.reporting.carrying import asked_of
from actions.updates.reporting.keeping import noted
from actions.updates.reporting.misgivings import misgivings
from actions.wording import day, rating
from knowledge.models import Project, Update


def applied(
    desk: Desk, update: Update, changes: dict[str, object], silent_of: str = ""
) -> list[Reply]:
    """Write a correction into the logbook and read the update back.

    *silent_of* are blockers that stood before and that the new words say nothing of. Where the
    update comes to stand in the place of another, both were changed, and both are undone.
    """
    meant, back = update, None
    if isinstance(changes.get("project"), Project):
        update, back = moved(desk, meant, changes)
    else:
        update = desk.logbook.correct(meant, desk.hand(), **changes)
    project = desk.project(update.project_id)
    if project is None:
        raise LookupError("An update is nowhere.")
    gone = [meant] if meant.withdrawn else []
    besides = [back] if back else gone
    noted(desk, update, *besides, corrected=True, moved_to=project.id if besides else 0)
    desk.about.append(project.id)
    replaced = replaced_by(desk, update) if update is not meant else ""
    stands = f" {_what_stands(desk, back)}" if back else ""
    reply = Reply(
        text=f"Changed: the update for {project.name} of {day(update.date)} now says this"
        f"{replaced}.{stands}",
        facts=tuple(facts_of(update, project, blockers=silent_of and unmentioned(silent_of))),
        buttons=(*(asked_of(project) if silent_of else ()), *ways_back(project)),
    )
    if silent_of:
        desk.memory.asked = "blockers"
    return [reply, *misgivings(desk, project, update)]


def _what_stands(desk: Desk, back: Update) -> str:
    project = desk.project(back.project_id)
    name = project.name if project else "the other project"
    return f"What was said for {name} before stands again: {rating(back.rag)}, {back.done}"
