"""Saying what kind of answer is wanted, to somebody who gave none."""

from __future__ import annotations

from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from actions.updates.plain import puzzles, says_yes
from actions.updates.reporting.drafts import lacks
from actions.updates.reporting.no_reason import gives_no_reason

LONGEST_QUOTED = 80


def explained(desk: Desk, waiting: Waiting) -> str:
    """Say what kind of answer is wanted, to somebody who gave none."""
    project = desk.project(waiting.draft.project_id)
    if project is None:
        return "I have your words, and need to know whose update they are before I can log them."
    if waiting.confirm:
        return "It is for you to say: with a yes it is in the register for others to read."
    match lacks(waiting.draft, desk.known(project.id)):
        case "rating":
            return "If you are not sure, ask “what does amber mean?”; this can wait meanwhile."
        case "reason":
            return f"{_unread(desk)}A few words will do: what happened, or what is in the way."
    return "I need a day to put it under."


def _unread(desk: Desk) -> str:
    """Quote words that a reader could not take for a reason; "what?" was not meant for one."""
    said = desk.text.strip(" .!")
    if puzzles(said) or says_yes(said) or not gives_no_reason(said) or len(said) > LONGEST_QUOTED:
        return ""
    return f"“{said}” would not tell readers why. "
