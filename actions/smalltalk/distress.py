"""Somebody who is not well."""

from actions.ask import Ask
from actions.question import Question
from actions.reply import Fact, Reply, unanswered
from knowledge.store import Store


class Distress(Question):
    """Point kindly to people who can help."""

    intent = "distress"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return where to turn, the most urgent first."""
        return unanswered(
            "I’m sorry that things are so hard. I’m only a program, I can’t help with this "
            "myself, and I have told nobody. Please talk to a person now:"
        ).but(
            facts=(
                Fact(label="In danger now", value="call 999"),
                Fact(label="Samaritans", value="116 123, free, day and night"),
                Fact(label="Breathing Space", value="0800 83 85 87, evenings and weekends"),
                Fact(label="NHS 24", value="111, then mental health"),
                Fact(
                    label="At work",
                    value="your manager, your council’s employee counselling or your union",
                ),
            )
        )
