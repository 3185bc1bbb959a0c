"""Sends what waits in the outbox: a channel was down, or Cairn stopped before it was sent."""

from datetime import datetime

from scheduler.ports import Outbox


class SendWaiting:
    """Sends what is due, in the order of each conversation."""

    name = "deliveries"
    seconds = 3

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    async def run(self, now: datetime) -> None:
        """Send what may be sent by *now*."""
        await self._outbox.send_waiting(now)
