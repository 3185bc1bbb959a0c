"""Joins the listeners to Slack's SDK."""

from __future__ import annotations

import logging
import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext
from slack_bolt.response import BoltResponse

from actions.updates.guided.at_once import WHICH
from bot.channels.slack.blocks.buttons import KEPT, MORE, OPEN_FORM, SAY, SHARE
from bot.channels.slack.blocks.opinion import OPINION
from bot.channels.slack.desk import Desk
from bot.channels.slack.dialogs import ASKED
from bot.channels.slack.forms import FORM
from bot.channels.slack.home import ASK, POST
from bot.channels.slack.listeners.answering import Answering
from bot.channels.slack.listeners.homes import Homes
from bot.channels.slack.listeners.keeping import SEEN, Keeping
from bot.channels.slack.listeners.leaving import Leaving
from bot.channels.slack.listeners.opening import Opening
from bot.channels.slack.listeners.opinions import Judged
from bot.channels.slack.listeners.shortcuts import LOG_MESSAGE, POST_UPDATE
from bot.channels.slack.listeners.showing import Showing

logger = logging.getLogger(__name__)

COMMAND = "/cairn"
ANY = re.compile(".*")


def register(app: AsyncApp, desk: Desk, leaving: Leaving | None = None) -> None:
    """Let Cairn listen; only the first listener that fits hears something."""
    if leaving:
        app.middleware(leaving.hear)
    homes, showing, judged = Homes(desk), Showing(desk), Judged(desk)
    answering = Answering(desk, homes)
    opening = Opening(desk, answering)
    app.middleware(Keeping(desk).keep)
    app.event("app_mention")(answering.event)
    app.event("message")(answering.event)
    app.event("app_home_opened")(homes.opened)
    app.event(ANY)(_nothing)
    app.action(re.compile(f"^({SAY}|{KEPT}):"))(answering.press)
    app.action(re.compile(f"^{OPEN_FORM}:"))(showing.open_form)
    app.action(MORE)(showing.more)
    app.action(SHARE)(showing.share)
    app.action(OPINION)(judged.press)
    app.action(POST)(opening.post)
    app.action(ASK)(opening.ask)
    app.action(ANY)(_acknowledged)
    app.command(COMMAND)(answering.command)
    app.view(FORM)(answering.form)
    app.view(ASKED)(answering.press)
    app.view(WHICH)(opening.which)
    app.view(OPINION)(judged.told)
    app.shortcut(LOG_MESSAGE)(opening.shortcut)
    app.shortcut(POST_UPDATE)(opening.shortcut)
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
