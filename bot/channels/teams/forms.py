"""A form as a dialog or as a card, there and back."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from actions.reply import Field, Form
from bot.channels.teams.cards.buttons import SEND_FORM, pressed, submitting
from bot.channels.teams.cards.inputs import FIELD, inputs
from bot.channels.teams.cards.piece import Piece, attached, card
from bot.channels.teams.cards.words import BOLD, WARNING, lines
from bot.channels.teams.limits import DIALOG_TITLE
from bot.channels.teams.outgoing import Drawing
from bot.cutting import shortened


def dialog(form: Form, **kept: str) -> Drawing:
    """Draw *form* as what a dialog shows; *kept* comes back with what was filled in."""
    send = submitting(form.send, SEND_FORM, **_data(form, kept))
    title = shortened(" ".join(form.title.split()), DIALOG_TITLE)
    whole = [] if title == form.title.strip() else [*_elements(form.title, **BOLD)]
    drawn = card([*whole, *_wrong(form.fields), *_fields(form), _row(send)])
    return {"title": title, "width": "medium", "height": "large", "card": attached(drawn)}


def in_place(form: Form, **kept: str) -> Piece:
    """Draw *form* as a part of a message, with the button that sends it."""
    send = pressed(form.send, SEND_FORM, **_data(form, kept))
    items = [*_elements(form.title, **BOLD), *_fields(form), _row(send)]
    return Piece({"type": "Container", "items": items}, f"{form.title}.")


def filled_in(data: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Read what a form sent: the form for `Said.form`, and what was kept with it.

    *data* is the value of a Submit, and the value's data of a dialog and of an Execute. What was
    left empty may be missing.
    """
    form = dict(data["form"])
    names = form.pop("fields")
    values = {name: _value(data.get(f"{FIELD}{name}")) for name in names}
    return {**form, "values": values}, dict(data["kept"])


def errors(answer: Mapping[str, Any]) -> dict[str, str]:
    """Return what is wrong by field; empty where the form was taken."""
    fields = [Field.model_validate(one) for one in (answer.get("form") or {}).get("fields", ())]
    return {one.name: one.error for one in fields if one.error}


def _data(form: Form, kept: Mapping[str, str]) -> Drawing:
    about = form.model_dump(include={"name", "project", "about", "version"})
    return {"form": {**about, "fields": [one.name for one in form.fields]}, "kept": dict(kept)}


def _wrong(fields: Sequence[Field]) -> Iterator[Drawing]:
    """Say first what is to be mended: a screen reader begins at the top."""
    wrong = [one.label.strip() or one.name for one in fields if one.error.strip()]
    if wrong:
        yield from _elements(f"Please mend: {', '.join(wrong)}.", **WARNING)


def _fields(form: Form) -> Iterator[Drawing]:
    yield from (one for field in form.fields for one in inputs(field))


def _row(action: Drawing) -> Drawing:
    return {"type": "ActionSet", "actions": [{**action, "style": "positive"}]}


def _elements(text: str, **style: Any) -> Iterator[Drawing]:
    yield from (piece.element for piece in lines(text, **style))


def _value(typed: Any) -> str:
    """Return what stands in an input, its lines broken as everywhere else."""
    return "" if typed is None else str(typed).replace("\r\n", "\n")
