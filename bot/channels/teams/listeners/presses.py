"""Buttons: some say something, others show what waits behind them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.channels.teams.activity import Activity, part
from bot.channels.teams.cards.buttons import MORE, SAY, SEND_FORM, SHARE, says
from bot.channels.teams.desk import Desk, Given
from bot.channels.teams.drawn import Drawn
from bot.channels.teams.listeners import forms, showing
from bot.channels.teams.listeners.settling import after_press, asked, settle
from bot.channels.teams.places import Place
from bot.posting import Post
from bot.talk import Said

CARD, NOTE = "application/vnd.microsoft.card.adaptive", "application/vnd.microsoft.activity.message"
GONE = "I no longer have what this button belongs to. Please ask me again."
TAKEN = "I have it."
Data = Mapping[str, Any]


async def execute(activity: Activity, desk: Desk) -> Given:
    """Answer a press: with the card that takes the place of the one that was pressed, or a note."""
    given = await _pressed(activity, part(part(activity.value, "action"), "data"), desk)
    if isinstance(given, Drawn):
        return {"statusCode": 200, "type": CARD, "value": given.card}
    return {"statusCode": 200, "type": NOTE, "value": given}


async def submit(activity: Activity, desk: Desk) -> None:
    """Answer a press of an old version of Teams, to which only a message can be answered."""
    given = await _pressed(activity, activity.value, desk)
    if isinstance(given, str) and given != TAKEN:
        desk.soon(showing.say(activity, given, desk))


async def _pressed(activity: Activity, data: Data, desk: Desk) -> Drawn | str:
    """Return what takes the place of the message that was pressed, or a note."""
    if data.get("action") == SEND_FORM:
        form = await forms.sent_in_place(activity, data, desk)
        if isinstance(form, Drawn):
            desk.soon(settle(activity, form, desk))
        return form
    post = await desk.shown_to(str(data.get("answer") or ""), activity)
    note = await _done(activity, data, post, desk)
    drawn = after_press(post, data) if post and note != GONE else None
    if drawn and post and asked(post):
        desk.soon(settle(activity, drawn, desk))
    return drawn or note


async def _done(activity: Activity, data: Data, post: Post | None, desk: Desk) -> str:
    """Do what a button is for, and return a note about it."""
    action = data.get("action")
    if action == SAY and (said := await read(activity, data, post, desk)):
        kept = await desk.keep(said)
        desk.soon(desk.answer(kept, activity))
        return TAKEN
    if post and action == MORE:
        desk.soon(showing.more(activity, post, desk))
        return TAKEN
    if post and action == SHARE and showing.may_share(post, activity):
        desk.soon(showing.share(activity, post, desk))
        return TAKEN
    return GONE


async def read(activity: Activity, data: Data, post: Post | None, desk: Desk) -> Said | None:
    """Return what a button says for whoever pressed it, in the conversation in which it stands."""
    text = data.get("says") or (says(post.answer, int(data["number"])) if post else "")
    if not text or (data.get("answer") and post is None):
        return None
    place = Place.named(post.conversation) if post and not post.private_to else activity.place
    return await desk.said(activity, f"press:{activity.key}", str(text), place=place)
