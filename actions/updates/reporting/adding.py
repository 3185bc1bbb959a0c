"""More of the same update: "awards: also two new members joined", said right behind it."""

from __future__ import annotations

import re

from actions.reply import Button, Reply, unanswered
from actions.updates.correcting.applying import applied
from actions.updates.correcting.correcting import more, with_blocker
from actions.updates.correcting.last_told import is_fresh
from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from actions.wording import capital, listed
from knowledge.allowed import may_log
from knowledge.models import Project, Update
from knowledge.updates import Draft

_AS_A_HEAD = re.compile(r"\s*(?::|[–-]\s)")


def added(desk: Desk, waiting: Waiting, project: Project) -> list[Reply] | None:
    """Add what is said without a rating to what was just logged for the same day."""
    draft = waiting.draft
    is_plain = not (draft.rag or draft.no_change or draft.on_behalf_of or waiting.suggestion)
    update = _just_logged(desk, project, draft) if is_plain and not waiting.confirm else None
    if update is None or draft.risk or draft.milestone_done or draft.benefit:
        return None
    changes: dict[str, object] = more(update, draft.done) if draft.done else {}
    if draft.next:
        held = update.next.rstrip(". ;")
        changes["next"] = f"{held}; {draft.next}" if held else capital(draft.next)
    if draft.blockers:
        changes["blockers"] = with_blocker(update, draft.blockers)
    return applied(desk, update, changes) if changes else None


def left_out(desk: Desk) -> list[Reply]:
    """Say for which of several projects nothing was read, lest it be thought to be logged."""
    told = {one.project_id for one in desk.reading.drafts}
    heads = [one for one in desk.found.projects() if _AS_A_HEAD.match(desk.text[one.end :])]
    ids = dict.fromkeys(one.candidates[0].id for one in heads if len(one.candidates) == 1)
    projects = [desk.project(one) for one in ids if one not in told]
    missed = [one for one in projects if one and may_log(desk.asker, one)]
    if not told or not missed:
        return []
    names = listed(one.name for one in missed)
    buttons = (
        Button(label=f"{one.code}: no change", says=f"{one.name}: no change") for one in missed
    )
    return [
        unanswered(f"I read no update of {names} in that, so nothing is logged there.", *buttons)
    ]


def _just_logged(desk: Desk, project: Project, draft: Draft) -> Update | None:
    rows = (desk.logbook.row(one.kind, one.id) for one in desk.memory.logged)
    mine = [one for one in rows if isinstance(one, Update) and one.project_id == project.id]
    update = mine[0] if mine else None
    if update is None or update.withdrawn or desk.asker is None or not is_fresh(desk, update):
        return None
    return update if (update.author_id, update.date) == (desk.asker.id, draft.day) else None
