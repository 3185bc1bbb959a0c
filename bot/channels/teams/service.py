"""What Cairn needs of Teams to post there: the port between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class Service(Protocol):
    """Teams, as far as something is posted there."""

    async def post(self, service: str, conversation: str, content: Mapping[str, Any]) -> str:
        """Post a message, and return what Teams calls it."""
        ...

    async def update(
        self, service: str, conversation: str, message: str, content: Mapping[str, Any]
    ) -> None:
        """Let a message read otherwise."""
        ...

    async def begin_chat(self, service: str, tenant: str, user: str) -> str:
        """Return somebody's own chat with Cairn."""
        ...
