"""Adds Cairn to a workspace: the SDK's OAuth flow, for those that the office trusts."""

from __future__ import annotations

import logging
from collections.abc import Collection

from slack_bolt.error import BoltError
from slack_bolt.oauth.async_callback_options import (
    AsyncCallbackOptions,
    AsyncFailureArgs,
    AsyncSuccessArgs,
)
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store.models.installation import Installation
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack import pages
from bot.channels.slack.installations import place_of
from bot.channels.slack.settings import SlackSettings
from bot.channels.slack.states import States
from bot.channels.slack.workspaces import ManyWorkspaces

logger = logging.getLogger(__name__)

INSTALL, REDIRECT = "/slack/install", "/slack/oauth_redirect"


class NotTrustedError(BoltError):
    """A workspace that the office does not trust would have Cairn; *page* tells it."""

    def __init__(self, page: str) -> None:
        super().__init__("not trusted")
        self.page = page


class Installing(AsyncOAuthFlow):
    """Begins at one page, and ends at another when Slack has sent the browser back."""

    def __init__(
        self,
        settings: SlackSettings,
        scopes: Collection[str],
        workspaces: ManyWorkspaces,
        states: States,
        client: AsyncWebClient,
    ) -> None:
        self._workspaces = workspaces
        self.begins = f"{settings.public_url.rstrip('/')}{INSTALL}"
        silent = logging.Logger("oauth")  # the SDK writes codes into its log
        silent.disabled = True
        super().__init__(client=client, logger=silent, settings=AsyncOAuthSettings(
            client_id=settings.client_id,
            client_secret=settings.client_secret,
            scopes=sorted(scopes),
            user_scopes=[],
            redirect_uri=f"{settings.public_url.rstrip('/')}{REDIRECT}",
            authorization_url=f"{settings.api_url.rstrip('/').removesuffix('/api')}/oauth/v2/authorize",
            installation_store=workspaces.installations,
            state_store=states,
            callback_options=AsyncCallbackOptions(self._succeeded, self._failed),
        ))  # fmt: skip

    async def build_install_page_html(self, url: str, request: AsyncBoltRequest) -> str:
        """Return the page where it begins."""
        return pages.begin(url)

    async def store_installation(
        self, request: AsyncBoltRequest, installation: Installation
    ) -> None:
        """Keep what Slack gave, or give it back."""
        place, name = place_of(installation), _name(installation)
        whole = installation.is_enterprise_install
        team = "" if whole else installation.team_id or ""
        if not await self._workspaces.trusts(team, installation.enterprise_id or ""):
            await self._give_back(installation)
            raise NotTrustedError(pages.refused(name, place))
        await super().store_installation(request, installation)
        self._workspaces.forget(place)
        logger.info("A workspace has added Cairn")

    async def _give_back(self, installation: Installation) -> None:
        """Revoke what is not kept; where Slack does not answer, nobody has it any more."""
        for token in filter(None, (installation.bot_token, installation.user_token)):
            try:
                await self.client.auth_revoke(token=token)
            except Exception as error:
                logger.warning("A token could not be given back", exc_info=error)

    async def _succeeded(self, args: AsyncSuccessArgs) -> BoltResponse:
        return BoltResponse(status=200, body=pages.done(_name(args.installation)))

    async def _failed(self, args: AsyncFailureArgs) -> BoltResponse:
        if isinstance(args.error, NotTrustedError):
            return BoltResponse(status=403, body=args.error.page)
        page = pages.failed(args.reason, self.begins)
        return BoltResponse(status=args.suggested_status_code, body=page)

    def apology(self) -> BoltResponse:
        """Return what is shown when something fails."""
        return BoltResponse(status=500, body=pages.our_fault(self.begins))


def _name(installation: Installation) -> str:
    whole = installation.is_enterprise_install
    return (installation.enterprise_name if whole else installation.team_name) or "Your workspace"
