"""More of a document: the passages that come after the one that was quoted."""

from __future__ import annotations

from typing import Any

from actions.ask import Ask
from actions.paging import SHOW_MORE
from actions.reply import Button, Reply, unanswered
from actions.standards.answering import quoting, remembered
from actions.standards.looking import in_mind
from actions.standards.quoting import Quoted
from knowledge.store import Store

AT_ONCE = 2


def read_on(ask: Ask, store: Store) -> tuple[Reply, dict[str, Any]]:
    """Quote the next passages of the document that was quoted last."""
    document = store.documents.with_id(in_mind(ask) or 0)
    passages = store.documents.passages_of(document.id) if document else []
    start = ask.slots.get("passage", 0) + 1
    shown = [Quoted(one, document, ()) for one in passages[start : start + AT_ONCE] if document]
    if not shown:
        return unanswered("That was all of it. What else would you like to know?"), {}
    reply = quoting(shown, ask, store, f"“{shown[0].document.title}” goes on:")
    if len(passages) > start + len(shown):
        reply = reply.but(buttons=(Button(label="Show more", says=SHOW_MORE),))
    kept = remembered(shown[-1], ask)
    return reply, {**kept, "looked_up": ask.slots.get("looked_up", "")}
