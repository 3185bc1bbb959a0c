"""Cairn was taken out of a workspace: what it kept of that goes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from slack_bolt.async_app import AsyncBoltContext
from slack_bolt.response import BoltResponse
from sqlalchemy.exc import SQLAlchemyError

from bot.channels.slack.installations import ORGANISATION
from bot.channels.slack.people import CHANNEL
from bot.channels.slack.workspaces import NOT_THERE, ManyWorkspaces
from knowledge.store import THE_OFFICE, DatabaseError, OpenStore

logger = logging.getLogger(__name__)

Next = Callable[[], Awaitable[BoltResponse]]


class Leaving:
    """Stands before the listeners for the two events that Slack sends then, in any order.

    A listener would hear of them when Slack has its word that they were taken, and sends them no
    more; what fails here comes again.
    """

    def __init__(self, workspaces: ManyWorkspaces, open_store: OpenStore) -> None:
        self._workspaces = workspaces
        self._open_store = open_store

    async def hear(
        self, body: dict[str, Any], context: AsyncBoltContext, next_: Next
    ) -> BoltResponse:
        """Forget a place that took Cairn out, before Slack is told that this was heard."""
        try:
            if _is_gone(body.get("event") or {}):
                await self._leave(body, context)
        except (DatabaseError, SQLAlchemyError):
            logger.exception("A workspace that has left cannot be forgotten yet")
            return BoltResponse(status=503)
        return await next_()

    async def _leave(self, body: Mapping[str, Any], context: Mapping[str, Any]) -> None:
        """Forget a place, unless it was added again since Slack said so.

        Of the one whose token is a setting nothing was kept. Its row goes last: what fails before
        finds the way again by it.
        """
        place = _place(body, context)
        said = datetime.fromtimestamp(float(body["event_time"]), UTC)
        there = await self._workspaces.installations.added(place)
        if (there is None and self._workspaces.home) or (there and there.is_newer_than(said)):
            return
        grid = there.grid if there else str(context.get("enterprise_id") or "")
        known_in = grid or place
        others = await self._workspaces.installations.everywhere()
        shared = any(known_in in (one.grid, one.team) for one in others if one.place != place)
        await asyncio.to_thread(self._forget, place, "" if shared else known_in)
        await self._workspaces.installations.remove(place, said)
        self._workspaces.forget(place)
        logger.info("Cairn has left a workspace")

    def _forget(self, place: str, known_in: str) -> None:
        with self._open_store(THE_OFFICE) as store:
            store.outbox.give_up_in(f"{CHANNEL}:{place}", NOT_THERE)
            if known_in:
                store.accounts.forget_place(CHANNEL, known_in)


def _is_gone(event: Mapping[str, Any]) -> bool:
    """Say whether Cairn's own token is good no more; of people's own none is kept."""
    if event.get("type") == "tokens_revoked":
        return bool((event.get("tokens") or {}).get("bot"))
    return event.get("type") == "app_uninstalled"


def _place(body: Mapping[str, Any], context: Mapping[str, Any]) -> str:
    """Return what was left; of an organisation as a whole Slack names no workspace."""
    grid = str(context.get("enterprise_id") or "")
    team = str(context.get("team_id") or "")
    whole = context.get("is_enterprise_install") or not team or team.startswith(ORGANISATION)
    return grid or team if whole else team
