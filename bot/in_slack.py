"""Slack joined with the outbox."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable

import aiohttp
from sqlalchemy import Engine

from bot.app import front_room, judging, right_now, sender
from bot.channels.slack.channel import SlackChannel
from bot.channels.slack.encrypted import keys
from bot.channels.slack.installations import Installations
from bot.channels.slack.people import CHANNEL
from bot.channels.slack.settings import SlackSettings
from bot.conversation import Conversations
from bot.joined import Joined
from knowledge.store import opener
from knowledge.store.database import asynchronous


@contextlib.asynccontextmanager
async def in_slack(
    settings: SlackSettings, talk: Conversations, engine: Engine, say: Callable[[str], None]
) -> AsyncIterator[Joined | None]:
    """Listen in Slack while the block runs, where it is set up."""
    if trouble := settings.trouble or settings.not_for_many:
        say(trouble)
    if settings.trouble or not settings.wanted:
        yield None
        return
    async with aiohttp.ClientSession() as session, _added(settings, engine) as installations:
        channel = SlackChannel(settings, session, installations, right_now, say)
        outbox = sender(engine, {CHANNEL: channel.poster})
        listening = channel.listening(
            talk, outbox, opener(engine), at_home=front_room(engine), opinions=judging(engine)
        )
        async with listening as doors:
            yield Joined(outbox, channel.first_contact, doors)


@contextlib.asynccontextmanager
async def _added(settings: SlackSettings, engine: Engine) -> AsyncIterator[Installations | None]:
    """Open what is kept of the workspaces that added Cairn, where they can."""
    if not settings.for_many:
        yield None
        return
    opened = asynchronous(engine)
    try:
        yield Installations(settings.client_id, opened, keys(settings.token_key))
    finally:
        await opened.dispose()
