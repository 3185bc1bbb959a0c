"""A complaint about Cairn or its last answer."""

from actions.ask import Ask
from actions.people_to_ask import people_to_ask
from actions.question import Question
from actions.reply import Reply, unanswered
from knowledge.store import Store


class FeedbackBad(Question):
    """Say sorry, and how to put it right."""

    intent = "feedback_bad"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return an apology with what to do next."""
        return unanswered(
            "I’m sorry that wasn’t right. Please try other words. If the register itself is wrong, "
            f"the project’s lead can mend it; anything else, please tell {people_to_ask(store)}."
        )
