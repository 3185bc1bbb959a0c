"""What a project is, and what it is for."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from actions.ask import Ask
from actions.people.person import WhoIs
from actions.projects.council_projects import CouncilProjects
from actions.projects.in_doubt import in_doubt
from actions.projects.one_project import OneProject
from actions.projects.overview import Overview
from actions.question import Question
from actions.register import can_tell, rated, reported, source, who
from actions.reply import Button, Fact, Reply, unanswered
from actions.standards.second_look import beside
from actions.wording import counted, listed, sentence, stage
from knowledge.models import Participant, Project, Update
from knowledge.naming import Kind
from knowledge.store import Store

MOST_NAMED = 6
UNTOLD = (
    r"technolog(?:y|ies)|tech|tech stack|stack|software|programming languages?|built (?:in|with|on)"
)


class Summary(OneProject):
    """Tell about a project in a few lines."""

    intent = "summary"
    siblings: ClassVar[Mapping[Kind, type[Question]]] = {
        "portfolio": Overview,
        "organisation": CouncilProjects,
        "person": WhoIs,
    }

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Tell what is written about a project too, where something goes by its name."""
        replies = list(super().replies(ask, store))
        project = store.projects.with_id(self._remembered.get("project") or 0)
        written = project and len(replies) == 1 and beside(project, ask, store)
        return [*replies, *([written] if written else [])]

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return what the register says that a project is for, and the first things to know."""
        update = store.updates.latest(project.id, ask.today)
        if ask.says(UNTOLD):
            said = f"The register does not say what {project.name} is built with."
            return unanswered(f"{said} {can_tell(project)}").but(sources=(source(project),))
        return Reply(
            text=_what_it_is(project),
            facts=(*_facts(project, update, store), *in_doubt(project, ask, store)),
            buttons=(
                Button(label="How is it doing?", says=f"How is {project.name} doing?"),
                Button(
                    label="What is out of scope?", says=f"What is out of scope for {project.name}?"
                ),
                Button(label="Milestones", says=f"What are the milestones of {project.name}?"),
            ),
            sources=(source(project, update),),
        )


def _what_it_is(project: Project) -> str:
    kind = f"is {_stood(project)}"
    if project.summary:
        return f"{project.name}: {sentence(project.summary)} It {kind}."
    return f"{project.name} {kind}. The register gives no summary of it. {can_tell(project)}"


def _stood(project: Project) -> str:
    """Write the portfolio with the phase: "a live Digital Place project"."""
    if project.phase in ("live", "paused", "closed"):
        return f"a {project.phase} {project.portfolio.name} project"
    return f"a {project.portfolio.name} project {stage(project.phase)}"


def _facts(project: Project, update: Update | None, store: Store) -> tuple[Fact, ...]:
    also = [project.code, *project.aliases]
    facts = [
        Fact(label="Also called", value=", ".join(dict.fromkeys(also))),
        Fact(label="Lead", value=who(project.lead)),
        rated(update),
        Fact(label="Last update", value=reported(update)),
        Fact(label="Councils and partners", value=_parts(store.parts.of_project(project.id))),
    ]
    if project.url:
        facts.append(Fact(label="Web page", value=project.url))
    return tuple(facts)


def _parts(parts: Sequence[Participant]) -> str:
    if not parts:
        return "none named"
    if len(parts) > MOST_NAMED:
        return counted(len(parts), "organisation")
    return listed(one.organisation.name for one in parts)
