"""The parent of questions about one project that can also be put about many."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from actions.ask import Ask
from actions.asking_back import AskBackError, unknown
from actions.periods import checked
from actions.projects.project_question import ProjectQuestion
from actions.reply import Reply
from actions.scoped import Closed, Scope
from actions.wording import counted
from knowledge.models import FINISHED
from knowledge.naming import Entry
from knowledge.store import Store, Wanted

THE_ONE = r"(?:this|that|the) project|(?:this|that) one"
IT = r"it|its|it's"
MANY = (
    r"projects|programmes?|portfolios?|everything|everywhere|everyone|everybody|overall|across|"
    r"the whole (?:programme|lot|thing)|the lot|leads|any(?:one|body|where)|councils|awthing|"
    r"aw the|register"
)
NARROWING = r"which|all|every|we|our|oor|where|my|mine"


class OneOrMany(ProjectQuestion):
    """Answers about the project named or talked of, and about many where that is meant.

    Without any hint *asks_which* says whether to ask for a project or to answer for all;
    *usually_many* that the project talked of is meant only when the words point at it.
    """

    asks_which: ClassVar[bool] = False
    usually_many: ClassVar[bool] = False

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for each project that is meant, or over a scope of projects."""
        with checked():
            if self.is_wide(ask):
                return [self.across(self._scope(ask, store), ask, store)]
            return super().replies(ask, store)

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the answer over several projects."""
        raise LookupError(f"{type(self).__name__} has no answer over several projects.")

    def is_wide(self, ask: Ask) -> bool:
        """Say whether the question is about more than a project by its name."""
        talked_of = ask.slots.get("focus") == "project"
        if ask.of_kind("project"):
            return False
        if self.usually_many and not ask.says(THE_ONE):
            return not (is_of_the_one(ask) and talked_of and not ask.mentions)
        if ask.of_kind("portfolio"):
            return True
        if ask.mentions:
            return not (ask.says(f"{THE_ONE}|it") and talked_of)
        if ask.unknown or is_of_the_one(ask):
            return False
        if ask.says(MANY):
            return True
        return not self.asks_which and (not talked_of or ask.says(NARROWING))

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
        for one in (*portfolios, *councils, *people):
            self.remember(one.kind, one.id)
        words = _among(portfolios, councils, people)
        return Scope(store.projects.wanted(_with_closed(wanted, closed), ask.today), words)


def part_of(number: int, scope: Scope, kind: str = "open") -> str:
    """Write how many of a scope's projects, beginning a sentence: "2 of 7 open projects"."""
    some = f"{number} of {counted(len(scope.projects), f'{kind} project')}"
    if not number:
        some = f"No {kind} project"
    elif len(scope.projects) == 1:
        some = f"The only {kind} project"
    return f"{some} {where(scope).removeprefix('across all projects')}".strip()


def where(scope: Scope) -> str:
    """Write a scope after the word projects: "with Angus", "of your own"."""
    words = scope.words.replace("in projects with", "with")
    words = words.replace("in your own projects", "of your own")
    return re.sub(r"\bin (.+?)’s projects", r"of \1", words)


def is_of_the_one(ask: Ask) -> bool:
    """Say whether the words point at the one project that is talked of: "it", "this project"."""
    return ask.says(THE_ONE) or (ask.says(IT) and not ask.says(MANY))


def _among(portfolios: list[Entry], councils: list[Entry], people: list[Entry]) -> str:
    names = [one.name for one in portfolios]
    names += [f"projects with {one.name}" for one in councils]
    names += [f"{one.name}’s projects" for one in people]
    return f"in {' and '.join(names)}" if names else "across all projects"


def _with_closed(wanted: Wanted, closed: Closed) -> Wanted:
    phases = (FINISHED,) if closed == "alone" else wanted.phases
    return replace(wanted, phases=phases, with_closed=closed != "left out")
