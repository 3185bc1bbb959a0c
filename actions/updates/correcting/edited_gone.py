"""What a message made that it says no more: it stands, and is offered to be taken back."""

from __future__ import annotations

from actions.reply import Button, Reply, unanswered
from actions.updates.correcting.edited_progress import offered_to_undo
from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from actions.updates.progress.rows import Thing
from actions.wording import day
from knowledge.models import Update

NOTHING_STANDS = "All right: nothing of it stands in the register any more."


def gone(
    desk: Desk, updates: list[Update], others: list[Thing], waited: list[Waiting]
) -> list[Reply]:
    """Offer to take back what a message made that says it no more."""
    dropped = [Reply(text="I’ve dropped the draft of that message.")] if waited else []
    offered = [*offers(desk, updates), *offered_to_undo(desk, others)]
    return [*dropped, *offered] or [unanswered(NOTHING_STANDS)]


def offers(desk: Desk, updates: list[Update]) -> list[Reply]:
    """Offer to withdraw the updates that a message does not tell any more."""
    return [_offer(desk, one) for one in updates if not one.withdrawn]


def _offer(desk: Desk, update: Update) -> Reply:
    project = desk.project(update.project_id)
    name = project.name if project else "that project"
    did = "You have deleted the message" if desk.turn.deleted else "Your message no longer says"
    what = "that made" if desk.turn.deleted else "what made"
    return unanswered(
        f"{did} {what} the update for {name} of {day(update.date)}. The update stands. Shall I "
        "withdraw it?",
        Button(label="Withdraw it", says=f"withdraw my update for {name}"),
        Button(label="Leave it", says="leave it"),
    )
