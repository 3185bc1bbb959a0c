"""Messages: what somebody wrote, and what became of it; old versions of Teams press so too."""

from __future__ import annotations

from bot.channels.teams.activity import Activity, MalformedError, part
from bot.channels.teams.desk import Desk
from bot.channels.teams.incoming import words
from bot.channels.teams.listeners import presses
from bot.talk import Said

CHANGED, DELETED = "messageUpdate", "messageDelete"
HTML = "text/html"


async def hear(activity: Activity, desk: Desk) -> None:
    """Keep what was said, and answer it when Teams has its word that it was taken."""
    if not activity.id or not activity.user:
        raise MalformedError("It lacks what belongs to a message.")
    if activity.user == activity.me:
        return
    if activity.kind == "message" and activity.value and not activity.raw.get("text"):
        await presses.submit(activity, desk)
        return
    kept = await desk.keep(await read(activity, desk))
    desk.soon(desk.answer(kept, activity))


async def read(activity: Activity, desk: Desk) -> Said:
    """Return what somebody wrote, changed or deleted."""
    if activity.kind == DELETED:
        event_id = f"{activity.key}:deleted"
        return await desk.said(activity, event_id, edits=activity.key, deleted=True)
    text = _text(activity)
    if activity.kind == CHANGED:
        event_id = f"{activity.key}:{activity.raw.get('timestamp') or ''}"
        return await desk.said(activity, event_id, text, edits=activity.key)
    return await desk.said(activity, activity.key, text)


def _text(activity: Activity) -> str:
    """Return a message as it was written, without the mention of Cairn."""
    text = activity.raw.get("text")
    text = "" if text is None else text
    if not isinstance(text, str):
        raise TypeError(text)
    attached = activity.raw.get("attachments") or []
    html = next((one.get("content") for one in attached if one.get("contentType") == HTML), "")
    me = str(part(activity.raw, "recipient").get("name") or "")
    return words(text, html if isinstance(html, str) else "", me)
