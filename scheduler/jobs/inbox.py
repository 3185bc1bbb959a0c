"""Takes up messages that were kept and not answered: Rasa was down, or Cairn stopped."""

from datetime import datetime

from scheduler.ports import Inbox


class TakeUp:
    """Answers what waits, in the order in which it came."""

    name = "inbox"
    seconds = 2

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    async def run(self, now: datetime) -> None:
        """Answer what was kept before *now*."""
        await self._inbox.answer_waiting(now)
