"""Wanting a person."""

from actions.ask import Ask
from actions.people_to_ask import people_to_ask
from actions.question import Question
from actions.reply import Reply
from knowledge.store import Store


class Human(Question):
    """Say who can be talked to."""

    intent = "human"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return who looks after the office."""
        return Reply(text=f"Of course. Please get in touch with {people_to_ask(store)}.")
