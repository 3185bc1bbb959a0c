"""An answer as Slack's messages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actions.reply import Reply
from bot.channels.slack.blocks.buttons import buttons, more, opening
from bot.channels.slack.blocks.facts import facts
from bot.channels.slack.blocks.piece import Piece, sections
from bot.channels.slack.blocks.quotes import quote
from bot.channels.slack.blocks.sources import source
from bot.channels.slack.blocks.tables import table
from bot.channels.slack.limits import FALLBACK_TEXT
from bot.channels.slack.outgoing import Drawing, escape, shortened
from bot.channels.slack.packing import is_short, packed, shown_first
from bot.cutting import tidied


@dataclass(frozen=True)
class Drawn:
    """One message: its blocks, and the words where blocks are not shown, escaped."""

    blocks: list[Drawing]
    text: str


def draw(answer: Mapping[str, Any], key: str) -> list[Drawn]:
    """Draw the answer that is kept under *key*; of a long one the rest waits behind "Show more".

    What can be pressed and where it comes from is shown at once all the same.
    """
    replies = _replies(answer)
    bodies = [list(_body(reply)) for reply in replies]
    ends = [list(_end(replies, at, key)) for at in range(len(replies))]
    whole = [one for both in zip(bodies, ends, strict=True) for part in both for one in part]
    body = [piece for part in bodies for piece in part]
    first = shown_first(body)
    if is_short(whole) or first == len(body):
        return _messages(whole)
    end = [piece for part in ends for piece in part]
    return _messages([*body[:first], *end, more(key)])


def rest(answer: Mapping[str, Any]) -> list[Drawn]:
    """Draw what "Show more" is answered with."""
    body = [piece for reply in _replies(answer) for piece in _body(reply)]
    return _messages(body[shown_first(body) :])


def _replies(answer: Mapping[str, Any]) -> list[Reply]:
    return [Reply.model_validate(tidied(message)) for message in answer["messages"]]


def _body(reply: Reply) -> Iterator[Piece]:
    """Draw what a reply says."""
    yield from sections(reply.text)
    for one in reply.quotes:
        yield from quote(one)
    yield from facts(reply.facts)
    if reply.table:
        yield from table(reply.table)
    for field in reply.form.fields if reply.form else ():
        if field.error:
            yield from sections(f"{field.label}: {field.error}")


def _end(replies: Sequence[Reply], at: int, key: str) -> Iterator[Piece]:
    """Draw what can be done about a reply, and where it comes from."""
    reply, before = replies[at], sum(len(one.buttons) for one in replies[:at])
    if reply.form:
        yield opening(reply.form, key, at)
    yield from buttons(reply.buttons, key, before)
    for one in reply.sources:
        yield from source(one)


def _messages(pieces: Iterable[Piece]) -> list[Drawn]:
    return [
        Drawn([piece.block for piece in message], _fallback(message)) for message in packed(pieces)
    ]


def _fallback(message: Sequence[Piece]) -> str:
    whole = "\n".join(piece.text for piece in message if piece.text)
    return escape(shortened(whole, FALLBACK_TEXT))
