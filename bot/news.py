"""What Cairn says without being asked: with the next answer, or when the page looks for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from actions.reply import Reply
from bot.answer import answer
from bot.cleaning import clean
from bot.talk import Seat
from knowledge.store import THE_OFFICE, OpenStore, Store
from knowledge.store.deliveries import Place


class News:
    """Hands out what waits for somebody, each once; every method is one transaction of its own."""

    def __init__(self, open_store: OpenStore, clock: Callable[[], datetime]) -> None:
        self._open_store = open_store
        self._clock = clock

    def claim(self, seat: Seat) -> list[dict[str, Any]]:
        """Return an answer object for each thing to say, and mark it as said.

        It is looked for first, since whoever writes on SQLite holds up everybody.
        """
        place = Place(clean(seat.channel), clean(seat.thread), clean(seat.email).lower())
        with self._open_store(THE_OFFICE, to_read=True) as store:
            if not store.deliveries.wait_for(place):
                return []
        with self._open_store(THE_OFFICE) as store:
            return [answer([one], "", 1.0, 0.0) for one in claimed(store, place, self._clock())]


def claimed(store: Store, place: Place, now: datetime) -> list[Reply]:
    """Return what is to be said at a place, marked as said in the store's transaction."""
    return [Reply.model_validate(one) for one in store.deliveries.claim(place, now)]
