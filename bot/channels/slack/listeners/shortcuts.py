"""Shortcuts: log a message as an update, and post a sprint update.

A form is opened for either, unless the message says all that is needed: then it is answered as if
whoever chose it had written it to Cairn.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, MutableMapping
from typing import Any

from bot.channels.slack.desk import Desk, Speaker
from bot.talk import Said
from knowledge.store import DatabaseError

logger = logging.getLogger(__name__)

LOG_MESSAGE, POST_UPDATE = "log_as_update", "post_update"
# where the form that was made of a message waits for the listener
READ = "form_read"


async def read(
    body: Mapping[str, Any], context: MutableMapping[str, Any], desk: Desk
) -> Said | None:
    """Return the message of a shortcut that can be answered; else its form waits in *context*."""
    if body.get("type") != "message_action" or body.get("callback_id") != LOG_MESSAGE:
        return None
    speaker = Speaker.of(context, body["user"]["id"])
    text = await desk.read(speaker, (body.get("message") or {}).get("text") or "")
    try:
        form = await desk.at_home.read_into_form(await desk.email(speaker), text)
    except DatabaseError:
        logger.exception("A message cannot be read into a form")
        form = None
    if form:
        context[READ] = form
        return None
    return await desk.said(speaker, desk.direct(speaker), f"shortcut:{body['trigger_id']}", text)
