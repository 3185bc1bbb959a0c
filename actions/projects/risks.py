"""What may go wrong, how gravely, and what is done about it."""

from collections.abc import Sequence

from actions.ask import Ask
from actions.filters import LEVELS, chosen
from actions.paging import paged
from actions.register import source, sources
from actions.reply import Fact, Reply
from actions.scoped import Scope, ScopedQuestion
from actions.wording import counted, day, sentence
from knowledge.models import Project, Risk
from knowledge.store import Store

TOP = r"top|biggest|main|worst|greatest|highest|number one|gravest"


class Risks(ScopedQuestion):
    """List open risks, the gravest first."""

    intent = "risks"

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return a project's open risks, or only the gravest when the top one is asked for."""
        risks = _chosen(ask, store.progress.risks([project.id]))
        if not risks:
            return Reply(
                text=f"{project.name} has no open {_level(ask)}risks in the register.",
                sources=(source(project),),
            )
        if ask.says(TOP):
            return _top(project, risks[0])
        text = f"{project.name} has {counted(len(risks), f'open {_level(ask)}risk')}."
        columns = ("Risk", "Level", "Owner", "Raised", "Mitigation")
        reply = Reply(text=text, sources=(source(project),))
        return paged(reply, ask, columns, [_row(risk) for risk in risks])

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the open risks of several projects, the gravest first."""
        risks = _chosen(ask, store.progress.risks(scope.ids))
        reply = Reply(
            text=f"There are {counted(len(risks), f'open {_level(ask)}risk')} {scope.words}.",
            sources=sources(scope.projects),
        )
        columns = ("Risk", "Project", "Level", "Owner", "Raised", "Mitigation")
        rows = [(one.title, one.project.name, *_row(one)[1:]) for one in risks]
        return paged(reply, ask, columns, rows)


def _top(project: Project, risk: Risk) -> Reply:
    owner = risk.owner.name if risk.owner else "nobody is named"
    return Reply(
        text=f"The top risk of {project.name} is “{risk.title}” ({risk.level}).",
        facts=(
            Fact(label="Owner", value=owner),
            Fact(label="Raised", value=day(risk.raised)),
            Fact(label="Mitigation", value=sentence(risk.mitigation) or "none is given"),
        ),
        sources=(source(project),),
    )


def _chosen(ask: Ask, risks: Sequence[Risk]) -> list[Risk]:
    levels = chosen(ask, LEVELS) if not ask.says(TOP) else ()
    return [risk for risk in risks if not levels or risk.level in levels]


def _level(ask: Ask) -> str:
    levels = chosen(ask, LEVELS) if not ask.says(TOP) else ()
    return f"{' or '.join(levels)} " if levels else ""


def _row(risk: Risk) -> tuple[str, ...]:
    owner = risk.owner.name if risk.owner else ""
    return (risk.title, risk.level, owner, day(risk.raised, ""), risk.mitigation)
