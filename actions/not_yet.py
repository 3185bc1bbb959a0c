"""The parent of what Cairn understands but cannot do so far: an honest "not yet"."""

from typing import ClassVar

from actions.ask import Ask
from actions.people_to_ask import people_to_ask
from actions.question import Question
from actions.reply import Reply, unanswered
from knowledge.store import Store


class NotYet(Question):
    """Says what cannot be done yet, and who can help meanwhile."""

    what: ClassVar[str]
    gives_way = True

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Say it, and that nothing was kept as done."""
        return unanswered(f"{self.what} Until then please ask {people_to_ask(store)}.")
