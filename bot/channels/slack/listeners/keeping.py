"""Keeps what is said before Slack is told that it was taken: what is not kept comes again."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncBoltContext
from slack_bolt.response import BoltResponse

from bot.channels.slack.desk import Desk
from bot.channels.slack.listeners import commands, messages, presses, shortcuts, views
from bot.talk import Said, TakenError, TalkUnavailableError
from knowledge.store import DatabaseError

logger = logging.getLogger(__name__)

# what was kept of it, and that all that there was to keep has been
KEPT, SEEN = "kept", "seen"
READERS = (messages.read, presses.read, commands.read, views.read, shortcuts.read)
Next = Callable[[], Awaitable[BoltResponse]]


class Keeping:
    """Stands before every listener."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def keep(
        self, body: dict[str, Any], context: AsyncBoltContext, next_: Next
    ) -> BoltResponse:
        """Keep what was said, if anything was; without it nothing is acknowledged."""
        try:
            if said := await self._read(body, context):
                context[KEPT] = await self._desk.talk.keep(said)
        except TakenError:
            logger.exception("Another message came with the id of this one")
        except (TalkUnavailableError, DatabaseError):
            logger.exception("A message could not be kept")
            return BoltResponse(status=503)
        context[SEEN] = True
        return await next_()

    async def _read(self, body: dict[str, Any], context: AsyncBoltContext) -> Said | None:
        """Read it; what cannot be read now cannot be read when it comes again."""
        try:
            for read in READERS:
                if said := await read(body, context, self._desk):
                    return said
        except (KeyError, TypeError, ValueError, LookupError):
            logger.exception("Something from Slack cannot be read")
        return None
