"""Praise."""

from actions.ask import Ask
from actions.opinions import document_in_mind, praise
from actions.reply import Reply
from actions.smalltalk.said import Said
from knowledge.store import Store


class FeedbackGood(Said):
    """Praise, noted for the document where the answer came from one."""

    intent = "feedback_good"
    wordings = (
        "Thank you, that’s good to hear.",
        "Glad that helped.",
    )

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return thanks."""
        document = document_in_mind(ask, store)
        return praise(document, ask, store) if document else super().answer(ask, store)
