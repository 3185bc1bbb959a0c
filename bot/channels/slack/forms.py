"""A form as a modal, there and back."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from actions.reply import Field, Form
from bot.channels.slack.blocks.inputs import ANSWER, CONTINUED, inputs
from bot.channels.slack.blocks.piece import sections
from bot.channels.slack.limits import INPUT_ERROR, VIEW_BUTTON, VIEW_TITLE
from bot.channels.slack.outgoing import Drawing, plain, shortened, size
from bot.cutting import tidy

FORM = "form"
CANCEL = "Cancel"


def modal(form: Form, **kept: str) -> Drawing:
    """Draw *form*; *kept* comes back with what was filled in."""
    form = form.but(title=tidy(form.title))
    about = form.model_dump(include={"name", "project", "about", "version"})
    return {
        "type": "modal",
        "callback_id": FORM,
        "private_metadata": json.dumps({"form": about, **kept}, ensure_ascii=False),
        "title": plain(shortened(form.title, VIEW_TITLE)),
        "submit": plain(shortened(form.send, VIEW_BUTTON)),
        "close": plain(CANCEL),
        "blocks": [*_whole_title(form), *(one for field in form.fields for one in inputs(field))],
    }


def filled_in(view: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Read a modal that was sent: the form for `Said.form`, and what was kept with it."""
    kept = json.loads(view["private_metadata"])
    form = kept.pop("form")
    return {**form, "values": _values(view["state"]["values"])}, kept


def errors(answer: Mapping[str, Any]) -> dict[str, str]:
    """Return what Slack is to say beside the fields; empty where the form was taken."""
    fields = [Field.model_validate(one) for one in (answer.get("form") or {}).get("fields", ())]
    return {one.name: shortened(one.error, INPUT_ERROR) for one in fields if one.error}


def _whole_title(form: Form) -> Iterator[Drawing]:
    """Draw above the fields a title that is too long for its place."""
    if size(form.title) > VIEW_TITLE:
        yield from (piece.block for piece in sections(form.title))


def _values(state: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Return the values by field; one that was too long for one input is joined again."""
    found: dict[str, str] = {}
    for block, typed in state.items():
        name = block.partition(CONTINUED)[0]
        found[name] = found.get(name, "") + _value(typed[ANSWER])
    return found


def _value(typed: Mapping[str, Any]) -> str:
    """Return what stands in an input; Slack's null is what was left empty or was cleared."""
    chosen = typed.get("selected_option") or {}
    return typed.get("value") or typed.get("selected_date") or chosen.get("value") or ""
