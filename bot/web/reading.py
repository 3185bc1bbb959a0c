"""Read a message that came over HTTP, and say in a sentence what is wrong with it."""

import json
import unicodedata
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.cleaning import NAME_CHARACTERS, TEXT_CHARACTERS, clean
from bot.web.forms import FORM_CHARACTERS, read_form

# a character has 12 bytes where it is written as two JSON escapes
BODY_BYTES = 12 * FORM_CHARACTERS + 16 * 1024

NOT_JSON = "Send the message as JSON, with the header Content-Type: application/json."
NOT_READABLE = "This is not JSON that can be read. Check it and send it again."
NOT_AN_OBJECT = 'Send a JSON object, such as {"text": "Which projects are red?"}.'
NO_TEXT = "Please write a message: the text is missing or empty."
TEXT_TYPE = "The text has to be a string."
TOO_LONG = "This message is too long. Please keep it to {limit:,} characters; it has {length:,}."
HUGE = "This is too much to read at once. Please keep a message to {limit:,} characters."
DELETED = 'To delete a message, send {"edits": its id, "deleted": true}.'
NAME_TYPE = "The {name} has to be a string of 1 to {limit} printable characters."


@dataclass(frozen=True)
class Message:
    """What was asked, in which conversation, and the id that makes it unique.

    *edits* is the id of the message that it takes the place of; *deleted* takes that away. A *form*
    that came back has no text.
    """

    text: str
    conversation: str
    id: str
    edits: str = ""
    deleted: bool = False
    form: dict[str, Any] | None = None


async def read_message(request: Request) -> Message:
    """Read the message in *request*, or refuse it kindly."""
    _require_json(request)
    fields = _object(await _body(request))
    form = read_form(fields)
    edits = _edits(fields)
    deleted = _deleted(fields, edits)
    return Message(
        "" if deleted or form is not None else _text(fields),
        _name(fields, "conversation"),
        _name(fields, "id"),
        edits,
        deleted,
        form,
    )


def _require_json(request: Request) -> None:
    media_type = request.headers.get("content-type", "").partition(";")[0]
    if media_type.strip().lower() != "application/json":
        raise HTTPException(415, NOT_JSON)


async def _body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_BYTES:
            raise HTTPException(413, HUGE.format(limit=TEXT_CHARACTERS))
    return body


def _object(body: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, NOT_READABLE) from error
    if not isinstance(fields, dict):
        raise HTTPException(400, NOT_AN_OBJECT)
    return fields


def _text(fields: dict[str, Any]) -> str:
    text = fields.get("text")
    if not isinstance(text, str | None):
        raise HTTPException(400, TEXT_TYPE)
    cleaned = clean(text or "")
    if not any(_kind(sign)[0] in "LNPS" for sign in cleaned):
        raise HTTPException(400, NO_TEXT)
    if len(cleaned) > TEXT_CHARACTERS:
        raise HTTPException(400, TOO_LONG.format(limit=TEXT_CHARACTERS, length=len(cleaned)))
    return cleaned


def _name(fields: dict[str, Any], name: str) -> str:
    """Return what the sender calls it; make a name up where the sender does not care."""
    value = fields.get(name)
    if value is None:
        return str(uuid4())
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise HTTPException(400, NAME_TYPE.format(name=name, limit=NAME_CHARACTERS))
    if len(value) > NAME_CHARACTERS:
        raise HTTPException(400, NAME_TYPE.format(name=name, limit=NAME_CHARACTERS))
    return value


def _edits(fields: dict[str, Any]) -> str:
    return "" if fields.get("edits") is None else _name(fields, "edits")


def _deleted(fields: dict[str, Any], edits: str) -> bool:
    deleted = fields.get("deleted", False)
    if not isinstance(deleted, bool) or (deleted and not edits):
        raise HTTPException(400, DELETED)
    return deleted


def _kind(sign: str) -> str:
    return unicodedata.category(sign)
