"""Somebody, or their alarm, needs help now."""

from actions.ask import Ask
from actions.question import Question
from actions.reply import Fact, Reply, unanswered
from knowledge.store import Store


class Alarm(Question):
    """Point to the people who answer alarms."""

    intent = "alarm"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return where to turn, the most urgent first."""
        return unanswered(
            "I can’t reach an alarm service or send help, and nobody has been told by this "
            "message. Please call now:"
        ).but(
            facts=(
                Fact(label="Somebody hurt or in danger", value="call 999"),
                Fact(label="Unwell but not an emergency", value="call NHS 24 on 111"),
                Fact(
                    label="An alarm that does not work",
                    value="call the number on the alarm unit, or the council’s community alarm "
                    "service, and stay with the person or have somebody look in until it is mended",
                ),
            )
        )
