"""Modals that are no form of an update: which project, a question, what was wrong, a notice."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from actions.reply import Field, Form, Reply
from actions.updates.guided.at_once import WHICH
from bot.channels.slack.blocks.inputs import inputs
from bot.channels.slack.blocks.piece import sections
from bot.channels.slack.forms import filled_in, modal
from bot.channels.slack.outgoing import Drawing, plain

ASKED, OPINION = "asked", "opinion"
WORDS = "words"
QUESTION = Form(
    name=ASKED,
    title="Ask Cairn",
    send="Ask",
    fields=(
        Field(
            name=WORDS, label="What would you like to know, or tell me?", kind="long",
            required=True, hint="The answer comes under Messages.",
        ),
    ),
)  # fmt: skip
WHAT_WAS_WRONG = Form(
    name=OPINION,
    title="What was wrong?",
    send="Send",
    fields=(
        Field(
            name=WORDS, label="What was wrong, or missing?", kind="long", required=True,
            hint="Somebody who looks after the content reads this, with your question.",
        ),
    ),
)  # fmt: skip


def of_reply(reply: Reply, **kept: str) -> Drawing:
    """Draw what is opened at once: a form, the question which, or why there is none."""
    if reply.form is None:
        return notice(reply.text)
    view = modal(reply.form, **kept)
    return {**view, "callback_id": WHICH} if reply.form.name == WHICH else view


def dialog(form: Form, said: str = "", **kept: str) -> Drawing:
    """Draw a form that is not of an update, under what is *said* first."""
    return {
        "type": "modal",
        "callback_id": form.name,
        "private_metadata": json.dumps({"form": {"name": form.name}, **kept}, ensure_ascii=False),
        "title": plain(form.title),
        "submit": plain(form.send),
        "close": plain("Cancel"),
        "blocks": [
            *(one.block for one in sections(said)),
            *(block for field in form.fields for block in inputs(field)),
        ],
    }


def notice(text: str) -> Drawing:
    """Draw a modal that only says something."""
    return {
        "type": "modal",
        "title": plain("Cairn"),
        "close": plain("Close"),
        "blocks": [one.block for one in sections(text)],
    }


def typed(view: Mapping[str, Any], field: str) -> tuple[str, dict[str, str]]:
    """Return what was typed into one field of a modal, and what was kept with it."""
    form, kept = filled_in(view)
    return str(form["values"].get(field) or ""), kept
