"""What was learnt by those who did it before, as documents of the kind "lesson" have it."""

from __future__ import annotations

from actions.ask import Ask
from actions.reply import Reply
from actions.standards.answering import quoting
from actions.standards.judging import bars
from actions.standards.quoting import quoted
from knowledge.search.terms import telling
from knowledge.store import Store

LESSON = "lesson"


def lessons(ask: Ask, store: Store) -> list[Reply]:
    """Quote the lesson that fits best, where one does."""
    books = ask.turn.library
    if books is None or not telling(ask.text):
        return []
    for place in books.look_up(ask.text, store).places:
        if place.document.kind == LESSON and place.fit >= bars("guidance").answers:
            one = quoted(ask.text, place.passage, place.document, books)
            return [quoting([one], ask, store, f"What was learnt, from “{one.document.title}”:")]
    return []
