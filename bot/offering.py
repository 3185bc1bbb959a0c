"""A message that was offered without its personal data: what a yes makes of it is still of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from actions.offered import offer_of
from actions.reply import Reply
from knowledge.models import Event

OFFERED_OF = "offered_of"


def row_of(event: Event) -> int:
    """Return where a message is kept; an edit is the message that it edits."""
    return event.edits_row or event.id


def offering(event: Event, offer: Reply) -> dict[str, Any]:
    """Return what a conversation keeps of an offer: its words, and whose message they are of."""
    waits = offer_of([offer], event.email)
    of = {"text": waits["offered"], "row": row_of(event), "email": event.email}
    return {**waits, OFFERED_OF: of if waits["offered"] else None}


def made_of(
    event: Event, state: Mapping[str, Any], meant: Callable[[str, Mapping[str, Any], str], str]
) -> int:
    """Return the message that something is made of: a yes is to the one that was offered."""
    of = state.get(OFFERED_OF) or {}
    if event.edits or of.get("email") != event.email:
        return row_of(event)
    is_offered = state.get("offered") == of["text"]
    takes_up = is_offered and meant(event.text, state, event.email) != event.text
    row: int = of["row"] if takes_up or event.text == of["text"] else row_of(event)
    return row
