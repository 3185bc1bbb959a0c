"""Thumbs under answers: what people thought of them is kept, and passed on where it was wrong."""

from __future__ import annotations

import json
from typing import Any

from bot.channels.teams.activity import Activity, part
from bot.channels.teams.desk import Desk
from bot.channels.teams.drawn import Drawn
from bot.channels.teams.people import CHANNEL
from bot.opinions import Opinion

LIKE, REACTIONS = "like", frozenset({"like", "dislike"})
NOT_YOURS = "Only who asked can say that of this answer."
WHICH = "I can’t tell which answer you mean. Say “that’s wrong” after it, and what was."


async def hear(activity: Activity, desk: Desk) -> None:
    """Keep an opinion; Teams thanks for it, and what is passed on is said to whoever told it."""
    value = part(activity.value, "actionValue")
    reaction = value["reaction"]
    if reaction not in REACTIONS:
        raise ValueError(reaction)
    told = _words(value.get("feedback"))
    message = str(activity.raw.get("replyToId") or "")
    room = activity.place.conversation
    key = await desk.outbox.key_of_posted(CHANNEL, room, message) if message else ""
    if not key:
        desk.soon(_say(WHICH, activity, desk))
        return
    post = await desk.shown_to(key, activity)
    conversation = f"{CHANNEL}:{post.conversation}" if post else ""
    email = await desk.people.email(activity)
    opinion = Opinion(key, conversation, activity.user, email, reaction == LIKE, told)
    thanks = await desk.opinions.note(opinion) if post else None
    if thanks is None or told:
        desk.soon(_say(thanks.text if thanks else NOT_YOURS, activity, desk))


def _words(given: Any) -> str:
    """Return what somebody wrote beside a thumb, which Teams mostly writes as JSON within JSON."""
    try:
        read = json.loads(given) if isinstance(given, str) and given else given
    except ValueError:
        read = given
    told = read.get("feedbackText") if isinstance(read, dict) else read
    return told if isinstance(told, str) else ""


async def _say(words: str, activity: Activity, desk: Desk) -> None:
    """Say something to one person alone, once or not at all."""
    only_to = activity.user if activity.place.is_public else ""
    await desk.poster.show(activity.place, [Drawn(words)], only_to)
