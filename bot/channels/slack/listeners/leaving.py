"""Cairn was taken out of a workspace: what it kept of that goes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.channels.slack.installations import ORGANISATION
from bot.channels.slack.people import CHANNEL
from bot.channels.slack.workspaces import NOT_THERE, ManyWorkspaces
from knowledge.store import THE_OFFICE, OpenStore

logger = logging.getLogger(__name__)


class Leaving:
    """Listens to the two events that Slack sends then, in any order, and perhaps again."""

    def __init__(self, workspaces: ManyWorkspaces, open_store: OpenStore) -> None:
        self._workspaces = workspaces
        self._open_store = open_store

    async def uninstalled(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Forget a place that took Cairn out."""
        await self._leave(body, context)

    async def revoked(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Forget a place where the bot's token is good no more; people's own are not kept."""
        if (body["event"].get("tokens") or {}).get("bot"):
            await self._leave(body, context)

    async def _leave(self, body: Mapping[str, Any], context: Mapping[str, Any]) -> None:
        """Forget a place, unless it was added again since Slack said so.

        Of the one whose token is a setting nothing was kept.
        """
        place = _place(body, context)
        said = datetime.fromtimestamp(float(body["event_time"]), UTC)
        before = await self._workspaces.installations.added(place)
        if before is None and self._workspaces.home:
            return
        await self._workspaces.installations.remove(place, said)
        self._workspaces.forget(place)
        others = await self._workspaces.installations.everywhere()
        if any(place == one.place for one in others):
            return
        grid = before.grid if before else str(context.get("enterprise_id") or "")
        known_in = grid or place
        shared = any(known_in in (one.grid, one.team) for one in others)
        await asyncio.to_thread(self._forget, place, "" if shared else known_in)
        logger.info("Cairn has left a workspace")

    def _forget(self, place: str, known_in: str) -> None:
        with self._open_store(THE_OFFICE) as store:
            store.outbox.give_up_in(f"{CHANNEL}:{place}", NOT_THERE)
            if known_in:
                store.accounts.forget_place(CHANNEL, known_in)


def _place(body: Mapping[str, Any], context: Mapping[str, Any]) -> str:
    """Return what was left; of an organisation as a whole Slack names no workspace."""
    grid = str(context.get("enterprise_id") or "")
    team = str(context.get("team_id") or "")
    whole = context.get("is_enterprise_install") or not team or team.startswith(ORGANISATION)
    return grid or team if whole else team
