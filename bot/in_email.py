"""Mail joined with the outbox."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable, Collection

from sqlalchemy import Engine

from bot.app import right_now, sender
from bot.channels.email.channel import CHANNEL, EmailChannel
from bot.channels.email.first_contact import EmailFirstContact
from bot.channels.email.settings import EmailSettings
from bot.joined import Joined
from bot.unsubscribing import PATH, Links, Unsubscribing
from bot.web.unsubscribe import unsubscribe_door
from knowledge.store import opener


@contextlib.asynccontextmanager
async def in_email(
    settings: EmailSettings, chats: Collection[str], engine: Engine, say: Callable[[str], None]
) -> AsyncIterator[Joined | None]:
    """Send mail while the block runs, where it is set up; *chats* are where it is answered."""
    if settings.trouble:
        say(settings.trouble)
    if settings.trouble or not settings.wanted:
        yield None
        return
    channel = EmailChannel(settings, chats, right_now)
    outbox = sender(engine, {CHANNEL: channel.poster}, Links(settings.public_url))
    door = unsubscribe_door(Unsubscribing(opener(engine)), right_now)
    async with channel.sending(say):
        yield Joined(outbox, EmailFirstContact(), {PATH: door})
