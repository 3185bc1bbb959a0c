"""A bare "why?" when nothing was said that has a reason in the register."""

from actions.ask import Ask
from actions.question import Question
from actions.reply import Reply, unanswered
from knowledge.store import Store


class Why(Question):
    """Ask what is meant; "why?" about a project's rating is answered as a change of rating."""

    intent = "why"
    looks_in_documents = True

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Ask back."""
        return unanswered("Why what? Name a project and I’ll say why it is rated as it is.")
