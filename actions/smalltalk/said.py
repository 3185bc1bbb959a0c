"""The parent of small talk: a few wordings, taken in turn."""

from typing import ClassVar

from actions.ask import Ask
from actions.question import Question
from actions.reply import Button, Reply
from actions.wording import first_of
from knowledge.store import Store


class Said(Question):
    """Answers with one of its *wordings*; the length of what was said picks which."""

    wordings: ClassVar[tuple[str, ...]]
    buttons: ClassVar[tuple[Button, ...]] = ()

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the wording."""
        return Reply(text=first_of(self.wordings, len(ask.text)), buttons=self.buttons)
