"""Teams as Cairn calls it: the SDK finds the token and the address."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import jwt
from microsoft_teams.api import Account, TypingActivityInput
from microsoft_teams.api.activities import MessageActivityInput
from microsoft_teams.api.auth.cloud_environment import PUBLIC, CloudEnvironment
from microsoft_teams.api.clients.conversation import (
    ConversationClient,
    CreateConversationParams,
)
from microsoft_teams.apps import App, AppTokenProvider
from microsoft_teams.common import Client, ClientOptions

from bot.channels.teams.sdk import without_its_warnings
from bot.channels.teams.settings import TeamsSettings
from bot.posting import NotSentError

LONGEST_CALL = 20.0
# where hundreds wait for a connection, httpcore looks through all of them for each
MOST_AT_ONCE = 20
# what the SDK says where Teams gives no id
NOT_SAID = "DO_NOT_USE_PLACEHOLDER_ID"
Content = Mapping[str, Any]


class TeamsClient:
    """Writes and reads at any service of Teams, with one app's token."""

    def __init__(self, tokens: AppTokenProvider) -> None:
        self._tokens = tokens
        self._http = Client(ClientOptions(timeout=LONGEST_CALL, token=tokens.get_app_token))
        self._at_once = asyncio.Semaphore(MOST_AT_ONCE)

    async def close(self) -> None:
        """End all connections."""
        await self._http.http.aclose()

    async def check_token(self) -> None:
        """Find a token, or raise NotSentError: without one nothing is sent."""
        try:
            await self._tokens.get_app_token()
        except Exception as error:  # of several libraries, as it fails
            raise NotSentError(str(error) or type(error).__name__, nothing_sent=True) from error

    async def post(self, service: str, conversation: str, content: Content) -> str:
        """Post a message, and return what Teams calls it; "" where it does not say."""
        await self.check_token()
        message = MessageActivityInput.model_validate(content)
        async with self._at_once:
            sent = await self._talk(service).create_activity(_safe(conversation), message)
        return "" if sent.id == NOT_SAID else sent.id

    async def update(self, service: str, conversation: str, message: str, content: Content) -> None:
        """Let a message read otherwise."""
        changed = MessageActivityInput.model_validate(content)
        talk = self._talk(service)
        async with self._at_once:
            await talk.update_activity(_safe(conversation), _safe(message), changed)

    async def show_typing(self, service: str, conversation: str) -> None:
        """Show for a few seconds that Cairn is at work, unless more than that waits to be said."""
        if self._at_once.locked():
            return
        talk = self._talk(service)
        async with self._at_once:
            await talk.create_activity(_safe(conversation), TypingActivityInput())

    async def begin_chat(self, service: str, tenant: str, user: str) -> str:
        """Return somebody's own chat with Cairn, which is begun if there is none."""
        wanted = CreateConversationParams(
            members=[Account(id=user)],
            tenant_id=tenant,
            channel_data={"tenant": {"id": tenant}},
        )
        async with self._at_once:
            return (await self._talk(service).create(wanted)).id

    async def member(self, service: str, conversation: str, user: str) -> Content:
        """Return what Teams knows of somebody in a conversation."""
        room = _safe(conversation.partition(";")[0])
        async with self._at_once:
            found = await self._talk(service).get_member_by_id(room, _safe(user))
        known: Content = found.model_dump(by_alias=True)
        return known

    def _talk(self, service: str) -> ConversationClient:
        return ConversationClient(service, self._http)


def teams_client(settings: TeamsSettings, cloud: CloudEnvironment = PUBLIC) -> TeamsClient:
    """Return Teams as it is called with these settings."""
    known: dict[str, Any] = {"client_id": settings.app, "tenant_id": settings.tenant_id}
    if settings.unsigned:
        made_up = jwt.encode({"aud": settings.app}, settings.app * 8, "HS256")
        known["token"] = lambda scope, tenant: made_up
    else:
        known["client_secret"] = settings.client_secret
    with without_its_warnings():
        return TeamsClient(App(**known, cloud=cloud, state=False).token_provider)


def _safe(identity: str) -> str:
    """Write an id so that it stays one part of an address."""
    return quote(identity, safe=":;=@")
