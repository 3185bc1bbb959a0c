"""Whether what Cairn cannot do without is alive."""

from __future__ import annotations

import asyncio
import logging

from bot.inbox import Inbox
from bot.rasa import Nlu, NluDownError, NotUnderstoodError
from knowledge.store import DatabaseError

logger = logging.getLogger(__name__)


class Pulse:
    """Asks Rasa and the database for a sign of life."""

    def __init__(self, nlu: Nlu, inbox: Inbox) -> None:
        self._nlu = nlu
        self._inbox = inbox

    async def taken(self) -> dict[str, str]:
        """Say of each how it is."""
        return {"rasa": await self._rasa(), "database": await self._database()}

    async def _rasa(self) -> str:
        try:
            await self._nlu.parse("hello")
        except (NluDownError, NotUnderstoodError):
            return "down"
        return "ready"

    async def _database(self) -> str:
        try:
            await asyncio.to_thread(self._inbox.check)
        except DatabaseError:
            logger.exception("The database does not answer")
            return "down"
        return "ready"
