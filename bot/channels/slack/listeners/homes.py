"""Cairn's page: drawn when it is opened, and again when its owner has changed the register."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt.async_app import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.desk import Desk, Speaker
from bot.channels.slack.home import away, home
from bot.channels.slack.limits import BUTTON_TEXT
from bot.channels.slack.outgoing import shortened
from bot.talk import Kept
from knowledge.store import DatabaseError

logger = logging.getLogger(__name__)

MOST_PROMPTS = 4


class Homes:
    """Listens to the opening of the page and of the messages beside it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def opened(
        self, event: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient
    ) -> None:
        """Draw the page, or suggest what to ask where somebody begins to write."""
        speaker = Speaker.of(context, event["user"])
        if event.get("tab") != "messages":
            await self._draw(client, speaker)
            return
        if suggest := context.get("set_suggested_prompts"):
            found = await self._desk.at_home.prompts(await self._desk.email(speaker))
            some = [
                {"title": shortened(one.label, BUTTON_TEXT), "message": one.says}
                for one in found[:MOST_PROMPTS]
            ]
            await suggest(prompts=some)

    async def after(self, kept: Kept, context: AsyncBoltContext) -> None:
        """Draw the page again where a message has changed something; nobody waits for it."""
        try:
            if await self._desk.at_home.has_logged(kept):
                speaker = Speaker.of(context, str(context.get("user_id") or ""))
                await self._draw(context["client"], speaker)
        except Exception as error:
            logger.warning("A page could not be drawn again", exc_info=error)

    async def _draw(self, client: AsyncWebClient, speaker: Speaker) -> None:
        try:
            email = await self._desk.email(speaker)
            view = home(await self._desk.at_home.page(email, speaker.user))
        except DatabaseError:
            logger.exception("A page cannot be made")
            view = away()
        await client.views_publish(user_id=speaker.user, view=view)
