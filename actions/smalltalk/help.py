"""What Cairn can do."""

from actions.ask import Ask
from actions.people_to_ask import people_to_ask
from actions.question import Question
from actions.reply import Button, Fact, Reply
from knowledge.store import Store

EXAMPLES = (
    ("One project", "“How is telecare doing?”, “Who leads it?”, “Next milestone?”, “Top risk?”"),
    ("Councils", "“What is Fife taking part in?”, “Is Angus in telecare?”"),
    ("Portfolios", "“How is Digital Place doing?”, “Which projects are red?”"),
    ("Over time", "“What changed since 1 November?”, “When did it go amber, and why?”"),
    ("People", "“Who can help with moving to the cloud?”, “My projects”"),
    (
        "Standards and guidance",
        "“What does criterion 8 ask?”, “Do we need a DPIA?”, “What is TEC?”",
    ),
    ("Benefits", "“What has been saved so far?”, “Which ratings don’t add up?”"),
)


class Help(Question):
    """Say what can be asked, with examples."""

    intent = "help"
    gives_way = True

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return examples by subject, and whom to ask about anything else."""
        return Reply(
            text=(
                "I answer questions about the projects that Scottish councils do together, "
                "and about standards and guidance. Ask in your own words, for example:"
            ),
            facts=(
                *(Fact(label=label, value=value) for label, value in EXAMPLES),
                Fact(label="A person instead", value=people_to_ask(store)),
            ),
            buttons=(
                Button(label="List the projects", says="list all projects"),
                Button(label="How is everything doing?", says="How is everything doing overall?"),
            ),
        )
