"""How many messages are answered at once: few, so that keeping what comes never waits behind."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import ParamSpec, TypeVar

from bot.rounds import Rounds

AT_ONCE, BESIDE_KEEPING = 3, 1

P = ParamSpec("P")
T = TypeVar("T")
Turn = asyncio.Future[None]
Whose = Sequence[str]
"""Whose a message is, from the largest to the smallest: a workspace, and somebody in it."""


class Pace:
    """Lets a few steps run at once, each in a thread; fewer while something is being kept.

    What finishes a message goes before what begins one: else a crowd would all wait for the last.
    What begins is let in by rounds, so that no workspace and nobody in it holds up the others.
    """

    def __init__(self) -> None:
        self._running = 0
        self._keeping = 0
        self._finishing: Rounds[Turn] = Rounds()
        self._beginning: Rounds[Turn] = Rounds()

    @contextlib.contextmanager
    def keeping(self) -> Iterator[None]:
        """Go before what is answered, while the block runs."""
        self._keeping += 1
        try:
            yield
        finally:
            self._keeping -= 1
            self._let_in()

    async def begin(self, whose: Whose, work: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
        """Do the first step for a message in a thread, when it is the turn of whose it is."""
        turn = self._turn(self._beginning, whose)
        return await self._run(turn, work, *args, **more)

    async def finish(self, work: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
        """Do the last step for a message in a thread, before those that only begin."""
        turn = self._turn(self._finishing)
        return await self._run(turn, work, *args, **more)

    def _turn(self, queue: Rounds[Turn], whose: Whose = ()) -> Turn:
        turn = asyncio.get_running_loop().create_future()
        queue.put(turn, whose)
        self._let_in()
        return turn

    async def _run(self, turn: Turn, work: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
        try:
            await turn
            return await asyncio.to_thread(work, *args, **more)
        finally:
            if turn.done() and not turn.cancelled():
                self._running -= 1
            self._let_in()

    def _let_in(self) -> None:
        """Give those their turn who may have it now."""
        most = BESIDE_KEEPING if self._keeping else AT_ONCE
        while self._running < most and (queue := self._finishing or self._beginning):
            turn = queue.take()
            if not turn.done():
                turn.set_result(None)
                self._running += 1
