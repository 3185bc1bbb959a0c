"""A complaint about Cairn or its last answer."""

from actions.ask import Ask
from actions.opinions import complaint, document_in_mind, is_of_cairn
from actions.people_to_ask import people_to_ask
from actions.question import Question
from actions.reply import Reply, unanswered
from knowledge.store import Store


class FeedbackBad(Question):
    """Pass on what is wrong with a document; else say sorry, and how to put it right."""

    intent = "feedback_bad"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return thanks, or an apology with what to do next."""
        document = document_in_mind(ask, store)
        if document and not is_of_cairn(ask.text):
            return complaint(document, ask, store)
        return unanswered(
            "I’m sorry that wasn’t right. Please try other words. If the register itself is wrong, "
            f"the project’s lead can mend it; anything else, please tell {people_to_ask(store)}."
        )
