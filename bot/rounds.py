"""A queue in which nobody has to wait behind somebody's hundred others."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Rounds(Generic[T]):
    """Gives one thing of each group in turn; within a group too, where it has groups of its own.

    What is put in *of* ("Fife", "Rab") waits behind what else is Rab's; Rab takes turns with the
    others of Fife, and Fife with the other councils. All that is put in one is put equally deep.
    """

    def __init__(self) -> None:
        self._own: deque[T] = deque()
        self._groups: OrderedDict[str, Rounds[T]] = OrderedDict()

    def __bool__(self) -> bool:
        """Say whether anything waits."""
        return bool(self._own or self._groups)

    def put(self, one: T, of: Sequence[str] = ()) -> None:
        """Let something wait behind what waits of the same group."""
        if not of:
            self._own.append(one)
            return
        self._groups.setdefault(of[0], Rounds()).put(one, of[1:])

    def take(self) -> T:
        """Return what is next; its group is last then. Raises IndexError where nothing waits."""
        if not self._groups:
            return self._own.popleft()
        name, group = self._groups.popitem(last=False)
        one = group.take()
        if group:
            self._groups[name] = group
        return one
