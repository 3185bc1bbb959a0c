"""What somebody said to Cairn, and where that is kept: forgotten."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, and_, select

from knowledge.models import OPEN
from knowledge.person.erasure import Erasure
from knowledge.person.subject import TABLES, THEIRS, conversations, in_parts, theirs
from knowledge.person.suggested import forget_suggested

FEW = 2


def forget_talk(erasure: Erasure) -> None:
    """Forget what they said, asked, thought and suggested."""
    forget_suggested(erasure)
    _forget_in_shared(erasure)
    _forget_conversations(erasure)
    for name in THEIRS:
        erasure.delete(name, theirs(name, erasure.subject))
    _forget_questions(erasure)


def _forget_conversations(erasure: Erasure) -> None:
    """Forget their conversations, with what they said in them before they gave an e-mail."""
    own = conversations(erasure.connection, erasure.subject)
    for name in ("askings", "feedback", "deliveries"):
        for some in in_parts(TABLES[name].c.conversation_id, own):
            erasure.delete(name, some)
    _unlink(erasure, theirs("events", erasure.subject))
    for some in in_parts(TABLES["events"].c.conversation_id, own):
        _unlink(erasure, some)
        erasure.delete("events", some)
    for some in in_parts(TABLES["conversations"].c.id, own):
        erasure.delete("conversations", some)


def _unlink(erasure: Erasure, events: ColumnElement[bool]) -> None:
    """Let nothing point to messages that go: SQLite gives their numbers to others."""
    gone = select(TABLES["events"].c.id).where(events)
    for name, column in (
        ("updates", "event_row"),
        ("versions", "event_row"),
        ("events", "edits_row"),
    ):
        erasure.set(name, TABLES[name].c[column].in_(gone), **{column: None})


def _forget_in_shared(erasure: Erasure) -> None:
    """Forget their words where a conversation stands that goes on without them."""
    event, conversation = TABLES["events"].c, TABLES["conversations"].c
    said = select(event.conversation_id, event.text).where(theirs("events", erasure.subject))
    words: dict[str, set[str]] = {}
    for row in erasure.connection.execute(said):
        words.setdefault(row.conversation_id, set()).add(row.text)
    for some in in_parts(conversation.id, words):
        query = select(conversation.id, conversation.state).where(some)
        for row in erasure.connection.execute(query).all():
            state = without_words(row.state, erasure.subject.email, words[row.id])
            erasure.set("conversations", conversation.id == row.id, state=state)


def without_words(held: Any, email: str, words: Collection[str]) -> Any:
    """Return a conversation's state without what is kept under an e-mail, or quotes *words*."""
    match held:
        case {"text": str(text)} if any(_quotes(text, one) for one in words):
            return None
        case dict():
            return {
                name: without_words(one, email, words)
                for name, one in held.items()
                if name.strip().lower() != email
            }
        case list():
            kept = [without_words(one, email, words) for one in held]
            return [
                new for old, new in zip(held, kept, strict=True) if new is not None or old is None
            ]
    return held


def _quotes(text: str, words: str) -> bool:
    """Say whether a text is made of somebody's words; a word or two may be anybody's."""
    if text == words:
        return True
    short, long = sorted((text, words), key=len)
    return len(short.split()) > FEW and short in long


def _forget_questions(erasure: Erasure) -> None:
    """Forget the questions that wait and that nobody else asked."""
    question = TABLES["questions"].c
    others = question.id.in_(select(TABLES["askings"].c.question_id))
    erasure.delete("questions", and_(question.status == OPEN, ~others))
