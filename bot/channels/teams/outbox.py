"""What listeners need of what is said, and was: the port to the outbox."""

from __future__ import annotations

from typing import Protocol

from bot.posting import Post
from bot.talk import Kept


class Outbox(Protocol):
    """What is said, and what was."""

    async def send_in(self, conversation: str) -> int:
        """Send what is due in one conversation."""
        ...

    async def kept(self, key: str) -> Post | None:
        """Return what was posted under a key."""
        ...

    async def key_of(self, kept: Kept) -> str:
        """Return the key of what something kept was answered with."""
        ...

    async def key_of_posted(self, channel: str, conversation: str, message: str) -> str:
        """Return the key of the answer of which a message is a part."""
        ...

    async def was_shown(self, kept: Kept) -> None:
        """Note that an answer was shown elsewhere already."""
        ...
