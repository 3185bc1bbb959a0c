"""A talk in public whose asker was told alone goes on in their own chat.

So it is where a channel tells people alone in another conversation than they asked in: what waits
for a yes waits where they read the question.
"""

from __future__ import annotations

from typing import Any

from bot.shared_state import CAME_FROM, gone_on, left_behind
from knowledge.models import Event
from knowledge.store import Store


def standing(store: Store, event: Event) -> dict[str, Any]:
    """Return where the talk stands in which something was said."""
    own = store.conversations.state(event.conversation_id)
    before = own.get(CAME_FROM)
    return gone_on(event, own, store.conversations.state(before)) if before else own


def followed(store: Store, event: Event) -> dict[str, Any]:
    """Return the same to answer it, and let what goes on here wait nowhere else."""
    before = store.conversations.state(event.conversation_id).get(CAME_FROM)
    if not before:
        return store.conversations.state(event.conversation_id)
    store.conversations.hold(before)
    state = standing(store, event)
    store.conversations.stand(before, left_behind(event, store.conversations.state(before)))
    return state
