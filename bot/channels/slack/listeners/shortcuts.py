"""Shortcuts: log a message as an update, and post a sprint update."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.channels.slack.desk import Desk, Speaker
from bot.talk import Said

LOG_MESSAGE, POST_UPDATE = "log_as_update", "post_update"
WANTS_TO_POST = "I want to post an update"


async def read(body: Mapping[str, Any], context: Mapping[str, Any], desk: Desk) -> Said | None:
    """Return what a shortcut says for whoever chose it, in their direct message with Cairn."""
    chosen = body.get("callback_id")
    if body.get("type") not in ("message_action", "shortcut"):
        return None
    if chosen not in (LOG_MESSAGE, POST_UPDATE):
        return None
    speaker = Speaker.of(context, body["user"]["id"])
    text = WANTS_TO_POST
    if chosen == LOG_MESSAGE:
        text = await desk.read(speaker, (body.get("message") or {}).get("text") or "")
    place = desk.direct(speaker)
    return await desk.said(speaker, place, f"shortcut:{body['trigger_id']}", text)
