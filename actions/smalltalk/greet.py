"""Hello."""

from typing import ClassVar

from actions.ask import Ask
from actions.question import Question
from actions.reply import Button, Reply
from knowledge.store import Store

STARTERS = (
    Button(label="What can you do?", says="What can you do?"),
    Button(label="Which projects are red?", says="Which projects are red?"),
    Button(label="What changed lately?", says="What changed in the last fortnight?"),
)


class Greet(Question):
    """Greet by first name, and say what to ask."""

    intent: ClassVar[str] = "greet"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the greeting."""
        asker = ask.turn.asker
        name = f" {asker.name.split()[0]}" if asker else ""
        return Reply(
            text=(
                f"Hello{name}. I’m Cairn. Ask me about a project, a council or a portfolio, or "
                "about a standard or guidance."
            ),
            buttons=STARTERS,
        )
