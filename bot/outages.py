"""Which workspaces are away or want to be left alone, as far as this process has seen it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta

# after so many failures in a row it is not one conversation's trouble
MANY = 3
BETWEEN_TRIES = timedelta(seconds=5)


class Outages:
    """Lets one conversation try while its workspace is away, so that the others need not wait long.

    A workspace is the first two parts of a conversation's name: the channel and its own name there.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._failures: Counter[str] = Counter()
        self._next_try: dict[str, datetime] = {}
        self._left_alone: dict[str, datetime] = {}

    def may_try(self, conversation: str) -> bool:
        """Say whether to try now; where the workspace is away, once every few seconds."""
        place, now = _place(conversation), self._clock()
        if now < self._left_alone.get(place, now):
            return False
        self._left_alone.pop(place, None)
        if not self.is_away(conversation):
            return True
        if now < self._next_try[place]:
            return False
        self._next_try[place] = now + BETWEEN_TRIES
        return True

    def is_away(self, conversation: str) -> bool:
        """Say whether nothing has reached a workspace for a while."""
        return self._failures[_place(conversation)] >= MANY

    def reached(self, conversation: str) -> None:
        """Note that a workspace is there."""
        place = _place(conversation)
        self._failures.pop(place, None)
        self._next_try.pop(place, None)

    def not_reached(self, conversation: str) -> None:
        """Note that a try has failed."""
        place = _place(conversation)
        self._failures[place] += 1
        self._next_try[place] = self._clock() + BETWEEN_TRIES

    def leave_alone(self, conversation: str, seconds: float) -> None:
        """Note for how long a workspace wants to hear nothing."""
        place, until = _place(conversation), self._clock() + timedelta(seconds=seconds)
        self._left_alone[place] = max(until, self._left_alone.get(place, until))


def _place(conversation: str) -> str:
    return ":".join(conversation.split(":")[:2])
