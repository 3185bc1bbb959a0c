"""Cairn in Slack, over a socket or called over HTTP: what the service starts and stops."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import datetime

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.types import ASGIApp

from bot.at_home import AtHome
from bot.channels.slack.authorizing import NOT_HERE, Authorizing
from bot.channels.slack.connecting import Connecting
from bot.channels.slack.desk import Desk, Outbox
from bot.channels.slack.encrypted import keys
from bot.channels.slack.first_contact import SlackFirstContact
from bot.channels.slack.http import PATH, Events, Pages
from bot.channels.slack.installations import Installations
from bot.channels.slack.installing import INSTALL, REDIRECT, Installing
from bot.channels.slack.listeners.leaving import Leaving
from bot.channels.slack.listeners.register import register
from bot.channels.slack.manifest import SCOPES
from bot.channels.slack.people import People
from bot.channels.slack.posting import SlackPoster
from bot.channels.slack.renewing import Renewing
from bot.channels.slack.settings import SlackSettings
from bot.channels.slack.states import States
from bot.channels.slack.workspaces import Home, ManyWorkspaces, Workspaces
from bot.opinions import Opinions
from bot.talk import Talk
from knowledge.store import OpenStore

logger = logging.getLogger(__name__)

LONGEST_CALL = 20
CALLED = "Slack may call Cairn at {path}, through whatever gives it a public address"
ADDED_AT = "Other workspaces may add Cairn to their Slack at {address}"
NO_KEY_FITS = (
    "SLACK_TOKEN_KEY does not open the tokens of {places}: write the key that they were kept with "
    "behind it, after a comma, or let these workspaces add Cairn again."
)


class SlackChannel:
    """The workspaces that Cairn is in: one whose token is a setting, others that added it."""

    def __init__(
        self,
        settings: SlackSettings,
        session: aiohttp.ClientSession,
        installations: Installations | None,
        clock: Callable[[], datetime],
        say: Callable[[str], None],
    ) -> None:
        self._settings, self._session = settings, session
        self._clock, self._say = clock, say
        self._client = self._client_with("")
        self._home = Home(self._client_with(settings.bot_token)) if settings.bot_token else None
        self.many = installations and ManyWorkspaces(
            installations,
            Renewing(installations, self._client, settings.client_secret, clock),
            settings.trusted,
            self._client_with,
            clock,
            self._home,
            settings.first,
        )
        there: Workspaces | None = self.many or self._home
        if there is None:
            raise ValueError("There is neither a token nor anything that one could be kept in.")
        self._workspaces = there
        self.poster = SlackPoster(self._workspaces)
        self.first_contact = SlackFirstContact(self._home)

    @contextlib.asynccontextmanager
    async def listening(
        self,
        talk: Talk,
        outbox: Outbox,
        open_store: OpenStore,
        *,
        at_home: AtHome,
        opinions: Opinions,
    ) -> AsyncIterator[Mapping[str, ASGIApp]]:
        """Listen while the block runs; that Slack is away stops nobody.

        Gives what Slack, and the browsers of who adds Cairn, are to call, by its path.
        """
        app = AsyncApp(
            name="slack_bolt.cairn",  # of its loggers, which `bot/logs.py` knows by it
            client=self._client,
            signing_secret=self._settings.signing_secret,
            authorize=Authorizing(self._workspaces),  # type: ignore[arg-type]  # the SDK takes it
            user_facing_authorize_error_message=NOT_HERE,
        )
        people = People(open_store, self._clock)
        desk = Desk(
            talk, outbox, self.poster, people, self._workspaces, self._clock, at_home, opinions
        )
        register(app, desk, Leaving(self.many, open_store) if self.many else None)
        doors = await self._pages(self.many) if self.many else {}
        if not self._settings.app_token:
            self._say(CALLED.format(path=PATH))
            yield {**doors, PATH: Events(app)}
            return
        handler = AsyncSocketModeHandler(app, self._settings.app_token)
        async with Connecting(handler, self._home, bool(self.many), self._say).going_on():
            yield doors

    async def _pages(self, many: ManyWorkspaces) -> Mapping[str, ASGIApp]:
        """Return the pages of who adds Cairn, when the tokens of those who did are in order."""
        await many.installations.encrypt_again()
        unread = [one.place for one in await many.installations.everywhere() if not one.token]
        if unread:
            self._say(NO_KEY_FITS.format(places=", ".join(unread)))
        states = States(keys(self._settings.token_key), self._clock)
        flow = Installing(self._settings, SCOPES, many, states, self._client)
        self._say(ADDED_AT.format(address=flow.begins))
        pages = Pages(flow)
        return {INSTALL: pages, REDIRECT: pages}

    def _client_with(self, token: str) -> AsyncWebClient:
        return AsyncWebClient(
            token=token or None,
            base_url=f"{self._settings.api_url.rstrip('/')}/",
            session=self._session,
            timeout=LONGEST_CALL,
        )
