"""An answer as Teams' messages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.reply import Reply
from bot.channels.teams.cards.buttons import buttons, more, opening
from bot.channels.teams.cards.citations import cited, citing, entity, leads
from bot.channels.teams.cards.facts import facts
from bot.channels.teams.cards.piece import Piece, card
from bot.channels.teams.cards.quotes import quote
from bot.channels.teams.cards.sources import source
from bot.channels.teams.cards.tables import table
from bot.channels.teams.cards.words import WARNING, lines
from bot.channels.teams.drawn import Drawn
from bot.channels.teams.forms import in_place
from bot.channels.teams.limits import PLAIN_TEXT
from bot.channels.teams.outgoing import addresses
from bot.channels.teams.packing import BODY_SIZE, is_short, packed, shown_first
from bot.cutting import tidied
from bot.opinions import is_judged

ONLY_BUTTONS = "Press what comes next."


def draw(answer: Mapping[str, Any], key: str, *, fills_in: bool = False) -> list[Drawn]:
    """Draw the answer that is kept under *key*; of a long one the rest waits behind "Show more".

    What can be pressed and where it comes from is shown at once all the same. With *fills_in* a
    form is filled in where it stands if it fits there, else in a dialog.
    """
    first, replies = _begun(_replies(answer))
    if not first and (words := _bare(replies)):
        return [Drawn(words)]
    bodies = [list(_body(reply)) for reply in replies]
    ends = [list(_end(replies, at, key, fills_in)) for at in range(len(replies))]
    whole = [one for both in zip(bodies, ends, strict=True) for part in both for one in part]
    body = [piece for part in bodies for piece in part]
    shown = shown_first(body)
    if is_short(whole) or shown == len(body):
        return _asking([*first, *_messages(whole)], answer)
    end = [piece for part in ends for piece in part]
    return _asking([*first, *_messages([*body[:shown], *end, more(key)])], answer)


def rest(answer: Mapping[str, Any]) -> list[Drawn]:
    """Draw what "Show more" is answered with."""
    _, replies = _begun(_replies(answer))
    body = [piece for reply in replies for piece in _body(reply)]
    return _messages(body[shown_first(body) :])


def _replies(answer: Mapping[str, Any]) -> list[Reply]:
    return [Reply.model_validate(tidied(message)) for message in answer["messages"]]


def _begun(replies: list[Reply]) -> tuple[list[Drawn], list[Reply]]:
    """Cite what is quoted in a message of its own: Teams' numbers stand in words, not in cards."""
    known = cited(replies)
    if not known:
        return [], replies
    head, *others = replies
    words = head.text if leads(head.text) else ""
    left = [head.but(text=""), *others] if words else replies
    return [Drawn(citing(words, known), cited=entity(known))], left


def _bare(replies: Sequence[Reply]) -> str:
    """Return what a reply says where it says nothing else and a card would add nothing."""
    if len(replies) != 1:
        return ""
    (only,) = replies
    words = only.text.strip()
    is_bare = only == Reply(text=only.text, answered=only.answered)
    is_plain = "\n" not in words and len(words) <= PLAIN_TEXT and not addresses(words)
    return words if is_bare and is_plain else ""


def _body(reply: Reply) -> Iterator[Piece]:
    """Draw what a reply says."""
    yield from lines(reply.text)
    for one in reply.quotes:
        yield from quote(one)
    yield from facts(reply.facts)
    if reply.table:
        yield from table(reply.table)
    for field in reply.form.fields if reply.form else ():
        if field.error.strip():
            yield from lines(f"{field.label}: {field.error}", **WARNING)


def _end(replies: Sequence[Reply], at: int, key: str, fills_in: bool) -> Iterator[Piece]:
    """Draw what can be done about a reply, and where it comes from."""
    reply, before = replies[at], sum(len(one.buttons) for one in replies[:at])
    if reply.form:
        filling = in_place(reply.form, key=key, reply=str(at))
        fits = fills_in and filling.size <= BODY_SIZE
        yield filling if fits else opening(reply.form, key, at)
    yield from buttons(reply.buttons, key, before)
    for one in reply.sources:
        yield from source(one)


def _messages(pieces: Iterable[Piece]) -> list[Drawn]:
    return [
        Drawn(_reads(message), card([piece.element for piece in message]))
        for message in packed(pieces)
    ]


def _reads(message: Sequence[Piece]) -> str:
    return "\n".join(piece.text for piece in message if piece.text) or ONLY_BUTTONS


def _asking(messages: list[Drawn], answer: Mapping[str, Any]) -> list[Drawn]:
    """Ask below an answer whether it helped, where it is one that is judged."""
    if not (messages and is_judged(answer)):
        return messages
    return [*messages[:-1], replace(messages[-1], asks=True)]
