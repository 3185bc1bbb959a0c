"""The last question again, when there was none."""

from actions.ask import Ask
from actions.asking_back import unknown
from actions.question import Question
from actions.reply import Reply, unanswered
from knowledge.store import Store


class FollowUp(Question):
    """Ask what is wanted of the thing that was named."""

    intent = "follow_up"
    looks_in_documents = True

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Ask back, or say that the name is not known."""
        if ask.unknown:
            return unknown(ask, "project")
        named = f" about {ask.mentions[0].text}" if ask.mentions else ""
        return unanswered(f"What would you like to know{named}?")
