"""Cairn in Slack, over a socket or called over HTTP: what the service starts and stops."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.at_home import AtHome
from bot.channels.slack.desk import Desk, Outbox
from bot.channels.slack.http import PATH, Events
from bot.channels.slack.listeners.register import register
from bot.channels.slack.people import People
from bot.channels.slack.posting import SlackPoster
from bot.channels.slack.settings import SlackSettings, named
from bot.channels.slack.troubles import code_of
from bot.opinions import Opinions
from bot.talk import Talk
from knowledge.store import OpenStore

logger = logging.getLogger(__name__)

LONGEST_CALL = 20
WAIT = 10.0
REFUSED = frozenset(
    {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "not_allowed_token_type"}
)
NOT_TAKEN = "Slack is not started: it does not take {setting} ({reason})."
UNREACHABLE = "Slack cannot be reached; I go on trying."
CALLED = "Slack may call Cairn at {path}, through whatever gives it a public address"
THERE = "Cairn is in Slack as {me} in {team}"


class SlackChannel:
    """One workspace, spoken with through one bot's tokens."""

    def __init__(
        self, settings: SlackSettings, session: aiohttp.ClientSession, say: Callable[[str], None]
    ) -> None:
        self._settings = settings
        self._say = say
        self.client = AsyncWebClient(
            token=settings.bot_token,
            base_url=f"{settings.api_url.rstrip('/')}/",
            session=session,
            timeout=LONGEST_CALL,
        )
        self.poster = SlackPoster(self.client)

    @contextlib.asynccontextmanager
    async def listening(
        self,
        talk: Talk,
        outbox: Outbox,
        open_store: OpenStore,
        clock: Callable[[], datetime],
        *,
        at_home: AtHome,
        opinions: Opinions,
    ) -> AsyncIterator[Events | None]:
        """Listen while the block runs; that Slack is away stops nobody.

        Gives what Slack is to call, where no socket is held.
        """
        app = AsyncApp(client=self.client, signing_secret=self._settings.signing_secret)
        people = People(open_store, clock)
        desk = Desk(talk, outbox, self.poster, people, self.client, clock, at_home, opinions)
        register(app, desk)
        if not self._settings.app_token:
            self._say(CALLED.format(path=PATH))
            yield Events(app)
            return
        handler = AsyncSocketModeHandler(app, self._settings.app_token)
        connecting = asyncio.create_task(self._connect(handler))
        try:
            yield None
        finally:
            connecting.cancel()
            await asyncio.gather(connecting, return_exceptions=True)
            await handler.close_async()  # type: ignore[no-untyped-call]

    async def _connect(self, handler: AsyncSocketModeHandler) -> None:
        """Connect, however long it takes; a token that Slack refuses will not do later either."""
        told = False
        while True:
            try:
                await self._greet(handler)
            except SlackApiError as error:
                if code_of(error) in REFUSED:
                    return
                logger.warning("Slack is not ready", exc_info=error)
            except (aiohttp.ClientError, OSError) as error:
                logger.warning("Slack cannot be reached", exc_info=error)
            else:
                return
            if not told:
                self._say(UNREACHABLE)
            told = True
            await asyncio.sleep(WAIT)

    async def _greet(self, handler: AsyncSocketModeHandler) -> None:
        with self._refusing("bot_token"):
            me = await self.client.auth_test()
        with self._refusing("app_token"):
            await self.client.apps_connections_open(app_token=self._settings.app_token)
        await handler.connect_async()  # type: ignore[no-untyped-call]
        self._say(THERE.format(me=me.get("user"), team=me.get("team")))

    @contextlib.contextmanager
    def _refusing(self, setting: str) -> Iterator[None]:
        """Say which token it is that Slack refuses."""
        try:
            yield
        except SlackApiError as error:
            if code_of(error) in REFUSED:
                self._say(NOT_TAKEN.format(setting=named(setting), reason=code_of(error)))
            raise
