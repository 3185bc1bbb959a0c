"""Forms: in dialogs and in messages; what is wrong with one is said beside its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.reply import Form, Reply
from bot.channels.teams.activity import Activity, part
from bot.channels.teams.cards.piece import card
from bot.channels.teams.cards.words import lines
from bot.channels.teams.desk import Desk, Given
from bot.channels.teams.drawn import Drawn
from bot.channels.teams.forms import dialog, errors, filled_in, in_place
from bot.channels.teams.listeners.settling import after_form
from bot.channels.teams.outgoing import Drawing
from bot.channels.teams.places import Place
from bot.posting import NotSentError, Post, UndeliverableError
from bot.talk import Kept, Said

NOT_YOURS = "That form is for who asked. Ask me yourself, and I give you one."
NO_CHAT = "I have no chat with you in which to answer. Add me to your own apps in Teams first."
LATER = "I have it. My answer comes in our conversation."
SENT = "Sent."
# whose a form is that stands in no answer
OPENED_BY = "opened_by"
Data = Mapping[str, Any]


async def opened(activity: Activity, desk: Desk) -> Given:
    """Open a form from the answer that holds it, for whoever had asked."""
    data = part(activity.value, "data")
    post = await desk.shown_to(str(data.get("answer") or ""), activity, asked_by=True)
    at = int(data.get("reply") or 0)
    form = Reply.model_validate(post.answer["messages"][at]).form if post else None
    if post is None or form is None:
        return message(NOT_YOURS)
    return shown(dialog(form, key=post.key, reply=str(at)))


async def sent(activity: Activity, desk: Desk) -> Given | None:
    """Answer a dialog that was sent: with it where something is wrong, else where it stood."""
    data = part(activity.value, "data")
    _, kept = filled_in(data)
    post = await _belongs_to(kept, activity, desk)
    if post is None and kept.get(OPENED_BY) != activity.user:
        return message(NOT_YOURS)
    try:
        place = await _place(post, activity, desk)
    except (UndeliverableError, NotSentError):
        return message(NO_CHAT)
    given, is_late = await _answered(activity, data, place, desk)
    if given:
        return shown(dialog(Form.model_validate(given["form"]), **kept))
    return message(LATER) if is_late else None


async def sent_in_place(activity: Activity, data: Data, desk: Desk) -> Drawn | str:
    """Answer a form that stands in a message: with what takes its place, or a note."""
    _, kept = filled_in(data)
    post = await _belongs_to(kept, activity, desk)
    if post is None:
        return NOT_YOURS
    given, is_late = await _answered(activity, data, activity.place, desk)
    if given:
        return _again(given, kept)
    return after_form(post, LATER if is_late else SENT) or LATER


async def read(activity: Activity, data: Data, place: Place, desk: Desk) -> Said:
    """Return the form that somebody sent; the same sent again by Teams is the same."""
    form, _ = filled_in(data)
    return await desk.said(activity, f"form:{activity.key}", place=place, form=form)


async def _belongs_to(kept: Mapping[str, str], activity: Activity, desk: Desk) -> Post | None:
    """Return the answer in which a form stood."""
    return await desk.shown_to(str(kept.get("key") or ""), activity, asked_by=True)


async def _place(post: Post | None, activity: Activity, desk: Desk) -> Place:
    """Return where a dialog is answered: where its form was offered, else in somebody's own chat.

    What was offered to one alone was so in their own chat.
    """
    if post and not post.private_to:
        return Place.named(post.conversation)
    return await desk.poster.own_chat(activity.place, activity.user)


async def _answered(
    activity: Activity, data: Data, place: Place, desk: Desk
) -> tuple[Given | None, bool]:
    """Keep a form; return its answer where it is wrong, and whether that is not known yet."""
    kept = await desk.keep(await read(activity, data, place, desk))
    given, making = await desk.answered_soon(kept)
    if given and errors(given):
        await desk.outbox.was_shown(kept)
        return given, False
    desk.soon(finish(kept, making, activity, desk))
    return None, given is None


async def finish(kept: Kept, making: Any, activity: Activity, desk: Desk) -> None:
    """Send an answer that is being made."""
    if given := await making:
        await desk.finish(kept, given, activity)


def _again(given: Given, kept: Mapping[str, str]) -> Drawn:
    """Draw a form anew, with what is wrong in it."""
    whole = "\n".join(one["text"] for one in given["messages"])
    form = in_place(Form.model_validate(given["form"]), **kept)
    return Drawn(whole, card([*(one.element for one in lines(whole)), form.element]))


def shown(drawn: Drawing) -> Given:
    """Let Teams show a dialog."""
    return {"task": {"type": "continue", "value": drawn}}


def message(words: str) -> Given:
    """Let Teams say something in place of a dialog."""
    return {"task": {"type": "message", "value": words}}
