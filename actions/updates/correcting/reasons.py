"""A reason told right behind what was logged: "because the contract is signed now"."""

from __future__ import annotations

import re

from actions.reply import Button, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.in_hand import fresh
from actions.updates.plain import straight
from actions.updates.reporting.no_reason import gives_no_reason
from actions.updates.who_may import refusal
from actions.wording import rating
from knowledge.models import Update

_BECAUSE = re.compile(
    r"\W*(?:(?:and|well|ach|och|sorry|it's|it is|that's|that is|this is)\W+)*"
    r"(?:because|cos|coz|'?cause|due to|the reason (?:is|being)(?: that)?)\W+(?P<why>.+)",
    re.IGNORECASE | re.DOTALL,
)


def gives_why(desk: Desk) -> bool:
    """Say whether a message is the reason for what its author has just logged, and no report."""
    memory = desk.memory
    if memory.drafts or memory.form or memory.slip or "?" in desk.text:
        return False
    update = fresh(desk)
    named = {one.id for one in desk.named}
    return isinstance(update, Update) and named <= {update.project_id} and bool(_why(desk))


def offered_why(desk: Desk) -> list[Reply]:
    """Offer to add the reason to the update that was just logged."""
    update = fresh(desk)
    project = desk.project(update.project_id) if update else None
    if not isinstance(update, Update) or project is None:
        return []
    if refused := refusal(desk, project, desk.text):
        return [refused]
    desk.about.append(project.id)
    why = _why(desk)
    return [
        unanswered(
            f"Is that why {project.name} is {rating(update.rag)}? The update of today says nothing "
            f"of it yet. Shall I add “{why}” to it?",
            Button(label="Add it", says=f"add: {why}"),
        )
    ]


def _why(desk: Desk) -> str:
    found = _BECAUSE.fullmatch(straight(desk.text.strip()))
    why = found["why"].strip(" .!") if found else ""
    return "" if gives_no_reason(why) else why
