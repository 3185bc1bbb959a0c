"""Says to the SDK with which token a request is answered."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.errors import SlackApiError

from bot.channels.slack.added import Added
from bot.channels.slack.places import where
from bot.channels.slack.troubles import code_of
from bot.channels.slack.workspaces import Workspaces
from bot.posting import NotSentError, UndeliverableError

logger = logging.getLogger(__name__)

NOT_HERE = (
    "Cairn is not set up for this workspace, so it can’t answer here. Ask the Digital Office, or "
    "whoever looks after your workspace’s apps, to add it again."
)


class Authorizing(AsyncAuthorize):
    """Finds the token of the place that a request comes from, and nothing else.

    The SDK's own would ask Slack who Cairn is at each request, and renews a token without minding
    that another process may be at it.
    """

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        actor_enterprise_id: str | None = None,
        actor_team_id: str | None = None,
        actor_user_id: str | None = None,
    ) -> AuthorizeResult | None:
        """Return Cairn there, or None where it is not; any trouble makes Slack ask again."""
        try:
            here = await self._workspaces.added(where(context))
        except UndeliverableError:
            logger.warning("A workspace where Cairn is not asks it something")
            return None
        except SlackApiError as error:  # the SDK would take it for a refusal, and tell Slack so
            raise NotSentError(code_of(error)) from error
        if not _is_of(here, context):
            logger.warning("Somebody of a workspace where Cairn is not asks it something")
            return None
        return AuthorizeResult(
            enterprise_id=here.grid or None,
            team_id=here.team or None,
            bot_id=here.bot,
            bot_user_id=here.me,
            bot_token=here.token,
            user_id=user_id,
        )


def _is_of(here: Added, context: Mapping[str, Any]) -> bool:
    """Say whether a request comes from the place that a token is of, or from its organisation.

    What somebody presses in a channel that is shared with another workspace says theirs: whose
    admin may have given them any address.
    """
    grid = str(context.get("enterprise_id") or "")
    return where(context) in (here.team, here.grid) or bool(grid and grid == here.grid)
