"""Somebody who is not well."""

from actions.ask import Ask
from actions.people_to_ask import people_to_ask
from actions.question import Question
from actions.reply import Fact, Reply, unanswered
from actions.smalltalk.trouble_words import trouble
from actions.updates.reporting.distress_words import is_in_distress
from knowledge.store import Store

ONLY_A_PROGRAM = "I’m only a program, I can’t help with this myself, and I have told nobody."
SAMARITANS = Fact(label="Samaritans", value="116 123, free, day and night")
BREATHING_SPACE = Fact(label="Breathing Space", value="0800 83 85 87, evenings and weekends")
NOT_WELL = (
    Fact(label="In danger now", value="call 999"),
    SAMARITANS,
    BREATHING_SPACE,
    Fact(label="NHS 24", value="111, then mental health"),
    Fact(label="At work", value="your manager, your council’s employee counselling or your union"),
)
TREATED_BADLY = (
    Fact(
        label="At work",
        value="HR, a manager whom you trust, or your council’s employee counselling",
    ),
    Fact(label="Your union", value="a representative can advise you and come to meetings with you"),
    Fact(label="Acas", value="0300 123 1100, Monday to Friday, free advice on rights at work"),
    SAMARITANS,
)
WORN_OUT = (
    Fact(label="At work", value="your manager, your council’s employee counselling or your union"),
    BREATHING_SPACE,
    SAMARITANS,
    Fact(label="If it does not let go", value="your GP, or NHS 24 on 111"),
)
CROSS = (
    "Something is not right, I can see. If it is what I said, please tell me what was wrong with "
    "it. If it is something else, a person can do more than I can: your manager or a colleague, "
    "{people} for anything about the projects, and Samaritans on 116 123, free, day and night, if "
    "it is all too much."
)


class Distress(Question):
    """Point kindly to people who can help."""

    intent = "distress"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return where to turn, the most urgent first."""
        match None if is_in_distress(ask.text) else trouble(ask.text):
            case "treated badly":
                text = f"I’m sorry: nobody should be treated like that. {ONLY_A_PROGRAM}"
                return unanswered(f"{text} These can:").but(facts=TREATED_BADLY)
            case "worn out":
                text = f"I’m sorry, that sounds hard. {ONLY_A_PROGRAM}"
                return unanswered(f"{text} Please talk to somebody:").but(facts=WORN_OUT)
            case "cross":
                return unanswered(CROSS.format(people=people_to_ask(store)))
        return unanswered(
            f"I’m sorry that things are so hard. {ONLY_A_PROGRAM} Please talk to a person now:"
        ).but(facts=NOT_WELL)
