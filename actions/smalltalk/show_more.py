"""More of an answer that has no more."""

from actions.ask import Ask
from actions.question import Question
from actions.reply import Reply, unanswered
from knowledge.store import Store


class ShowMore(Question):
    """Say that there is nothing to go on with."""

    intent = "show_more"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Ask what it should be more of."""
        return unanswered("I have nothing more to show. What would you like to know?")
