"""What a project covers, and what it does not."""

from __future__ import annotations

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.projects.one_project import OneProject
from actions.register import can_tell, source
from actions.reply import Button, Fact, Reply, unanswered
from actions.subject import Subject, subject
from actions.wording import sentence
from knowledge.models import Project
from knowledge.store import Store

OUT = (
    r"out of|oot|outwith|outside|excludes?|excluded|excluding|exclusions?|beyond|ruled out|"
    r"left out|leaves? out|narrowed|won't|wont|"
    r"not (?:included?|cover(?:ed)?|part|deliver|going to|in)|"
    r"(?:isn't|isnt|aren't|arent|doesn't|doesnt|no) (?:part|in|included?|cover(?:ed)?|do)"
)
BOTH = r"in scope|inside|what's in|whit's in|is and"
TELLS_NOTHING = (
    "scope scpoe cover covers covered boundaries boundary limit limits extend extends tak touch "
    "narrowed excluded exclude excludes exclusions ruled leave leaves fall falls statement "
    "remit extent wide red line anything deliver outwith beyond too also well just only still"
)


class Scope(OneProject):
    """Say what is in a project's scope, what is not, or whether something is."""

    intent = "scope"

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the register's words; it has a summary and a list of what is left out."""
        thing = subject(ask.text, ask.of_kind("project"), also=TELLS_NOTHING)
        reply = _whether(thing, project, ask) if is_yes_no(ask) and thing else _both(project, ask)
        return reply.but(
            facts=_facts(project),
            buttons=(
                Button(label="What is it for?", says=f"What is {project.name}?"),
                Button(label="Who leads it?", says=f"Who leads {project.name}?"),
            ),
            sources=(source(project),),
        )


def _whether(thing: Subject, project: Project, ask: Ask) -> Reply:
    """Answer yes or no only where the register has the very words, else say that it has not."""
    asked_out = ask.says(OUT)
    if thing.stands_in(project.out_of_scope):
        answer = "Yes" if asked_out else "No"
        return Reply(
            text=f"{answer}, “{thing.shown}” is out of scope for {project.name}: "
            f"{sentence(project.out_of_scope)}"
        )
    if thing.stands_in(project.summary):
        answer = "No" if asked_out else "Yes"
        return Reply(
            text=f"{answer}, “{thing.shown}” is in what {project.name} is for: "
            f"{sentence(project.summary)}"
        )
    return unanswered(
        f"The register does not say whether “{thing.shown}” is in scope for {project.name}. "
        f"{can_tell(project)}"
    )


def _both(project: Project, ask: Ask) -> Reply:
    if ask.says(OUT) and not ask.says(BOTH):
        return Reply(text=_left_out(project))
    if not project.summary:
        text = f"The register does not say what {project.name} covers."
        return Reply(text=f"{text} {_left_out(project)}")
    return Reply(
        text=f"{project.name} covers this: {sentence(project.summary)} {_left_out(project)}"
    )


def _left_out(project: Project) -> str:
    if project.out_of_scope:
        return f"Out of scope for {project.name}: {sentence(project.out_of_scope)}"
    return f"The register names nothing as out of scope for {project.name}. {can_tell(project)}"


def _facts(project: Project) -> tuple[Fact, ...]:
    return (
        Fact(label="What it is for", value=project.summary or "not in the register"),
        Fact(label="Out of scope", value=project.out_of_scope or "nothing named in the register"),
    )
