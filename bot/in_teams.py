"""Microsoft Teams joined with the outbox."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable

from sqlalchemy import Engine

from bot.app import front_room, judging, right_now, sender
from bot.channels.teams.channel import Office, teams_channel
from bot.channels.teams.http import PATH
from bot.channels.teams.people import CHANNEL
from bot.channels.teams.settings import TeamsSettings
from bot.conversation import Conversations
from bot.finding import Finder
from bot.joined import Joined
from knowledge.search.library import Library
from knowledge.store import opener


@contextlib.asynccontextmanager
async def in_teams(
    settings: TeamsSettings,
    talk: Conversations,
    engine: Engine,
    books: Library,
    say: Callable[[str], None],
    *,
    on_loopback: bool,
) -> AsyncIterator[Joined | None]:
    """Listen in Teams while the block runs, where it is set up."""
    trouble = settings.trouble(on_loopback=on_loopback)
    if trouble:
        say(trouble)
    if trouble or not settings.wanted:
        yield None
        return
    finder = Finder(opener(engine), books, right_now)
    office = Office(finder, judging(engine), front_room(engine))
    channel = await teams_channel(settings, opener(engine), right_now)
    outbox = sender(engine, {CHANNEL: channel.poster})
    async with channel.listening(talk, outbox, office, say) as messages:
        yield Joined(outbox, channel.first_contact, {PATH: messages})
