"""Lists of projects, by whatever narrows them."""

from __future__ import annotations

from collections.abc import Iterable

from actions.ask import Ask
from actions.projects.changes import Changes
from actions.projects.listing import listing
from actions.projects.overdue_updates import OverdueUpdates
from actions.projects.summary import Summary
from actions.question import Question
from actions.reply import Reply
from knowledge.store import Store

OVERDUE = r"overdue"
TURNED = r"(?:went|turned|became|gone|changed to|moved to|dropped to) (?:red|amber|green)"
SEVERAL = r"projects?|ones|yins|all|every|everything|any"


class ListProjects(Question):
    """List the projects that fit what is asked."""

    intent = "list_projects"
    looks_in_documents = True

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Return a table of projects, a true "none", or what another question knows better."""
        other = _better_answered(ask)
        if other is None:
            return [listing(self, ask, store)]
        question = other(self.turn)
        replies = list(question.replies(ask, store))
        self._remembered |= question._remembered
        return replies


def _better_answered(ask: Ask) -> type[Question] | None:
    """Return the question that is meant: one project, what is overdue, or what changed."""
    projects = [one for one in ask.mentions if {c.kind for c in one.candidates} == {"project"}]
    if projects and not ask.says(SEVERAL):
        return Summary
    if ask.says(OVERDUE):
        return OverdueUpdates
    return Changes if ask.says(TURNED) and ask.period("back") else None
