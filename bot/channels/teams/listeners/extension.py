"""The message extension: search and insert, and log a message as an update."""

from __future__ import annotations

from typing import Any

from actions.reply import Form
from bot.channels.teams.activity import Activity, part
from bot.channels.teams.desk import Desk, Given
from bot.channels.teams.forms import dialog
from bot.channels.teams.incoming import words
from bot.channels.teams.limits import BUTTON_TEXT, CITATION_ABSTRACT
from bot.channels.teams.listeners.forms import finish, message, shown
from bot.channels.teams.outgoing import Drawing, shortened
from bot.channels.teams.rendering import draw
from bot.finding import Hit
from bot.posting import NotSentError, UndeliverableError

SEARCH, LOG_MESSAGE = "search", "logAsUpdate"
INITIAL_RUN = "initialRun"
NOTHING = "I found nothing for that."
IN_OUR_CHAT = "I have read it. My answer is in our own chat."
NO_CHAT = "I have no chat with you in which to answer. Add me to your own apps in Teams first."
NO_WORDS = "There are no words in that message that I could log."
CARD, PREVIEW = (
    "application/vnd.microsoft.card.adaptive",
    "application/vnd.microsoft.card.thumbnail",
)


async def search(activity: Activity, desk: Desk) -> Given:
    """Return what fits the letters that were typed, each to be put into a message."""
    typed = "".join(_typed(one) for one in activity.value["parameters"])
    hits = await desk.finding.find(typed)
    if not hits:
        return {"composeExtension": {"type": "message", "text": NOTHING}}
    attached = [one for hit in hits if (one := _attached(hit))]
    listed = {"type": "result", "attachmentLayout": "list", "attachments": attached}
    return {"composeExtension": listed}


async def log_message(activity: Activity, desk: Desk) -> Given:
    """Log a message that somebody points at: with a form where that is the answer."""
    body = part(part(activity.value, "messagePayload"), "body")
    text = _words(str(body.get("content") or ""), str(body.get("contentType") or ""))
    if not text:
        return message(NO_WORDS)
    try:
        chat = await desk.poster.own_chat(activity.place, activity.user)
    except (UndeliverableError, NotSentError):
        return message(NO_CHAT)
    kept = await desk.keep(await desk.said(activity, f"log:{activity.key}", text, place=chat))
    given, making = await desk.answered_soon(kept)
    if given and given.get("form"):
        at = next(i for i, one in enumerate(given["messages"]) if one["form"])
        await desk.outbox.was_shown(kept)
        form = Form.model_validate(given["form"])
        return shown(dialog(form, key=await desk.outbox.key_of(kept), reply=str(at)))
    desk.soon(finish(kept, making, activity, desk))
    return message(IN_OUR_CHAT)


def _typed(parameter: Any) -> str:
    """Return what was typed; what Teams sends before anything was is nothing."""
    return "" if parameter["name"] == INITIAL_RUN else str(parameter["value"])


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
