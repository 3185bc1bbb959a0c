"""Another channel for what somebody was to be told unasked, where the first one failed."""

from __future__ import annotations

from datetime import datetime

from knowledge.models import Delivery
from knowledge.store import Store
from scheduler.ports import Everywhere

# what may follow a person from channel to channel: nothing that was said in answer to a question
FOLLOWS = ("nudge:", "digest:", "undelivered:")


class Elsewhere:
    """Goes on in the next channel that is known for the person, each once."""

    def __init__(self, whereabouts: Everywhere) -> None:
        self._whereabouts = whereabouts

    def goes_on(self, store: Store, key: str, now: datetime) -> bool:
        """Have it said in another channel; say whether there is one that was not tried."""
        kind, _, row = key.partition(":")
        failed = store.deliveries.with_row(int(row)) if kind == "delivery" else None
        if failed is None or not failed.email or not failed.key.startswith(FOLLOWS):
            return False
        tried = {one.channel for one in store.deliveries.under(failed.subject)}
        every = self._whereabouts.every(failed.email, store)
        other = next((one for one in every if one.partition(":")[0] not in tried), "")
        if not other:
            return False
        again = Delivery(
            key=f"{failed.subject}:{other}:{failed.email}", conversation_id=other,
            email=failed.email, reply=failed.reply, made=now,
        )  # fmt: skip
        store.deliveries.take_over(failed, again)
        return True
