"""Messages that were edited or deleted in the channel where they were written.

Whatever comes of one message, in whatever order, is one message: its first event, then edits that
name it. What waits is answered once, as it reads last.
"""

from __future__ import annotations

from knowledge.models import Event
from knowledge.store import Store
from knowledge.store.conversations import JOINED, WAITING


def join(event: Event, first: Event, store: Store) -> None:
    """Make a new *event* part of the message whose *first* event is kept already."""
    if not _is_by_the_same(event, first):
        event.edits = ""  # nobody changes what somebody else said
        return
    event.edits_row = first.id
    if not event.edits:
        _overtaken(event, first)
        return
    newest = store.edits.newest_of(first)
    if _reads(newest) == _reads(event):
        event.status = JOINED
    elif newest.status == WAITING:
        newest.text, newest.cut, newest.deleted = event.text, event.cut, event.deleted
        newest.form = event.form
        event.status = JOINED


def _overtaken(event: Event, first: Event) -> None:
    """Let a message join the edit that came before it; what was deleted is not kept."""
    event.status = JOINED
    if first.deleted:
        event.text = event.cut = ""
        event.form = None


def _is_by_the_same(event: Event, first: Event) -> bool:
    return _author(event) == _author(first)


def _author(event: Event) -> tuple[str, ...]:
    return event.conversation_id, event.email, event.speaker


def _reads(event: Event) -> tuple[object, ...]:
    return event.text, event.deleted, event.form
