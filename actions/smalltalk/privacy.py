"""What Cairn keeps about people."""

from actions.ask import Ask
from actions.people_to_ask import people_to_ask
from actions.question import Question
from actions.reply import Fact, Reply
from knowledge.store import Store


class Privacy(Question):
    """Say what is kept, why, who is answerable and what one may ask for."""

    intent = "privacy"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the short privacy notice."""
        return Reply(
            text=(
                "I keep what you write to me, your work e-mail address where I know it, and what I "
                "answered, in the Digital Office’s own database, so that questions are answered "
                "once and faults can be mended. I send it nowhere else; a chat service in which "
                "you write to me, such as Slack or Teams, keeps its own copy."
            ),
            facts=(
                Fact(label="Who sees it", value="Those who run Cairn for the Digital Office"),
                Fact(label="Controller", value="COSLA, which hosts the Digital Office"),
                Fact(
                    label="Freedom of information",
                    value="What is recorded here may be asked for under the Freedom of Information "
                    "(Scotland) Act 2002",
                ),
                Fact(
                    label="Your rights",
                    value="To see, correct or erase what is held about you, ask "
                    f"{people_to_ask(store)}",
                ),
            ),
        )
