"""What shows that Cairn is at work: "typing", where Teams shows that."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from typing import Protocol

from bot.channels.teams.activity import Activity
from bot.channels.teams.places import IN_CHANNEL, Place

logger = logging.getLogger(__name__)

# an answer that comes sooner needs none
SOON = 0.5
# Teams shows it for some seconds; whoever waits longer than that many times has looked away
AGAIN, MOST_TIMES = 3.0, 10


class Typing(Protocol):
    """Can show it once."""

    async def show_typing(self, service: str, conversation: str) -> None:
        """Show for a few seconds that Cairn is at work."""
        ...


class Signals:
    """Shows it once in a conversation, however much waits for an answer there."""

    def __init__(self, typing: Typing) -> None:
        self._typing = typing
        self._shown: set[Place] = set()

    @contextlib.asynccontextmanager
    async def at_work(self, activity: Activity) -> AsyncIterator[None]:
        """Show it while the block runs; nothing waits for it, and nothing fails with it."""
        place = activity.place
        if place.kind == IN_CHANNEL or place in self._shown:  # in channels Teams never shows it
            yield
            return
        self._shown.add(place)
        showing = asyncio.create_task(self._show(activity.service, place.conversation))
        try:
            yield
        finally:
            self._shown.discard(place)
            showing.cancel()
            await asyncio.gather(showing, return_exceptions=True)

    async def _show(self, service: str, conversation: str) -> None:
        await asyncio.sleep(SOON)
        for _ in range(MOST_TIMES):
            try:
                await self._typing.show_typing(service, conversation)
            except Exception as error:
                logger.debug("Teams cannot show that Cairn is at work", exc_info=error)
                return
            await asyncio.sleep(AGAIN)
