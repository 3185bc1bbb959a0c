"""Buttons: some say something, others show what waits behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.channels.slack.blocks.buttons import KEPT, SAY, says
from bot.channels.slack.desk import Desk, Speaker
from bot.channels.slack.home import HOME
from bot.channels.slack.moments import moment
from bot.channels.slack.places import Place, of_row
from bot.posting import Post
from bot.talk import Said


async def read(body: Mapping[str, Any], context: Mapping[str, Any], desk: Desk) -> Said | None:
    """Return what a button says for whoever pressed it; None where it says nothing.

    Whoever presses what somebody else was answered with is answered alone: "undo that" may be
    refused, and nobody else need read how.
    """
    action = action_of(body)
    kind = str(action.get("action_id") or "").partition(":")[0]
    if body.get("type") != "block_actions" or kind not in (SAY, KEPT):
        return None
    speaker = Speaker.of(context, body["user"]["id"])
    place = place_of(body, speaker, desk)
    text = await _says(kind, action, place, speaker, desk)
    if _asked_by(body) not in ("", speaker.user):
        place = replace(place, aside=speaker.user)
    event_id = f"{speaker.user}:{action['action_ts']}:{action['action_id']}"
    at = moment(action["action_ts"])
    return await desk.said(speaker, place, event_id, text, at=at) if text else None


def action_of(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what was pressed."""
    return next(iter(body.get("actions") or ()), {})


def place_of(body: Mapping[str, Any], speaker: Speaker, desk: Desk) -> Place:
    """Return the conversation in which a button stands, as the button's row says it."""
    name, _ = of_row(str(action_of(body).get("block_id") or ""))
    if name in ("", HOME):
        return desk.direct(speaker)
    return desk.named(name, speaker)


async def shown_to(
    key: str, place: Place, speaker: Speaker, desk: Desk, *, asked_by: bool = False
) -> Post | None:
    """Return an answer that was posted where it is asked for, and to whom it may be shown.

    With *asked_by* only to who had asked.
    """
    post = await desk.outbox.kept(key)
    if post is None or post.conversation != place.name:
        return None
    alone = post.private_to or (post.speaker if asked_by else "")
    return None if alone and alone != speaker.user else post


def _asked_by(body: Mapping[str, Any]) -> str:
    """Return whom a button was drawn for, where others read along; "" where that is not said."""
    return of_row(str(action_of(body).get("block_id") or ""))[1]


async def _says(
    kind: str, action: Mapping[str, Any], place: Place, speaker: Speaker, desk: Desk
) -> str:
    value = str(action.get("value") or "")
    if kind == SAY:
        return value
    key, _, number = value.rpartition(":")
    post = await shown_to(key, place, speaker, desk)
    return says(post.answer, int(number)) if post else ""
