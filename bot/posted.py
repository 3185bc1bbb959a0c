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
from bot.channels.slack.http import PATH
from bot.channels.slack.people import CHANNEL
from bot.channels.slack.settings import SlackSettings
from bot.conversation import Conversations
from bot.sending import Sender
from knowledge.store import opener


@dataclass(frozen=True)
class InSlack:
    """What sends there, and what Slack calls, by its path."""

    outbox: Sender
    doors: Mapping[str, ASGIApp]


@contextlib.asynccontextmanager
async def in_slack(
    settings: SlackSettings, talk: Conversations, engine: Engine, say: Callable[[str], None]
) -> AsyncIterator[InSlack | None]:
    """Listen in Slack while the block runs, where it is set up."""
    if settings.trouble:
        say(settings.trouble)
    if settings.trouble or not settings.wanted:
        yield None
        return
    async with aiohttp.ClientSession() as session:
        channel = SlackChannel(settings, session, say)
        outbox = sender(engine, {CHANNEL: channel.poster})
        listening = channel.listening(
            talk, outbox, opener(engine), right_now,
            at_home=front_room(engine), opinions=judging(engine),
        )  # fmt: skip
        async with listening as events:
            yield InSlack(outbox, {PATH: events} if events else {})
