"""Joins the listeners to Slack's SDK."""

from __future__ import annotations

import logging
import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext
from slack_bolt.response import BoltResponse

from bot.channels.slack.blocks.buttons import KEPT, MORE, OPEN_FORM, SAY, SHARE
from bot.channels.slack.desk import Desk
from bot.channels.slack.forms import FORM
from bot.channels.slack.listeners.answering import Answering
from bot.channels.slack.listeners.keeping import SEEN, Keeping
from bot.channels.slack.listeners.leaving import Leaving
from bot.channels.slack.listeners.shortcuts import LOG_MESSAGE, POST_UPDATE
from bot.channels.slack.listeners.showing import Showing

logger = logging.getLogger(__name__)

COMMAND = "/cairn"
ANY = re.compile(".*")


def register(app: AsyncApp, desk: Desk, leaving: Leaving | None = None) -> None:
    """Let Cairn listen; only the first listener that fits hears something."""
    if leaving:
        app.event("app_uninstalled")(leaving.uninstalled)
        app.event("tokens_revoked")(leaving.revoked)
    answering, showing = Answering(desk), Showing(desk)
    app.middleware(Keeping(desk).keep)
    app.event("app_mention")(answering.event)
    app.event("message")(answering.event)
    app.event("app_home_opened")(showing.opened)
    app.event(ANY)(_nothing)
    app.action(re.compile(f"^({SAY}|{KEPT}):"))(answering.press)
    app.action(re.compile(f"^{OPEN_FORM}:"))(showing.open_form)
    app.action(MORE)(showing.more)
    app.action(SHARE)(showing.share)
    app.action(ANY)(_acknowledged)
    app.command(COMMAND)(answering.command)
    app.view(FORM)(answering.form)
    app.shortcut(LOG_MESSAGE)(answering.shortcut)
    app.shortcut(POST_UPDATE)(answering.shortcut)
    app.error(_failed)


async def _nothing() -> None:
    """Hear what is nothing to Cairn, so that Slack does not send it again."""


async def _acknowledged(ack: AsyncAck) -> None:
    await ack()


async def _failed(
    error: Exception, body: dict[str, Any], context: AsyncBoltContext
) -> BoltResponse:
    """Note a fault; what was said is kept, and is answered all the same.

    What fails before that has to come again: Slack may be away just when the SDK asks it something.
    """
    logger.error("A listener fails", exc_info=error, extra={"kind": body.get("type")})
    return BoltResponse(status=200 if context.get(SEEN) else 503)
