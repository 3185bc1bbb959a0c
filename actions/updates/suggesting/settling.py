"""Settling a suggestion: its lead has decided, and whoever made it is told."""

from __future__ import annotations

from dataclasses import replace

from pydantic import TypeAdapter

from actions.reply import Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from knowledge.models import ACCEPTED, OPEN, Delivery, Project, Suggestion, Update
from knowledge.updates import Draft

DRAFT = TypeAdapter(Draft)


def decided_already(desk: Desk, number: int) -> Reply | None:
    """Say that a suggestion is decided, and let nothing of it wait; None while it is open.

    Nobody else can decide it until this transaction ends.
    """
    suggestion = desk.store.suggestions.to_decide(number)
    if suggestion is not None and suggestion.status == OPEN:
        return None
    desk.memory.forget_suggestion(number)
    if suggestion is None:
        return unanswered(f"There is no suggestion {number} that you can decide on.")
    return unanswered(f"Suggestion {number} was {suggestion.status} already.")


def behind_own(desk: Desk, waiting: Waiting, project: Project) -> Waiting:
    """Put a suggestion behind what the lead has said for the same day, rather than in its place."""
    draft, who = waiting.draft, desk.asker.id if desk.asker else None
    updates = desk.store.updates.of(project.id, desk.today)
    mine = [one for one in updates if one.date == draft.day and one.author_id == who]
    if not waiting.suggestion or not mine:
        return waiting
    done = "; ".join(one for one in (mine[0].done.rstrip(". ;"), draft.done) if one)
    blockers = draft.blockers or mine[0].blockers
    draft = replace(draft, done=done, next=draft.next or mine[0].next, blockers=blockers)
    return waiting.model_copy(update={"draft": draft})


def beside_accepted(desk: Desk, draft: Draft, own: Update) -> tuple[Draft, str]:
    """Keep what a lead accepted for a day beside their own later words; return whose it is.

    Their own line takes the place of their own words alone.
    """
    accepted = _accepted_in(desk, own)
    if accepted is None:
        return draft, ""
    theirs = DRAFT.validate_python(accepted.draft)
    blockers = draft.blockers
    if theirs.blockers and theirs.blockers in own.blockers:
        blockers = _joined(draft.blockers or "", theirs.blockers)
    draft = replace(
        draft,
        done=_joined(draft.done, theirs.done),
        next=draft.next or (theirs.next if theirs.next in own.next else ""),
        blockers=blockers,
    )
    return draft, accepted.by_name


def _accepted_in(desk: Desk, own: Update) -> Suggestion | None:
    """Return the suggestion whose words stand in an update."""
    behalf = next((one for one in desk.logbook.versions(own) if one.on_behalf_of_id), None)
    author = behalf.on_behalf_of_id if behalf else None
    found = desk.store.suggestions.accepted_from(author, own.project_id) if author else None
    if found is None or own.withdrawn:
        return None
    done = DRAFT.validate_python(found.draft).done
    return found if done and done in own.done else None


def _joined(first: str, second: str) -> str:
    if not first or not second or second in first:
        return first or second
    return f"{first.rstrip('. ;')}; {second}"


def accept(desk: Desk, number: int | None) -> None:
    """Note that a suggestion is logged, where an update comes from one."""
    suggestion = desk.store.suggestions.to_decide(number) if number else None
    if suggestion is not None and suggestion.status == OPEN:
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


def became(desk: Desk, suggestion: Suggestion) -> str:
    """Say what became of a suggestion that was decided."""
    if suggestion.status != ACCEPTED:
        return f"was {suggestion.status}"
    gone = desk.store.deliveries.under(f"suggestion:{suggestion.id}:back")
    return "was accepted and logged" + (", and has been taken back since" if gone else "")


def tell_of_undoing(desk: Desk, update: Update) -> None:
    """Tell whoever suggested an update that it was taken back: they were told it is logged."""
    behalf = next((one for one in desk.logbook.versions(update) if one.on_behalf_of_id), None)
    author = behalf.on_behalf_of_id if behalf else None
    found = desk.store.suggestions.accepted_from(author, update.project_id) if author else None
    project = desk.project(update.project_id)
    if found is None or project is None or desk.asker is None:
        return
    unsaid = desk.store.deliveries.take_back(f"suggestion:{found.id}:decided")
    did = "accepted your suggestion, but has taken" if unsaid else "has taken"
    what = "it" if unsaid else "the update from your suggestion"
    reply = Reply(
        text=f"{desk.asker.name} {did} {what} back since, so nothing of it is in the record for "
        f"{project.name}: “{found.text}”"
    )
    subject = f"{found.id}:back:{desk.turn.event_row or 0}"
    deliver(desk, subject, found.conversation_id, found.by_email, reply)


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
