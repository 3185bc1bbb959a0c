"""Who asks, and which projects are in their words, for what is handed on to other people."""

from actions.ask import Ask
from knowledge.store.questions import Asker


def asker_of(ask: Ask) -> Asker:
    """Return who asks, where and when."""
    return Asker(ask.turn.conversation, ask.turn.email, ask.turn.now)


def projects_named(ask: Ask) -> list[int]:
    """Return every project that is named, or that may be: one of them may be restricted."""
    return [one.id for mention in ask.of_kind("project") for one in mention.candidates]
