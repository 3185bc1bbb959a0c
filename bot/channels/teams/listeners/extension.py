"""The message extension: search and insert, and log a message as an update."""

from __future__ import annotations

from typing import Any

from bot.channels.teams.activity import Activity, part
from bot.channels.teams.desk import Desk, Given
from bot.channels.teams.forms import dialog
from bot.channels.teams.incoming import words
from bot.channels.teams.limits import BUTTON_TEXT, CITATION_ABSTRACT
from bot.channels.teams.listeners.forms import NO_CHAT, OPENED_BY, message, shown
from bot.channels.teams.outgoing import Drawing
from bot.channels.teams.rendering import draw
from bot.cutting import shortened
from bot.finding import Hit
from bot.posting import NotSentError, UndeliverableError

INITIAL_RUN = "initialRun"
NOTHING = "I found nothing for that."
IN_OUR_CHAT = "I have read it. My answer is in our own chat."
NO_WORDS = "There are no words in that message that I could log."
CARD, PREVIEW = (
    "application/vnd.microsoft.card.adaptive",
    "application/vnd.microsoft.card.thumbnail",
)


async def search(activity: Activity, desk: Desk) -> Given:
    """Return what fits the letters that were typed, each to be put into a message."""
    typed = "".join(_typed(one) for one in activity.value.get("parameters") or ())
    hits = await desk.finding.find(typed)
    if not hits:
        return {"composeExtension": {"type": "message", "text": NOTHING}}
    attached = [one for hit in hits if (one := _attached(hit))]
    listed = {"type": "result", "attachmentLayout": "list", "attachments": attached}
    return {"composeExtension": listed}


async def log_message(activity: Activity, desk: Desk) -> Given:
    """Log a message that somebody points at, with what was read of it in a form.

    One that says all that is needed is answered as if they had written it to Cairn.
    """
    body = part(part(activity.value, "messagePayload"), "body")
    text = _words(str(body.get("content") or ""), str(body.get("contentType") or ""))
    if not text:
        return message(NO_WORDS)
    try:
        chat = await desk.poster.own_chat(activity.place, activity.user)
    except (UndeliverableError, NotSentError):
        return message(NO_CHAT)
    form = await desk.at_home.read_into_form(await desk.people.email(activity), text)
    if form:
        return shown(dialog(form, **{OPENED_BY: activity.user}))
    kept = await desk.keep(await desk.said(activity, f"log:{activity.key}", text, place=chat))
    desk.soon(desk.answer(kept, activity))
    return message(IN_OUR_CHAT)


def _typed(parameter: Any) -> str:
    """Return what was typed; what Teams sends before anything was is nothing."""
    is_typed = parameter.get("name") != INITIAL_RUN
    return str(parameter.get("value") or "") if is_typed else ""


def _words(content: str, kind: str) -> str:
    return words("", content) if kind == "html" else words(content)


def _attached(hit: Hit) -> Drawing | None:
    """Write a hit as a card, and as what the list shows of it."""
    card = next((one.card for one in draw(hit.answer, "") if one.card), None)
    if card is None:
        return None
    about = shortened(" ".join(hit.about.split()), CITATION_ABSTRACT)
    shown_as = {"title": shortened(hit.title, BUTTON_TEXT), "text": about}
    preview = {"contentType": PREVIEW, "content": shown_as}
    return {"contentType": CARD, "content": card, "preview": preview}
