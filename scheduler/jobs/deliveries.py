"""Sends what waits in the outbox: a channel was down, or Cairn stopped before it was sent."""

import asyncio
from datetime import datetime

from scheduler.ports import Outbox


class SendWaiting:
    """Sends what is due in every channel, in the order of each conversation."""

    name = "deliveries"
    seconds = 3

    def __init__(self, *outboxes: Outbox) -> None:
        self._outboxes = outboxes

    async def run(self, now: datetime) -> None:
        """Send what may be sent by *now*."""
        await asyncio.gather(*(one.send_waiting(now) for one in self._outboxes))
