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
# an answer that comes sooner needs no status; one that overtook its own would leave it standing
SOON = 0.5


@contextlib.asynccontextmanager
async def at_work(
    client: AsyncWebClient, event: Mapping[str, Any], context: Mapping[str, Any]
) -> AsyncIterator[None]:
    """Show it while the block runs; nothing waits for it, and nothing fails with it."""
    done = asyncio.Event()
    showing = asyncio.create_task(_show(client, event, context, done))
    try:
        yield
    finally:
        done.set()
        await showing


async def _show(
    client: AsyncWebClient,
    event: Mapping[str, Any],
    context: Mapping[str, Any],
    done: asyncio.Event,
) -> None:
    if event.get("type") != "app_mention":
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), SOON)
            return
        await _tried(_status(context))
        return
    where: dict[str, Any] = {
        "channel": event.get("channel"),
        "timestamp": event.get("ts"),
        "name": EYES,
    }
    await _tried(client.reactions_add(**where))
    await done.wait()
    await _tried(client.reactions_remove(**where))


async def _status(context: Mapping[str, Any]) -> None:
    if set_status := context.get("set_status"):
        await set_status(STATUS)


async def _tried(call: Awaitable[Any]) -> None:
    try:
        await call
    except Exception as error:
        logger.debug("Slack cannot show that Cairn is at work", exc_info=error)
