"""Opens forms at once, from Cairn's page and from shortcuts, while Slack's trigger lives."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from aiohttp import ClientError
from slack_bolt.async_app import AsyncAck, AsyncBoltContext
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from actions.reply import Reply
from actions.updates.guided.placing import FIELD
from bot.channels.slack.blocks.piece import sections
from bot.channels.slack.desk import Desk, Speaker
from bot.channels.slack.dialogs import QUESTION, dialog, of_reply, typed
from bot.channels.slack.home import ANY
from bot.channels.slack.listeners.answering import Answering
from bot.channels.slack.listeners.keeping import KEPT
from bot.channels.slack.listeners.presses import action_of
from bot.channels.slack.listeners.shortcuts import READ
from bot.channels.slack.listeners.views import CONVERSATION
from bot.channels.slack.outgoing import Drawing, escape
from bot.channels.slack.rendering import Drawn
from knowledge.store import DatabaseError

logger = logging.getLogger(__name__)

NO_RECORDS = "I can’t get at my records just now. Please try again in a minute."
TOO_LATE = "Slack would not open the form. Please press again, or tell me here how it went."


class Opening:
    """Listens to what opens a form without a message before it."""

    def __init__(self, desk: Desk, answering: Answering) -> None:
        self._desk = desk
        self._answering = answering

    async def post(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient
    ) -> None:
        """Open the form of the project whose button was pressed, or of whichever it may be."""
        await ack()
        speaker = Speaker.of(context, body["user"]["id"])
        project = str(action_of(body).get("value") or ANY)
        reply = await self._form(speaker, "" if project == ANY else project)
        await self._show(client, body, speaker, self._drawn(reply, speaker))

    async def ask(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient
    ) -> None:
        """Let somebody ask something from the page."""
        await ack()
        speaker = Speaker.of(context, body["user"]["id"])
        await self._show(client, body, speaker, dialog(QUESTION))

    async def which(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Go on to the form of the project that was chosen."""
        speaker = Speaker.of(context, body["user"]["id"])
        project, _ = typed(body["view"], FIELD)
        view = self._drawn(await self._form(speaker, project), speaker)
        await ack(response_action="update", view=view)

    async def shortcut(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient
    ) -> None:
        """Open the form of an update; where a message says all, answer it instead."""
        if context.get(KEPT):
            await self._answering.shortcut(ack, body, context)
            return
        await ack()
        speaker = Speaker.of(context, body["user"]["id"])
        form = context.get(READ)
        reply = Reply(text="", form=form) if form else await self._form(speaker, "")
        await self._show(client, body, speaker, self._drawn(reply, speaker))

    async def _form(self, speaker: Speaker, project: str) -> Reply:
        try:
            email = await self._desk.email(speaker)
            if project:
                return await self._desk.at_home.form_of(email, project)
            return await self._desk.at_home.form_or_which(email)
        except DatabaseError:
            logger.exception("No form can be made")
            return Reply(text=NO_RECORDS)

    def _drawn(self, reply: Reply, speaker: Speaker) -> Drawing:
        return of_reply(reply, **{CONVERSATION: self._desk.direct(speaker).name})

    async def _show(
        self, client: AsyncWebClient, body: Mapping[str, Any], speaker: Speaker, view: Drawing
    ) -> None:
        """Open a modal; where Slack does not, say so where a message finds whoever pressed."""
        try:
            await client.views_open(trigger_id=body["trigger_id"], view=view)
        except (SlackApiError, ClientError, TimeoutError) as error:
            logger.warning("A form could not be opened", exc_info=error)
            said = Drawn([one.block for one in sections(TOO_LATE)], escape(TOO_LATE))
            await self._desk.poster.show(self._desk.direct(speaker), [said])
