"""Settling a suggestion: its lead has decided, and whoever made it is told."""

from __future__ import annotations

from actions.reply import Reply
from actions.updates.desk import Desk
from knowledge.models import ACCEPTED, Delivery, Suggestion


def accept(desk: Desk, number: int | None) -> None:
    """Note that a suggestion is logged, where an update comes from one."""
    suggestion = desk.store.suggestions.with_id(number) if number else None
    if suggestion is not None:
        settle(desk, suggestion, ACCEPTED)


def settle(desk: Desk, suggestion: Suggestion, status: str) -> None:
    """Decide on a suggestion and tell whoever made it."""
    if desk.asker is None:
        raise LookupError("A stranger decides on nothing.")
    desk.store.suggestions.decide(suggestion, status, desk.asker, desk.turn.now)
    project = desk.project(suggestion.project_id)
    name = project.name if project else "the project"
    did = "accepted and logged" if status == ACCEPTED else "declined"
    reply = Reply(
        text=f"{desk.asker.name} has {did} your suggestion for {name}: “{suggestion.text}”"
    )
    deliver(
        desk, f"{suggestion.id}:decided", suggestion.conversation_id, suggestion.by_email, reply
    )


def deliver(desk: Desk, subject: str, conversation: str, email: str, reply: Reply) -> None:
    """Have something about a suggestion said to somebody, in a conversation or in their next."""
    delivery = Delivery(
        key=f"suggestion:{subject}:{conversation}:{email}",
        conversation_id=conversation,
        email=email,
        reply=reply.model_dump(mode="json"),
        made=desk.turn.now,
    )
    desk.store.deliveries.put([delivery])
