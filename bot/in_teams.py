"""Microsoft Teams joined with the outbox."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import Engine
from starlette.types import ASGIApp

from bot.app import front_room, judging, right_now, sender
from bot.channels.teams.channel import Office, teams_channel
from bot.channels.teams.http import PATH
from bot.channels.teams.people import CHANNEL
from bot.channels.teams.settings import TeamsSettings
from bot.conversation import Conversations
from bot.finding import Finder
from bot.sending import Sender
from bot.whereabouts import FirstContact
from knowledge.search.library import Library
from knowledge.store import opener


@dataclass(frozen=True)
class InTeams:
    """What sends there, and what Teams calls, by its path."""

    outbox: Sender
    first_contact: FirstContact
    doors: Mapping[str, ASGIApp]


@contextlib.asynccontextmanager
async def in_teams(
    settings: TeamsSettings,
    talk: Conversations,
    engine: Engine,
    books: Library,
    say: Callable[[str], None],
    *,
    on_loopback: bool,
) -> AsyncIterator[InTeams | None]:
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
        yield InTeams(outbox, channel.first_contact, {PATH: messages})
