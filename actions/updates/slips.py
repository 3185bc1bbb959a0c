"""The reason for a rating that is being corrected, which was asked for."""

from __future__ import annotations

from actions.reply import Reply, unanswered
from actions.updates.applying import applied
from actions.updates.asides import is_aside
from actions.updates.correction_words import correction
from actions.updates.desk import Desk
from actions.updates.plain import drops, says_no, says_yes
from knowledge.models import Update


def explains(desk: Desk) -> bool:
    """Say whether a message answers why a rating is to be corrected."""
    memory = desk.memory
    if memory.slip is None or memory.asked != "slip":
        return False
    if drops(desk.text) or says_no(desk.text):
        return True
    if correction(desk.text) or desk.reading.drafts or says_yes(desk.text):
        return False
    return not is_aside(desk.text, desk.ask.intent, desk.ask.confidence)


def explained(desk: Desk) -> list[Reply]:
    """Correct the rating with its reason, or leave it as it is."""
    slip, desk.memory.slip = desk.memory.slip, None
    update = desk.logbook.row("update", slip.update) if slip else None
    if slip is None or not isinstance(update, Update) or drops(desk.text) or says_no(desk.text):
        return [unanswered("All right, I have left it as it is.")]
    why = desk.text.strip(" .")
    done = f"{update.done.rstrip('. ;')}; {why}" if update.done else why
    return applied(desk, update, {"rag": slip.rag, "done": done})
