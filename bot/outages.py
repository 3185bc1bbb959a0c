"""Which workspaces are away or want to be left alone, as far as this process has seen it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta

# after so many failures in a row, or so many rooms that want to be left alone at the same time, it
# is not one conversation's trouble
MANY = 3
BETWEEN_TRIES = timedelta(seconds=5)


class Outages:
    """Lets one conversation try while its workspace is away, so that the others need not wait long.

    A workspace is the first two parts of a conversation's name: the channel and its own name there.
    A room is a conversation, or the channel of which several are threads.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._failures: Counter[str] = Counter()
        self._next_try: dict[str, datetime] = {}
        self._left_alone: dict[str, dict[str, datetime]] = {}

    def may_try(self, conversation: str) -> bool:
        """Say whether to try now; where the workspace is away, once every few seconds."""
        if self._is_left_alone(conversation):
            return False
        if not self.is_away(conversation):
            return True
        place, now = workspace_of(conversation), self._clock()
        if now < self._next_try[place]:
            return False
        self._next_try[place] = now + BETWEEN_TRIES
        return True

    def is_away(self, conversation: str) -> bool:
        """Say whether nothing has reached a workspace for a while."""
        return self._failures[workspace_of(conversation)] >= MANY

    def reached(self, conversation: str) -> None:
        """Note that a workspace is there."""
        place = workspace_of(conversation)
        self._failures.pop(place, None)
        self._next_try.pop(place, None)

    def not_reached(self, conversation: str) -> None:
        """Note that a try has failed."""
        place = workspace_of(conversation)
        self._failures[place] += 1
        self._next_try[place] = self._clock() + BETWEEN_TRIES

    def leave_alone(self, conversation: str, seconds: float, room: str = "") -> None:
        """Note for how long a conversation wants to hear nothing, or all those of its *room*."""
        until, room = self._clock() + timedelta(seconds=seconds), room or conversation
        rooms = self._left_alone.setdefault(workspace_of(conversation), {})
        rooms[room] = max(until, rooms.get(room, until))

    def _is_left_alone(self, conversation: str) -> bool:
        """Say whether its room wants to be left alone; where many do, their workspace does."""
        place, now = workspace_of(conversation), self._clock()
        rooms = {
            room: until for room, until in self._left_alone.pop(place, {}).items() if until > now
        }
        if rooms:
            self._left_alone[place] = rooms
        within = any(f"{conversation}:".startswith(f"{room}:") for room in rooms)
        return within or len(rooms) >= MANY


def workspace_of(conversation: str) -> str:
    """Return the channel and the workspace of a conversation."""
    return ":".join(conversation.split(":")[:2])
