"""Shows what needs no answer: forms, the rest of a long reply, what is shared."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncBoltContext, AsyncRespond

from actions.reply import Reply
from bot.channels.slack.desk import Desk, Speaker
from bot.channels.slack.forms import modal
from bot.channels.slack.listeners.presses import action_of, place_of, shown_to
from bot.channels.slack.listeners.views import CONVERSATION
from bot.channels.slack.outgoing import marked_up
from bot.channels.slack.places import Place, where
from bot.channels.slack.rendering import Drawn, draw, rest
from bot.in_public import MAY_BE_SHARED
from bot.posting import Post

logger = logging.getLogger(__name__)

NOT_YOURS = "That is for who asked. Ask me yourself, and I show you what I may."
CHANGED = (
    "The register has changed since I said that, and so may who is to see it. Ask me again, and I "
    "show you what stands now."
)


class Showing:
    """Listens to buttons that show something."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def open_form(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """Open a form from the answer that holds it, while Slack's trigger lives."""
        await ack()
        key, _, number = str(action_of(body).get("value") or "").rpartition(":")
        place, post = await self._asked_for(key, body, context, asked_by=True)
        form = Reply.model_validate(post.answer["messages"][int(number)]).form if post else None
        if form is None:
            await _say(respond, NOT_YOURS)
            return
        view = modal(form, **{CONVERSATION: place.name})
        client = await self._desk.workspaces.client(where(context))
        await client.views_open(trigger_id=body["trigger_id"], view=view)

    async def more(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """Show the rest of a reply; where others read along, to who asks for it."""
        await ack()
        key = str(action_of(body).get("value") or "")
        place, post = await self._asked_for(key, body, context)
        if post is None:
            await _say(respond, NOT_YOURS)
            return
        if place.is_public and not post.is_current:
            await _say(respond, CHANGED)
            return
        only_to = body["user"]["id"] if place.is_public else ""
        await self._desk.poster.show(place, rest(post.answer), only_to)

    async def share(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, respond: AsyncRespond
    ) -> None:
        """Show everybody what somebody was told alone, where they may."""
        await ack()
        key = str(action_of(body).get("value") or "")
        place, post = await self._asked_for(key, body, context)
        if post is None or not post.private_to or post.answer["private"] not in MAY_BE_SHARED:
            await _say(respond, NOT_YOURS)
            return
        if not post.is_current:
            await _say(respond, CHANGED)
            return
        told = shared(draw(post.answer, key), post.private_to)
        await self._desk.poster.show(place, told, speaker=post.private_to)
        await respond(delete_original=True)

    async def _asked_for(
        self, key: str, body: dict[str, Any], context: AsyncBoltContext, *, asked_by: bool = False
    ) -> tuple[Place, Post | None]:
        speaker = Speaker.of(context, body["user"]["id"])
        place = place_of(body, speaker, self._desk)
        return place, await shown_to(key, place, speaker, self._desk, asked_by=asked_by)


def shared(messages: list[Drawn], user: str) -> list[Drawn]:
    """Say above what is shared whom it was told: "you" in it is that person."""
    line = f"<@{user}> asked me this and shares my answer:"
    above = {"type": "context", "elements": [marked_up(line)]}
    return [Drawn([above], line), *messages]


async def _say(respond: AsyncRespond, words: str) -> None:
    await respond(text=words, response_type="ephemeral", replace_original=False)
