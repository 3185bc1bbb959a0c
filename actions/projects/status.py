"""How a project is doing."""

from actions.ask import Ask
from actions.projects.one_or_many import OneOrMany
from actions.projects.overview import Overview
from actions.projects.rating_then import past_asked, ratings_then
from actions.projects.state import state
from actions.reply import Reply
from actions.scoped import Scope
from knowledge.models import Project
from knowledge.store import Store


class Status(OneOrMany):
    """Tell a project's rating and what goes with it."""

    intent = "status"
    asks_which = True

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return how a project is doing."""
        return state(project, ask, store)

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return how a portfolio, a council's projects or all are doing, or did in the past."""
        past = past_asked(ask)
        if past:
            return ratings_then(scope, past, ask, store)
        return Overview(self.turn).across(scope, ask, store)
