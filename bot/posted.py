"""The channels that Cairn writes to by itself, joined with the outbox: Slack."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass

import aiohttp
from sqlalchemy import Engine
from starlette.types import ASGIApp

from bot.app import front_room, judging, right_now, sender
from bot.channels.slack.channel import SlackChannel
from bot.channels.slack.encrypted import keys
from bot.channels.slack.installations import Installations
from bot.channels.slack.people import CHANNEL
from bot.channels.slack.settings import SlackSettings
from bot.conversation import Conversations
from bot.sending import Sender
from bot.whereabouts import FirstContact
from knowledge.store import opener
from knowledge.store.database import asynchronous


@dataclass(frozen=True)
class InSlack:
    """What sends there, and what Slack calls, by its path."""

    outbox: Sender
    first_contact: FirstContact
    doors: Mapping[str, ASGIApp]


@contextlib.asynccontextmanager
async def in_slack(
    settings: SlackSettings, talk: Conversations, engine: Engine, say: Callable[[str], None]
) -> AsyncIterator[InSlack | None]:
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
            yield InSlack(outbox, channel.first_contact, doors)


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
