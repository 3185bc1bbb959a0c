"""What shows that Cairn is at work: "typing", where Teams shows that."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from typing import Protocol

from bot.channels.teams.places import IN_CHANNEL, Place

logger = logging.getLogger(__name__)

# an answer that comes sooner needs none
SOON = 0.5
# Teams shows it for some seconds; whoever waits longer than that many times has looked away
AGAIN, MOST_TIMES = 3.0, 10


class Typing(Protocol):
    """Can show it once."""

    async def show_typing(self, place: Place) -> None:
        """Show for a few seconds that Cairn is at work."""
        ...


@contextlib.asynccontextmanager
async def at_work(typing: Typing, place: Place) -> AsyncIterator[None]:
    """Show it while the block runs; nothing waits for it, and nothing fails with it."""
    if place.kind == IN_CHANNEL:  # where Teams never shows it
        yield
        return
    showing = asyncio.create_task(_show(typing, place))
    try:
        yield
    finally:
        showing.cancel()
        await asyncio.gather(showing, return_exceptions=True)


async def _show(typing: Typing, place: Place) -> None:
    await asyncio.sleep(SOON)
    for _ in range(MOST_TIMES):
        try:
            await typing.show_typing(place)
        except Exception as error:
            logger.debug("Teams cannot show that Cairn is at work", exc_info=error)
            return
        await asyncio.sleep(AGAIN)
