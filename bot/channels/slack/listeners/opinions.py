"""What people think of answers: kept, thanked for, and asked about where they did not help."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncBoltContext, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from actions.reply import Reply
from bot.channels.slack.blocks.opinion import HELPED
from bot.channels.slack.blocks.piece import sections
from bot.channels.slack.desk import Desk, Speaker
from bot.channels.slack.dialogs import WHAT_WAS_WRONG, WORDS, dialog, typed
from bot.channels.slack.listeners.presses import action_of, place_of
from bot.channels.slack.listeners.views import CONVERSATION
from bot.channels.slack.outgoing import escape
from bot.channels.slack.people import CHANNEL
from bot.channels.slack.places import Place
from bot.channels.slack.rendering import Drawn
from bot.opinions import Opinion
from knowledge.store import DatabaseError

logger = logging.getLogger(__name__)

KEY = "key"
NOT_NOTED = "I can’t get at my records just now, so I have not noted that. Please try again."
NOT_YOURS = "Only who asked can say that of this answer."


class Judged:
    """Listens to the buttons under answers in direct messages."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def press(
        self,
        ack: AsyncAck,
        body: dict[str, Any],
        context: AsyncBoltContext,
        respond: AsyncRespond,
        client: AsyncWebClient,
    ) -> None:
        """Note an opinion, tell whoever has it alone, and ask what was wrong where it is bad."""
        await ack()
        speaker = Speaker.of(context, body["user"]["id"])
        place = place_of(body, speaker, self._desk)
        value, _, key = str(action_of(body).get("value") or "").partition(":")
        try:
            thanks = await self._note(key, place, speaker, helped=value == HELPED)
        except DatabaseError:
            logger.exception("An opinion cannot be kept")
            thanks = Reply(text=NOT_NOTED)
        else:
            if thanks and value != HELPED:
                kept = {KEY: key, CONVERSATION: place.name}
                view = dialog(WHAT_WAS_WRONG, thanks.text, **kept)
                await client.views_open(trigger_id=body["trigger_id"], view=view)
                return
        text = escape(thanks.text if thanks else NOT_YOURS)
        await respond(text=text, response_type="ephemeral", replace_original=False)

    async def told(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Pass on what was wrong, and say so to whoever told it alone."""
        speaker = Speaker.of(context, body["user"]["id"])
        words, kept = typed(body["view"], WORDS)
        place = self._desk.named(kept[CONVERSATION], speaker)
        try:
            thanks = await self._note(kept[KEY], place, speaker, helped=False, words=words)
        except DatabaseError:
            logger.exception("An opinion cannot be kept")
            await ack(response_action="errors", errors={WORDS: NOT_NOTED})
            return
        await ack()
        text = thanks.text if thanks else NOT_YOURS
        said = Drawn([one.block for one in sections(text)], escape(text))
        await self._desk.poster.show(place, [said], speaker.user)

    async def _note(
        self, key: str, place: Place, speaker: Speaker, *, helped: bool, words: str = ""
    ) -> Reply | None:
        email = await self._desk.email(speaker)
        conversation = f"{CHANNEL}:{place.name}"
        return await self._desk.opinions.note(
            Opinion(key, conversation, speaker.user, email, helped, words)
        )
