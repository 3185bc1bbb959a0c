"""The parent of questions that may be about one project, or about many: "any risks?"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from actions.ask import Ask
from actions.filters import EVERYTHING
from actions.question import MOST_AT_ONCE, AskBackError, Question, unknown
from actions.reply import Reply
from knowledge.models import FINISHED, Project
from knowledge.store import Store, Wanted

Closed = Literal["left out", "too", "alone"]


@dataclass(frozen=True)
class Scope:
    """Several projects, and how a sentence names them: "in Digital Place"."""

    projects: list[Project]
    words: str

    @property
    def ids(self) -> list[int]:
        """Return the projects' ids."""
        return [project.id for project in self.projects]

    def named(self, project_id: int) -> Project:
        """Return one of the projects by id."""
        return self._by_id[project_id]

    @cached_property
    def _by_id(self) -> dict[int, Project]:
        return {one.id: one for one in self.projects}


class ScopedQuestion(Question):
    """Answers about each project that is named or talked of, else about a scope of projects."""

    looks_in_documents = True

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Find out whether projects are named, or a portfolio, a council or all are meant."""
        projects = self._named(ask, store)
        if projects:
            for project in projects:
                self.remember("project", project.id)
            return [self.about(project, ask, store) for project in projects]
        return [self.across(self._scope(ask, store), ask, store)]

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the answer for one project."""
        raise LookupError(f"{type(self).__name__} has no answer about a project.")

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the answer over several projects."""
        raise LookupError(f"{type(self).__name__} has no answer over several projects.")

    def _named(self, ask: Ask, store: Store) -> list[Project]:
        ids = (
            [one.id for one in self.entries(ask, "project")][:MOST_AT_ONCE]
            if _projects(ask)
            else []
        )
        if not ids and self._is_of_focus(ask):
            ids = [ask.slots["project"]]
        return [found for one in ids if (found := store.projects.with_id(one))]

    def _is_of_focus(self, ask: Ask) -> bool:
        """Say whether a question without a name goes on about the project that is talked of."""
        if ask.mentions or ask.unknown or ask.slots.get("focus") != "project":
            return False
        return ask.says(r"it|its|it's|this|that|the project") or not ask.says(EVERYTHING)

    def _scope(self, ask: Ask, store: Store, closed: Closed = "left out") -> Scope:
        """Return the projects that are meant; *closed* ones are left out unless they are asked for.

        Asks back where a name is unknown.
        """
        if ask.unknown and not ask.mentions:
            raise AskBackError(unknown(ask, "project"), "project")
        portfolios, people = self.entries(ask, "portfolio"), self.entries(ask, "person")
        councils = self.entries(ask, "organisation")
        if not (portfolios or people or councils) and ask.says("my|mine") and ask.turn.asker:
            mine = Wanted(people=(ask.turn.asker.id,))
            found = store.projects.wanted(_with_closed(mine, closed), ask.today)
            return Scope(found, "in your own projects")
        wanted = Wanted(
            portfolios=tuple(one.id for one in portfolios),
            organisations=tuple(one.id for one in councils),
            people=tuple(one.id for one in people),
        )
        where = [one.name for one in portfolios]
        where += [f"projects with {one.name}" for one in councils]
        where += [f"{one.name}’s projects" for one in people]
        for one in (*portfolios, *councils, *people):
            self.remember(one.kind, one.id)
        words = f"in {' and '.join(where)}" if where else "across all projects"
        return Scope(store.projects.wanted(_with_closed(wanted, closed), ask.today), words)


def _with_closed(wanted: Wanted, closed: Closed) -> Wanted:
    phases = (FINISHED,) if closed == "alone" else wanted.phases
    return replace(wanted, phases=phases, with_closed=closed != "left out")


def _projects(ask: Ask) -> bool:
    """Say whether a project is named; what may also be a council waits for the sentence to tell."""
    return bool(ask.of_kind("project"))
