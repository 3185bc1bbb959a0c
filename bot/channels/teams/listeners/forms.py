"""Forms: opened as dialogs and sent; what is wrong with one is said beside its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.reply import Form, Reply
from bot.channels.teams.activity import Activity, part
from bot.channels.teams.cards.settled import settled
from bot.channels.teams.desk import Desk, Given
from bot.channels.teams.forms import dialog, errors, filled_in
from bot.channels.teams.outgoing import Drawing
from bot.channels.teams.places import Place
from bot.posting import Post
from bot.talk import Kept, Said

NOT_YOURS = "That form is for who asked. Ask me yourself, and I give you one."
LATER = "I have it. My answer comes in our conversation."
SENT = "Sent."
Data = Mapping[str, Any]


async def opened(activity: Activity, desk: Desk) -> Given:
    """Open a form from the answer that holds it, for whoever had asked."""
    data = part(activity.value, "data")
    post = await desk.shown_to(str(data.get("key") or ""), activity, asked_by=True)
    at = int(data.get("reply") or 0)
    form = Reply.model_validate(post.answer["messages"][at]).form if post else None
    if post is None or form is None:
        return _message(NOT_YOURS)
    return _shown(dialog(form, key=post.key, reply=str(at)))


async def sent(activity: Activity, desk: Desk) -> Given | None:
    """Answer a dialog that was sent: with it where something is wrong, else where it stood."""
    data = part(activity.value, "data")
    post = await _belongs_to(data, activity, desk)
    if post is None:
        return _message(NOT_YOURS)
    wrong, is_late = await _answered(activity, data, post, desk)
    if wrong:
        return _shown(dialog(wrong, **filled_in(data)[1]))
    return _message(LATER) if is_late else None


async def sent_in_place(activity: Activity, data: Data, desk: Desk) -> Data | str:
    """Answer a form that stands in a message: with the card that takes its place, or a note."""
    post = await _belongs_to(data, activity, desk)
    if post is None:
        return NOT_YOURS
    wrong, is_late = await _answered(activity, data, post, desk)
    if wrong:
        return _card_of(dialog(wrong, **filled_in(data)[1]))
    form = Reply.model_validate(post.answer["messages"][int(filled_in(data)[1]["reply"])]).form
    shown = _card_of(dialog(form, **filled_in(data)[1])) if form else None
    return settled(shown, LATER if is_late else SENT) if shown else LATER


async def _belongs_to(data: Data, activity: Activity, desk: Desk) -> Post | None:
    """Return the answer in which a form stood."""
    _, kept = filled_in(data)
    return await desk.shown_to(kept.get("key", ""), activity, asked_by=True)


async def _answered(
    activity: Activity, data: Data, post: Post, desk: Desk
) -> tuple[Form | None, bool]:
    """Keep a form, and return it anew where it is wrong; say whether that is not known yet."""
    kept = await desk.keep(await read(activity, data, post, desk))
    given, making = await desk.answered_soon(kept)
    if given and errors(given):
        await desk.outbox.was_shown(kept)
        return Form.model_validate(given["form"]), False
    desk.soon(_finish(kept, making, activity, desk))
    return None, given is None


async def read(activity: Activity, data: Data, post: Post, desk: Desk) -> Said:
    """Return the form that somebody sent; the same sent again by Teams is the same."""
    form, _ = filled_in(data)
    place = Place.named(post.conversation)
    return await desk.said(activity, f"form:{activity.key}", place=place, form=form)


async def _finish(kept: Kept, making: Any, activity: Activity, desk: Desk) -> None:
    if given := await making:
        await desk.finish(kept, given, activity)


def _shown(drawn: Drawing) -> Given:
    return {"task": {"type": "continue", "value": drawn}}


def _message(words: str) -> Given:
    return {"task": {"type": "message", "value": words}}


def _card_of(drawn: Drawing) -> Drawing:
    card: Drawing = drawn["card"]["content"]
    return card
