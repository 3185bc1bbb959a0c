"""Projects side by side: what is known of each, under the same headings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from actions.projects import plan
from actions.projects.evidence import Evidence
from actions.register import reported
from actions.wording import day, pounds, rating
from knowledge.models import Benefit, Milestone, Participant, Project, Risk, Update
from knowledge.store import Store


@dataclass
class Side:
    """One project of a comparison, with what belongs to it."""

    project: Project
    today: date
    update: Update | None = None
    doubts: list[str] = field(default_factory=list)
    parts: list[Participant] = field(default_factory=list)
    milestones: list[Milestone] = field(default_factory=list)
    risks: list[Risk] = field(default_factory=list)
    benefits: list[Benefit] = field(default_factory=list)

    @property
    def councils(self) -> int:
        """Return how many councils take part."""
        return sum(one.organisation.kind == "council" for one in self.parts)

    @property
    def late(self) -> int:
        """Return how many milestones have slipped or been missed."""
        return sum(one.slipped or one.status == "missed" for one in self.milestones)

    @property
    def coming(self) -> Milestone | None:
        """Return the next milestone."""
        return next((one for one in self.milestones if plan.is_ahead(one, self.today)), None)


def sides(projects: Sequence[Project], store: Store, today: date) -> list[Side]:
    """Read what a comparison needs of all the projects at once."""
    ids = [one.id for one in projects]
    latest = store.updates.latest_of(ids, today)
    evidence = Evidence.of(store, projects, today)
    found = {one.id: Side(one, today, latest.get(one.id)) for one in projects}
    for side in found.values():
        side.doubts = [_of(side, doubt.sentence) for doubt in evidence.doubts(side.project)]
    for part in store.parts.within(ids):
        found[part.project_id].parts.append(part)
    for milestone in store.progress.milestones(ids):
        found[milestone.project_id].milestones.append(milestone)
    for risk in store.progress.risks(ids):
        found[risk.project_id].risks.append(risk)
    for benefit in store.progress.benefits(ids):
        found[benefit.project_id].benefits.append(benefit)
    return list(found.values())


def _of(side: Side, doubt: str) -> str:
    """Write a doubt with the project's name in place of "it"."""
    name = side.project.name
    if doubt.startswith("Its "):
        return f"{name}’s {doubt.removeprefix('Its ')}"
    return f"{name} {doubt.removeprefix('It ')}" if doubt.startswith("It ") else f"{name}: {doubt}"


def _next(side: Side) -> str:
    return f"{side.coming.name}, {day(side.coming.expected)}" if side.coming else "none ahead"


def _top_risk(side: Side) -> str:
    return f"{side.risks[0].title} ({side.risks[0].level})" if side.risks else "none open"


def _blockers(side: Side) -> str:
    return (side.update.blockers if side.update else "") or "none named"


def _benefits(side: Side) -> str:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for one in side.benefits:
        for name, amount in (("forecast", one.forecast_gbp), ("verified", one.verified_gbp)):
            if amount is not None:
                sums[name] += amount
    return ", ".join(f"{pounds(amount)} {name}" for name, amount in sums.items()) or "none given"


ROWS: Mapping[str, Callable[[Side], str]] = {
    "Rating": lambda side: rating(side.update.rag if side.update else None),
    "Last update": lambda side: reported(side.update),
    "Phase": lambda side: side.project.phase,
    "Portfolio": lambda side: side.project.portfolio.name,
    "Lead": lambda side: side.project.lead.name,
    "Councils": lambda side: str(side.councils),
    "Start": lambda side: day(side.project.start, "not in the register"),
    "End": lambda side: day(side.project.end, "not in the register"),
    "Next milestone": _next,
    "Late milestones": lambda side: str(side.late),
    "Open risks": lambda side: str(len(side.risks)),
    "Top risk": _top_risk,
    "Blockers": _blockers,
    "Benefits": _benefits,
}
ASKED = {
    "Rating": r"ratings?|rags?|status",
    "Last update": r"status|updates?",
    "Phase": r"phases?|progress|stage",
    "Portfolio": r"portfolios?",
    "Lead": r"leads?|managers?",
    "Councils": r"councils|partners",
    "Start": r"dates?|start|timescales?",
    "End": r"dates?|end|timescales?|finish\w*",
    "Next milestone": r"milestones?|progress|plans?",
    "Late milestones": r"milestones?|progress|plans?|late",
    "Open risks": r"risks?",
    "Top risk": r"risks?",
    "Blockers": r"blockers?|status",
    "Benefits": r"benefits?|savings|value",
}


def rows(found: Sequence[Side], asked: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the headings asked for, or all, each with what stands under it for every project."""
    labels = [one for one in ROWS if not asked or one in asked]
    return [(label, *(ROWS[label](side) for side in found)) for label in labels]
