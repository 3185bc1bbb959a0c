"""Read a form that came back over HTTP: its shape and size, not what fits its fields."""

import re
from typing import Any

from starlette.exceptions import HTTPException

from actions.nudges.picking import PICK_A_DAY
from bot.cleaning import NAME_CHARACTERS, TEXT_CHARACTERS

FIELDS = 20
LARGEST_ROW = 2**31 - 1
# all values together
FORM_CHARACTERS = 3 * TEXT_CHARACTERS
_PARTS = {"name", "project", "values"}
_MAY_BE = {"about", "version"}
_FIELD = re.compile(r"[a-z][a-z_]{0,39}")

SHAPE = (
    'Send a form as {"name": …, "project": its code, "values": {field: text}}, with "about" and '
    '"version" as they came, and no more.'
)
NAMES = (
    'The form’s name is "update", "correction" or "remind_on", and its project a code, which only '
    "the last may leave empty."
)
FIELD = "A field’s name has 1 to 40 small letters and underscores."
VALUE = "Each value of a form has to be a string."
MANY = f"A form has at most {FIELDS} fields."
LONG = (
    f"This form is too long. Please keep each field to {TEXT_CHARACTERS:,} characters, and all "
    f"together to {FORM_CHARACTERS:,}."
)
ALONE = "A form is a message of its own: send it without a text, edits or deleted."
KINDS = ("update", "correction", PICK_A_DAY)


def read_form(fields: dict[str, Any]) -> dict[str, Any] | None:
    """Return the form in a message, None where there is none; refuse it kindly if it is wrong."""
    form = fields.get("form")
    if form is None:
        return None
    if any(fields.get(one) for one in ("text", "edits", "deleted")):
        raise HTTPException(400, ALONE)
    if not isinstance(form, dict) or set(form) - _MAY_BE != _PARTS:
        raise HTTPException(400, SHAPE)
    numbers = (form.get("about"), form.get("version"))
    if not isinstance(form["values"], dict) or not all(_is_number(one) for one in numbers):
        raise HTTPException(400, SHAPE)
    is_of_all = form["name"] == PICK_A_DAY and form["project"] == ""
    if form["name"] not in KINDS or not (is_of_all or _is_code(form["project"])):
        raise HTTPException(400, NAMES)
    _check(form["values"])
    return form


def _check(values: dict[str, Any]) -> None:
    if len(values) > FIELDS:
        raise HTTPException(400, MANY)
    if not all(_FIELD.fullmatch(name) for name in values):
        raise HTTPException(400, FIELD)
    if not all(isinstance(value, str) for value in values.values()):
        raise HTTPException(400, VALUE)
    lengths = [len(value) for value in values.values()]
    if max(lengths, default=0) > TEXT_CHARACTERS or sum(lengths) > FORM_CHARACTERS:
        raise HTTPException(400, LONG)


def _is_number(number: Any) -> bool:
    return number is None or (type(number) is int and 0 < number <= LARGEST_ROW)


def _is_code(code: Any) -> bool:
    return isinstance(code, str) and code.isprintable() and 0 < len(code) <= NAME_CHARACTERS
