"""What the scheduler needs of the floors above."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from knowledge.store import Store


class Inbox(Protocol):
    """Messages that were kept and have no answer yet."""

    async def answer_waiting(self, now: datetime) -> int:
        """Answer what was kept before *now*, in order; return how many were answered."""
        ...


class Outbox(Protocol):
    """What waits to be sent to channels."""

    async def send_waiting(self, now: datetime) -> int:
        """Send what is due by *now*; return how much was sent."""
        ...


class Whereabouts(Protocol):
    """Where people are spoken to without being asked."""

    async def ready(self) -> None:
        """Learn what has to be asked of vendors before."""
        ...

    def of(self, email: str, store: Store) -> str:
        """Return the conversation that is somebody's alone, "" for wherever they are next."""
        ...


class Everywhere(Protocol):
    """All places where people are spoken to without being asked."""

    async def ready(self) -> None:
        """Learn what has to be asked of vendors before."""
        ...

    def every(self, email: str, store: Store) -> Sequence[str]:
        """Return the conversations that are somebody's alone, the best first."""
        ...


class Job(Protocol):
    """Something done on time."""

    name: str
    seconds: int

    async def run(self, now: datetime) -> None:
        """Do it."""
        ...
