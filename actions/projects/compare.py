"""Two or more projects side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.asking_back import AskBackError, unknown
from actions.filters import PHASES, chosen
from actions.projects.comparison import ASKED, rows, sides
from actions.projects.overview import Overview
from actions.projects.project_question import MOST_AT_ONCE
from actions.projects.verdict import verdict
from actions.question import Question
from actions.register import sources
from actions.reply import Button, Reply, Table, unanswered
from actions.subject import subject
from knowledge.models import Project
from knowledge.naming import Kind
from knowledge.store import Store, Wanted

OTHERS: tuple[Kind, ...] = ("portfolio", "organisation")
SEVERAL = r"both|all|projects|two|three|four|these|those|them|each other"
IT = r"it|this|that|the project|its"
TELLS_NOTHING = "compare compared comparison versus vs against beside table side table please one"


class Compare(Question):
    """Set projects side by side, and say which is ahead where that is asked."""

    intent = "compare"
    looks_in_documents = True

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Compare the projects named; portfolios and councils are compared by an overview."""
        projects = self._projects(ask, store)
        others = [one for kind in OTHERS for one in ask.of_kind(kind)]
        if not projects and others:
            overview = Overview(self.turn)
            replies = list(overview.replies(ask, store))
            self._remembered |= overview._remembered
            return replies
        return [self._side_by_side(projects, ask, store)]

    def _side_by_side(self, projects: list[Project], ask: Ask, store: Store) -> Reply:
        for project in reversed(projects):
            self.remember("project", project.id)
        if len(projects) < 2 and ask.unknown:
            raise AskBackError(unknown(ask, "project"), "project")
        if len(projects) < 2:
            raise AskBackError(_with_what(projects, ask), "project")
        shown = projects[:MOST_AT_ONCE]
        found = sides(shown, store, ask.today)
        left = len(projects) - len(shown)
        more = f" These are the first {MOST_AT_ONCE} of {len(projects)}." if left else ""
        asked = [label for label, words in ASKED.items() if ask.says(words)]
        if ask.sure("person"):
            asked = [label for label in asked if label != "Lead"]
        is_rated = not asked or "Rating" in asked
        doubts = "".join(f" {doubt}" for side in found for doubt in side.doubts if is_rated)
        return Reply(
            text=f"{verdict(found, ask)}{more}{doubts}",
            table=Table(columns=("", *(one.name for one in shown)), rows=tuple(rows(found, asked))),
            buttons=tuple(
                Button(label=f"How is {one.name} doing?", says=f"How is {one.name} doing?")
                for one in shown[:3]
            ),
            sources=sources(shown),
        )

    def _projects(self, ask: Ask, store: Store) -> list[Project]:
        ids = self._named(ask)
        if len(ids) == 1:
            ids = self._with_the_one_talked_of(ids, ask)
        if ids:
            found = {one.id: one for one in store.projects.with_ids(ids)}
            return [found[one] for one in ids if one in found]
        if ask.unknown and not ask.mentions:
            raise AskBackError(unknown(ask, "project"), "project")
        return _by_words(ask, store)

    def _with_the_one_talked_of(self, ids: list[int], ask: Ask) -> list[int]:
        """Add what "it" means, or what an earlier half of the question named."""
        named = [
            one.candidates[0].id
            for one in ask.turn.names.find(ask.text).mentions
            if one.how == "exact" and [c.kind for c in one.candidates] == ["project"]
        ]
        talked_of = ask.slots.get("project")
        is_bare = not subject(ask.text, ask.mentions, also=TELLS_NOTHING)
        if talked_of and (ask.says(IT) or is_bare):
            named = [talked_of, *named]
        return list(dict.fromkeys([*named, *ids]))

    def _named(self, ask: Ask) -> list[int]:
        """Return the ids of what is named, in order; "the wifi projects" names several at once."""
        mentions = ask.of_kind("project")
        if not ask.says(SEVERAL):
            return [one.id for one in self.entries(ask, "project")]
        return list(dict.fromkeys(one.id for mention in mentions for one in mention.candidates))


def _by_words(ask: Ask, store: Store) -> list[Project]:
    people, phases = ask.sure("person"), chosen(ask, PHASES)
    if people:
        wanted = Wanted(people=tuple(one.id for one in people), person_roles=("lead",))
        return store.projects.wanted(wanted, ask.today)
    if phases and not ask.mentions:
        return store.projects.wanted(Wanted(phases=phases), ask.today)
    return []


def _with_what(projects: Sequence[Project], ask: Ask) -> Reply:
    if projects:
        return unanswered(
            f"What shall I compare {projects[0].name} with? Please name another project."
        )
    return unanswered(
        "Which projects shall I compare? Please name two or more.",
        Button(label="List the projects", says="List all projects"),
    )
