"""The reason for a rating that is being corrected, which was asked for."""

from __future__ import annotations

from actions.reply import Button, Reply, unanswered
from actions.updates.asides import is_aside
from actions.updates.correcting.applying import applied
from actions.updates.correcting.correction_words import correction
from actions.updates.desk import Desk
from actions.updates.plain import drops, says_no, says_yes
from actions.updates.reporting.no_reason import gives_no_reason
from actions.updates.targets import is_allowed, no_target
from actions.updates.who_may import refusal
from knowledge.models import Update

MEANWHILE = "That update has been withdrawn meanwhile, so I have left it as it is."
NO_REASON = "“{}” would not tell readers why. What happened, or what is in the way?"
LEAVE_IT = Button(label="Leave it", says="leave it")


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
    if slip and not (drops(desk.text) or says_no(desk.text)) and gives_no_reason(desk.text):
        desk.memory.slip, desk.memory.asked = slip, "slip"
        return [unanswered(NO_REASON.format(desk.text.strip()), LEAVE_IT)]
    update = desk.logbook.row("update", slip.update) if slip else None
    if slip is None or not isinstance(update, Update) or drops(desk.text) or says_no(desk.text):
        return [unanswered("All right, I have left it as it is.")]
    if refused := _no_longer(desk, update):
        return [refused]
    why = desk.text.strip(" .")
    done = f"{update.done.rstrip('. ;')}; {why}" if update.done else why
    return applied(desk, update, {"rag": slip.rag, "done": done})


def _no_longer(desk: Desk, update: Update) -> Reply | None:
    """Return why an update cannot be changed any more, None where it can."""
    if not is_allowed(desk, update):
        project = desk.project(update.project_id)
        return (refusal(desk, project) if project else None) or no_target(desk)
    return unanswered(MEANWHILE) if update.withdrawn else None
