"""No change, said by somebody whose update of the same day stands: nothing is written over it."""

from __future__ import annotations

from actions.reply import Reply
from actions.updates.desk import Desk
from actions.updates.keeping import noted
from actions.updates.read_back import facts_of, ways_back
from actions.wording import day
from knowledge.models import Project
from knowledge.updates import Draft


def said_already(desk: Desk, draft: Draft, project: Project) -> Reply | None:
    """Return the update of that day where "no change" is all that is said after it."""
    if not draft.no_change or draft.done or draft.next or draft.blockers or desk.asker is None:
        return None
    updates = desk.store.updates.of(project.id, desk.today)
    mine = (one for one in updates if one.date == draft.day and one.author_id == desk.asker.id)
    update = next((one for one in mine if one.rag == draft.rag), None)
    if update is None:
        return None
    noted(desk, update)
    return Reply(
        text=f"Your update for {project.name} of {day(update.date)} stands as it is, and there is "
        "nothing to add to it.",
        facts=tuple(facts_of(update, project)),
        buttons=ways_back(project)[1:],
    )
