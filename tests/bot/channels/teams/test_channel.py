"""Cairn in Teams starts whatever Microsoft says, and says so if it could not answer."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.channels.teams.channel import Office, TeamsChannel
from bot.channels.teams.gate import OpenGate
from bot.channels.teams.settings import TeamsSettings
from bot.posting import NotSentError
from knowledge.store import opener
from tests.bot.talking import Talking
from tests.fakes.talk import FakeTalk
from tests.world import NOW


class NoToken:
    """Teams, to which Microsoft gives no token."""

    def __init__(self) -> None:
        self.closed = False

    async def check_token(self) -> None:
        raise NotSentError("invalid_client")

    async def close(self) -> None:
        self.closed = True


def test_it_is_said_at_once_that_nothing_can_be_answered(talking: Talking) -> None:
    said: list[str] = []
    client: Any = NoToken()
    nothing: Any = None

    async def whole() -> None:
        settings = TeamsSettings(
            _env_file=None, client_id="c", client_secret="very secret", tenant_id="t"
        )
        open_store = opener(talking.engine)
        channel = TeamsChannel(settings, client, OpenGate(), open_store, lambda: NOW)
        told = asyncio.Event()

        def say(line: str) -> None:
            said.append(line)
            if len(said) == 2:
                told.set()

        async with channel.listening(FakeTalk(), nothing, Office(nothing, nothing, nothing), say):
            await told.wait()

    asyncio.run(asyncio.wait_for(whole(), 10))

    assert "/teams/messages" in said[0]
    assert "invalid_client" in said[1]
    assert "TEAMS_CLIENT_SECRET" in said[1]
    assert "very secret" not in " ".join(said)
    assert client.closed
