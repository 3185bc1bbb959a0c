"""What speaks against a project's rating, beside an answer that tells the rating."""

from actions.ask import Ask
from actions.projects.evidence import Evidence
from actions.projects.standing import reasons
from actions.reply import Fact
from knowledge.models import Project
from knowledge.store import Store

LABEL = "What does not add up"


def in_doubt(project: Project, ask: Ask, store: Store) -> tuple[Fact, ...]:
    """Return the reasons to doubt the rating of now as a fact; none where it adds up."""
    found = Evidence.of(store, [project], ask.today).doubts(project)
    return (Fact(label=LABEL, value=reasons(found)),) if found else ()
