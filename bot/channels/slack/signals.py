"""What shows that Cairn is at work: a status in direct messages, eyes at a mention."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Mapping
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

logger = logging.getLogger(__name__)

EYES = "eyes"
STATUS = "is thinking…"


@contextlib.asynccontextmanager
async def at_work(
    client: AsyncWebClient, event: Mapping[str, Any], context: Mapping[str, Any]
) -> AsyncIterator[None]:
    """Show it while the block runs; nothing waits for it, and nothing fails with it."""
    mentioned = event.get("type") == "app_mention"
    where: dict[str, Any] = {
        "channel": event.get("channel"),
        "timestamp": event.get("ts"),
        "name": EYES,
    }
    shown = asyncio.create_task(
        _tried(client.reactions_add(**where) if mentioned else _status(context))
    )
    try:
        yield
    finally:
        await shown
        if mentioned:
            await _tried(client.reactions_remove(**where))


async def _status(context: Mapping[str, Any]) -> None:
    if set_status := context.get("set_status"):
        await set_status(STATUS)


async def _tried(call: Awaitable[Any]) -> None:
    try:
        await call
    except Exception as error:
        logger.debug("Slack cannot show that Cairn is at work", exc_info=error)
