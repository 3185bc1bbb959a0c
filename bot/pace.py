"""How many messages are answered at once: few, so that keeping what comes never waits behind."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Iterator
from typing import ParamSpec, TypeVar

AT_ONCE, BESIDE_KEEPING = 3, 1

P = ParamSpec("P")
T = TypeVar("T")


class Pace:
    """Lets a few steps run at once, each in a thread; fewer while something is being kept.

    What finishes a message goes before what begins one: else a crowd would all wait for the last.
    """

    def __init__(self) -> None:
        self._running = 0
        self._keeping = 0
        self._finishing: deque[asyncio.Future[None]] = deque()
        self._beginning: deque[asyncio.Future[None]] = deque()

    @contextlib.contextmanager
    def keeping(self) -> Iterator[None]:
        """Go before what is answered, while the block runs."""
        self._keeping += 1
        try:
            yield
        finally:
            self._keeping -= 1
            self._let_in()

    async def begin(self, work: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
        """Do the first steps for a message in a thread, when it is its turn."""
        return await self._run(self._beginning, work, *args, **more)

    async def finish(self, work: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
        """Do the last step for a message in a thread, before those that only begin."""
        return await self._run(self._finishing, work, *args, **more)

    async def _run(
        self,
        queue: deque[asyncio.Future[None]],
        work: Callable[P, T],
        *args: P.args,
        **more: P.kwargs,
    ) -> T:
        turn = asyncio.get_running_loop().create_future()
        queue.append(turn)
        self._let_in()
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
            turn = queue.popleft()
            if not turn.done():
                turn.set_result(None)
                self._running += 1
