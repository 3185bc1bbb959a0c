"""What a word or an acronym means."""

from collections.abc import Iterable

from actions.ask import Ask
from actions.not_yet import NotYet
from actions.projects.summary import Summary
from actions.reply import Reply
from knowledge.store import Store


class Definition(NotYet):
    """A project's name is explained from the register; other words cannot be yet."""

    intent = "definition"
    what = "I can’t explain words and acronyms yet: so far I only know the project register."

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Tell about the project where the word is a project's name."""
        if ask.of_kind("project"):
            summary = Summary(self.turn)
            replies = list(summary.replies(ask, store))
            self._remembered |= summary._remembered
            return replies
        return super().replies(ask, store)
