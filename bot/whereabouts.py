"""Where people are written to without being asked: where they last spoke with Cairn alone."""

from __future__ import annotations

from collections.abc import Collection

from knowledge.store import Store


class LastSpoken:
    """Finds the talk with Cairn alone that somebody had last, in a channel that is written to."""

    def __init__(self, channels: Collection[str]) -> None:
        self._channels = channels

    def of(self, email: str, store: Store) -> str:
        """Return the conversation; "" where there is none, for wherever they are next."""
        return store.conversations.last_private(email, self._channels)
