"""Forms that come back: what is wrong with one is said beside its fields, while it is open."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any

from actions.reply import Form
from bot.channels.slack.desk import Desk, Speaker
from bot.channels.slack.dialogs import ASKED, WORDS, typed
from bot.channels.slack.forms import FORM, errors, filled_in, modal
from bot.channels.slack.outgoing import Drawing
from bot.talk import Said

CONVERSATION = "conversation"


async def read(body: Mapping[str, Any], context: Mapping[str, Any], desk: Desk) -> Said | None:
    """Return the form that somebody sent, or the question; the same sent again is the same."""
    view = body.get("view") or {}
    if body.get("type") != "view_submission" or view["callback_id"] not in (FORM, ASKED):
        return None
    speaker = Speaker.of(context, body["user"]["id"])
    event_id = f"{view['id']}:{await _mark(view, speaker, desk)}"
    if view["callback_id"] == ASKED:
        return await desk.said(speaker, desk.direct(speaker), event_id, typed(view, WORDS)[0])
    form, kept = filled_in(view)
    return await desk.said(speaker, desk.named(kept[CONVERSATION], speaker), event_id, form=form)


async def _mark(view: Mapping[str, Any], speaker: Speaker, desk: Desk) -> str:
    """Return what tells one sending of a form from another with other values.

    It is kept, and the values may hold what must not be: without a key, which is not in the
    database, such a thing could be guessed until its hash fits.
    """
    sent = json.dumps([view["private_metadata"], view["state"]["values"]], sort_keys=True)
    key = str((await desk.workspaces.client(speaker.team)).token)
    return hmac.new(key.encode(), sent.encode(), hashlib.sha256).hexdigest()[:20]


def shown_again(body: Mapping[str, Any], given: Mapping[str, Any]) -> Drawing | None:
    """Return what an open form is to do with an answer; None where it may be closed.

    A form that is no longer the same, since somebody changed what it is about, is drawn anew.
    """
    wrong = errors(given)
    if not wrong:
        return None
    before, kept = filled_in(body["view"])
    form = Form.model_validate(given["form"])
    there = {
        block.get("block_id", "").partition(".")[0] for block in body["view"].get("blocks") or ()
    }
    same = (form.about, form.version) == (before.get("about"), before.get("version"))
    if same and set(wrong) <= there:
        return {"response_action": "errors", "errors": wrong}
    return {"response_action": "update", "view": modal(form, **kept)}
