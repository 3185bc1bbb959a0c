"""Answers what was kept."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncBoltContext

from actions.reply import Form
from bot.channels.slack.desk import Desk
from bot.channels.slack.forms import modal
from bot.channels.slack.listeners.commands import HELP, wants_help
from bot.channels.slack.listeners.homes import Homes
from bot.channels.slack.listeners.keeping import KEPT
from bot.channels.slack.listeners.views import CONVERSATION, shown_again
from bot.channels.slack.places import where
from bot.channels.slack.signals import at_work
from bot.talk import Kept

# Slack waits three seconds for what is to become of a form, and a modal opens within them
LONGEST_WAIT = 2.0


class Answering:
    """Listens to what is said."""

    def __init__(self, desk: Desk, homes: Homes) -> None:
        self._desk = desk
        self._homes = homes

    async def event(self, event: dict[str, Any], context: AsyncBoltContext) -> None:
        """Answer a message; Slack has its word by now that it was taken."""
        if kept := context.get(KEPT):
            client = await self._desk.workspaces.client(where(context))
            async with at_work(client, event, context):
                await self._answer(kept, context)

    async def press(self, ack: AsyncAck, context: AsyncBoltContext) -> None:
        """Answer what a button says."""
        await ack()
        if kept := context.get(KEPT):
            await self._answer(kept, context)

    async def command(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Answer what was typed behind the command."""
        if wants_help(body):
            words = HELP.format(command=body["command"])
            await ack(text=words, response_type="ephemeral")
            return
        await self.press(ack, context)

    async def form(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Answer a form: beside its fields while it is open, else in its conversation."""
        kept = context.get(KEPT)
        if kept is None:
            await ack()
            return
        answering = asyncio.create_task(self._desk.talk.answer_kept(kept))
        given = await _soon(answering)
        if given and (again := shown_again(body, given)):
            await self._desk.outbox.was_shown(kept)
            await ack(**again)
            return
        await ack()
        await self._finish(kept, given or await answering, context)

    async def shortcut(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext
    ) -> None:
        """Answer a shortcut: with a form where that is the answer, else in the direct message."""
        await ack()
        kept = context.get(KEPT)
        if kept is None:
            return
        answering = asyncio.create_task(self._desk.talk.answer_kept(kept))
        given = await _soon(answering)
        if given and given.get("form"):
            view = modal(
                Form.model_validate(given["form"]),
                **{CONVERSATION: kept.conversation.partition(":")[2]},
            )
            client = await self._desk.workspaces.client(where(context))
            await client.views_open(trigger_id=body["trigger_id"], view=view)
            await self._desk.outbox.was_shown(kept)
            return
        await self._finish(kept, given or await answering, context)

    async def _answer(self, kept: Kept, context: AsyncBoltContext) -> None:
        await self._finish(kept, await self._desk.talk.answer_kept(kept), context)

    async def _finish(
        self, kept: Kept, given: Mapping[str, Any], context: AsyncBoltContext
    ) -> None:
        """Send the answer; say so where it will come later."""
        if given.get("waiting"):
            await self._desk.excuse(kept, given, str(context.get("user_id") or ""))
            return
        await self._desk.outbox.send_in(kept.conversation)
        await self._homes.after(kept, context)


async def _soon(answering: asyncio.Task[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the answer if it comes while Slack waits; it goes on being made otherwise."""
    done, _ = await asyncio.wait({answering}, timeout=LONGEST_WAIT)
    return answering.result() if done else None
