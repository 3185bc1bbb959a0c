"""The channels that Cairn writes to by itself, joined with the outbox: Slack."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable

import aiohttp
from sqlalchemy import Engine

from bot.app import right_now, sender
from bot.channels.slack.channel import SlackChannel
from bot.channels.slack.people import CHANNEL
from bot.channels.slack.settings import SlackSettings
from bot.conversation import Conversations
from bot.sending import Sender
from knowledge.store import opener


@contextlib.asynccontextmanager
async def in_slack(
    settings: SlackSettings, talk: Conversations, engine: Engine, say: Callable[[str], None]
) -> AsyncIterator[Sender | None]:
    """Listen in Slack while the block runs, and give what sends there; None where it is not set."""
    if settings.trouble:
        say(settings.trouble)
    if settings.trouble or not settings.wanted:
        yield None
        return
    async with aiohttp.ClientSession() as session:
        channel = SlackChannel(settings, session, say)
        outbox = sender(engine, {CHANNEL: channel.poster})
        async with channel.listening(talk, outbox, opener(engine), right_now):
            yield outbox
