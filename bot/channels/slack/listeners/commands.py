"""The command ``/cairn``: ask or tell anywhere, answered to whoever typed it alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.channels.slack.desk import Desk, Speaker
from bot.channels.slack.places import Place
from bot.talk import Said

HELP_WORDS = frozenset({"", "help", "?"})
HELP = (
    "Ask me or tell me anything after the command, and only you see the answer:\n"
    "• {command} who leads telecare?\n"
    "• {command} what do I owe?\n"
    "• {command} telecare: green, migrated 400 users, next Perth\n"
    "• {command} what can you do?\n"
    "You can also write to me directly, or mention me in a channel and I answer in a thread there."
)


async def read(body: Mapping[str, Any], context: Mapping[str, Any], desk: Desk) -> Said | None:
    """Return what was typed behind the command; None where it asks for help."""
    if "command" not in body or wants_help(body):
        return None
    speaker = Speaker.of(context, body["user_id"])
    aside = Place(speaker.team, body["channel_id"], aside=speaker.user)
    # a direct message may be that of two other people, in which Cairn cannot write
    place = desk.direct(speaker) if aside.is_direct else aside
    text = await desk.read(speaker, body["text"])
    return await desk.said(speaker, place, f"command:{body['trigger_id']}", text)


def wants_help(body: Mapping[str, Any]) -> bool:
    """Say whether nothing was asked but how to ask."""
    return str(body.get("text") or "").strip().lower() in HELP_WORDS
