"""What somebody says again of a day whose update of theirs stands: nothing is written over it."""

from __future__ import annotations

from actions.reply import Reply
from actions.updates.desk import Desk
from actions.updates.read_back import facts_of, ways_back
from actions.updates.reporting.keeping import is_wordless, noted, said_that_day
from actions.wording import day
from knowledge.models import Project
from knowledge.updates import Draft


def said_already(desk: Desk, draft: Draft, project: Project) -> Reply | None:
    """Return the update of that day where "no change" or its rating is all that is said then."""
    if not (_says_no_change(draft) or _only_rates(draft)) or draft.day is None:
        return None
    update = said_that_day(desk, project, draft.day)
    if update is None or update.rag != draft.rag:
        return None
    noted(desk, update)
    return Reply(
        text=f"Your update for {project.name} of {day(update.date)} stands as it is, and there is "
        "nothing to add to it.",
        facts=tuple(facts_of(update, project)),
        buttons=ways_back(project)[1:],
    )


def _says_no_change(draft: Draft) -> bool:
    return draft.no_change and not (draft.done or draft.next or draft.blockers)


def _only_rates(draft: Draft) -> bool:
    """Say whether a rating is all there is, with nothing about a milestone, risk or benefit."""
    return is_wordless(draft) and not (draft.milestone_done or draft.risk or draft.benefit)
