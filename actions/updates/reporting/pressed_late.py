"""A yes that names its draft, as a button does: it logs that one and no other that waits."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.reply import Button, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.memory import Waiting

_YES_FOR = re.compile(
    r"\W*yes,? (?:please )?(?:log|post) it for (?P<project>.{1,120})", re.IGNORECASE
)
YES = "yes, log it"


def says_yes_for(desk: Desk) -> bool:
    """Say whether a message is a yes to the draft of the project that it names."""
    return _YES_FOR.fullmatch(desk.text.strip()) is not None and len(desk.named) == 1


def confirmed_draft(desk: Desk) -> Waiting | None:
    """Return the draft of the project named that waits for a yes."""
    project = desk.named[0]
    drafts = (one for one in desk.memory.drafts if one.draft.project_id == project.id)
    return next((one for one in drafts if one.confirm), None)


def plainly(desk: Desk) -> Desk:
    """Return the desk with a plain yes, and the draft that it is for in front."""
    waiting = confirmed_draft(desk)
    if waiting is not None:
        others = [one for one in desk.memory.drafts if one is not waiting]
        desk.memory.drafts = [waiting, *others]
    return replace(desk, ask=replace(desk.ask, text=YES, mentions=()))


def too_late(desk: Desk) -> list[Reply]:
    """Say that nothing of that project waits for a yes any more."""
    project = desk.named[0]
    desk.about.append(project.id)
    return [
        unanswered(
            f"No draft for {project.name} waits for a yes any more, so I have logged nothing by "
            "that. What stands is in its latest update.",
            Button(label="Latest update", says=f"What is the latest update on {project.name}?"),
        )
    ]
