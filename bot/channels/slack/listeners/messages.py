"""Messages: direct ones, mentions in channels, and what became of both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.channels.slack.desk import Desk, Speaker
from bot.channels.slack.moments import moment
from bot.channels.slack.places import of_message
from bot.talk import Said

SPOKEN = frozenset({"", "file_share", "thread_broadcast", "me_message"})
DELETED = "tombstone"


async def read(body: Mapping[str, Any], context: Mapping[str, Any], desk: Desk) -> Said | None:
    """Return what somebody said, changed or deleted; None for all else."""
    event = body.get("event") or {}
    kind, subtype = event.get("type"), event.get("subtype") or ""
    if kind == "app_mention" and not event.get("edited"):
        return None if _is_direct(event) else await _spoken(event, context, desk)
    if kind != "message":
        return None
    if subtype in SPOKEN:
        return await _spoken(event, context, desk) if _is_direct(event) else None
    if subtype == "message_changed":
        return await _changed(event, context, desk)
    return await _deleted(event, context, desk) if subtype == "message_deleted" else None


async def _spoken(
    event: Mapping[str, Any], context: Mapping[str, Any], desk: Desk, **more: Any
) -> Said | None:
    if event.get("bot_id") or not event.get("user"):
        return None
    speaker = Speaker.of(context, event["user"])
    text = await desk.read(speaker, event.get("text") or "")
    own = {"event_id": _key(event, event["ts"]), "at": moment(event["ts"])}
    place = of_message(speaker.team, event)
    if place.person:
        desk.poster.directs.learn(place, event["channel"])
    return await desk.said(speaker, place, text=text, **{**own, **more})


async def _changed(event: Mapping[str, Any], context: Mapping[str, Any], desk: Desk) -> Said | None:
    """Read an edit; Slack says the same of a link that it has unfolded."""
    now, before = event.get("message") or {}, event.get("previous_message") or {}
    if now.get("subtype") == DELETED:
        return await _gone(event, before, context, desk)
    if not now.get("edited") or now.get("text") == before.get("text"):
        return None
    if not _is_for_cairn(event, context, now, before):
        return None
    return await _spoken(
        {**now, "channel": event["channel"]},
        context,
        desk,
        event_id=_key(event, f"{now['ts']}:{now['edited'].get('ts') or event['ts']}"),
        edits=_key(event, now["ts"]),
        at=moment(event.get("event_ts") or event["ts"]),
    )


async def _deleted(event: Mapping[str, Any], context: Mapping[str, Any], desk: Desk) -> Said | None:
    return await _gone(event, event.get("previous_message") or {}, context, desk)


async def _gone(
    event: Mapping[str, Any], before: Mapping[str, Any], context: Mapping[str, Any], desk: Desk
) -> Said | None:
    """Read that a message is gone; whoever wrote it is asked about it."""
    if not before.get("ts") or not _is_for_cairn(event, context, before):
        return None
    key = _key(event, before["ts"])
    return await _spoken(
        {**before, "channel": event["channel"], "text": ""},
        context,
        desk,
        event_id=f"{key}:deleted",
        edits=key,
        deleted=True,
        at=moment(event.get("event_ts") or event["ts"]),
    )


def _is_for_cairn(
    event: Mapping[str, Any], context: Mapping[str, Any], *messages: Mapping[str, Any]
) -> bool:
    """Say whether a message that changed was said to Cairn, before or after."""
    mention = f"<@{context.get('bot_user_id')}"
    return _is_direct(event) or any(mention in (one.get("text") or "") for one in messages)


def _is_direct(event: Mapping[str, Any]) -> bool:
    return str(event.get("channel") or "").startswith("D")


def _key(event: Mapping[str, Any], ts: str) -> str:
    return f"{event['channel']}:{ts}"
