"""Holds a socket to Slack, however long it takes to get one."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_sdk.errors import SlackApiError

from bot.channels.slack.settings import named
from bot.channels.slack.troubles import REFUSED, code_of
from bot.channels.slack.workspaces import Home

logger = logging.getLogger(__name__)

WAIT = 10.0
NOT_TAKEN = "Slack is not started: it does not take {setting} ({reason})."
UNREACHABLE = "Slack cannot be reached; I go on trying."
THERE = "Cairn is in Slack as {me} in {team}"
CONNECTED = "Cairn is in Slack"


@dataclass(frozen=True)
class Connecting:
    """Connects, and says how it goes; a token that Slack refuses will not do later either."""

    handler: AsyncSocketModeHandler
    home: Home | None
    has_others: bool
    say: Callable[[str], None]

    @contextlib.asynccontextmanager
    async def going_on(self) -> AsyncIterator[None]:
        """Connect, and stay connected while the block runs."""
        connecting = asyncio.create_task(self._connect())
        try:
            yield
        finally:
            connecting.cancel()
            await asyncio.gather(connecting, return_exceptions=True)
            await self.handler.close_async()  # type: ignore[no-untyped-call]

    async def _connect(self) -> None:
        told = False
        while True:
            try:
                await self._greet()
            except SlackApiError as error:
                if code_of(error) in REFUSED:
                    return
                logger.warning("Slack is not ready", exc_info=error)
            except (aiohttp.ClientError, OSError) as error:
                logger.warning("Slack cannot be reached", exc_info=error)
            else:
                return
            if not told:
                self.say(UNREACHABLE)
            told = True
            await asyncio.sleep(WAIT)

    async def _greet(self) -> None:
        words = await self._words(self.home) if self.home else CONNECTED
        with self._refusing("app_token"):
            await self.handler.app.client.apps_connections_open(app_token=self.handler.app_token)
        await self.handler.connect_async()  # type: ignore[no-untyped-call]
        self.say(words)

    async def _words(self, home: Home) -> str:
        """Return as whom Cairn is there; for others it is there though its own token is refused."""
        try:
            with self._refusing("bot_token"):
                me = await (await home.client("")).auth_test()
        except SlackApiError as error:
            if self.has_others and code_of(error) in REFUSED:
                return CONNECTED
            raise
        return THERE.format(me=me.get("user"), team=me.get("team"))

    @contextlib.contextmanager
    def _refusing(self, setting: str) -> Iterator[None]:
        """Say which token it is that Slack refuses."""
        try:
            yield
        except SlackApiError as error:
            if code_of(error) in REFUSED:
                self.say(NOT_TAKEN.format(setting=named(setting), reason=code_of(error)))
            raise
