"""Everything that Cairn does not know."""

from actions.ask import Ask
from actions.people_to_ask import people_to_ask
from actions.question import Question
from actions.reply import Reply, unanswered
from actions.smalltalk.greet import STARTERS
from knowledge.store import Store


class OutOfScope(Question):
    """Say "I don’t know that", what is known, and whom to ask."""

    intent = "out_of_scope"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the honest answer."""
        return unanswered(
            "I don’t know that. I know about the projects that Scottish councils do together: "
            "their status, people, councils, milestones, risks and benefits. For council services "
            f"please ask your own council; for anything else, {people_to_ask(store)}.",
            *STARTERS,
        )
