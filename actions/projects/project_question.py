"""The parent of questions about one project."""

from __future__ import annotations

from collections.abc import Iterable

from actions.ask import Ask
from actions.asking_back import AskBackError, unknown, which_project
from actions.question import Question
from actions.reply import Reply
from actions.standards.second_look import going_on
from knowledge.models import Project
from knowledge.store import Store

MOST_AT_ONCE = 5


class ProjectQuestion(Question):
    """A question about one project: finds out which, and answers for each that is named."""

    looks_in_documents = True

    def _replies(self, ask: Ask) -> list[Reply]:
        """Let the document that the talk is about answer first: "who enforces it?"."""
        written = going_on(ask, self.turn.store)
        if not written:
            return super()._replies(ask)
        replies, remembered = written
        self._remembered |= remembered
        return replies

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for each project that is named, or for the one that is being talked of."""
        projects = self.projects(ask, store)
        for project in projects:
            self.remember("project", project.id)
        return [self.about(project, ask, store) for project in projects]

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the answer for one project."""
        raise LookupError(f"{type(self).__name__} has no answer about a project.")

    def projects(self, ask: Ask, store: Store) -> list[Project]:
        """Return the projects that are meant; ask back when there is none."""
        named = [one.id for one in self.entries(ask, "project")][:MOST_AT_ONCE]
        if not named:
            named = self._talked_of(ask, store)
        found = [store.projects.with_id(one) for one in named]
        return [one for one in found if one is not None]

    def _talked_of(self, ask: Ask, store: Store) -> list[int]:
        if ask.unknown:
            raise AskBackError(unknown(ask, "project"), "project")
        focus = ask.slots.get("project")
        if focus and store.projects.with_id(focus):
            return [focus]
        own = store.projects.of_person(ask.turn.asker) if ask.turn.asker else []
        if ask.says("my|our") and len(own) == 1:
            return [own[0].id]
        raise AskBackError(which_project(own), "project")
