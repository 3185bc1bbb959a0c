"""Who is reminded at a moment, and who is passed over and why (CONTRACT.md, "Nudges")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from knowledge.models import Person, Project
from knowledge.nudges.facts import Facts, bounds
from knowledge.nudges.manner import NOT_AFTER, NOT_BEFORE
from knowledge.nudges.plan import Step
from knowledge.nudges.quiet import turned_off
from knowledge.nudges.standing import standings
from knowledge.nudges.why_not import why_not
from knowledge.nudges.wording import short_day


@dataclass(frozen=True)
class Due:
    """One reminder that is due now, with those who get a copy."""

    step: Step
    why: str
    cc: tuple[Person, ...] = ()


@dataclass(frozen=True)
class PassedOver:
    """Somebody who is not reminded of a project now, and why."""

    person: Person
    project: Project
    why: str


@dataclass
class Outcome:
    """Every open project's lead is in one of the two."""

    nudges: list[Due] = field(default_factory=list)
    passed_over: list[PassedOver] = field(default_factory=list)


def due(projects: Iterable[Project], facts: Facts, now: datetime) -> Outcome:
    """Judge each project; what was due on earlier days counts as sent."""
    outcome = Outcome()
    for project in projects:
        judged = standings(project, facts, now)
        steps = [step for one in judged for step in one.steps if _is_today(step, facts, now)]
        found = [_due(one, facts, now) for one in steps if in_hours(one, facts, now)]
        outcome.nudges += found
        asked = {one.step.person.id for one in found}
        for person in _answerable(project, steps):
            if person.id not in asked:
                why = why_not(person, project, judged, facts, now)
                outcome.passed_over.append(PassedOver(person, project, why))
    return outcome


def in_hours(step: Step, facts: Facts, now: datetime) -> bool:
    """Say whether a reminder's hour has come on the person's clock, and it is not too late."""
    opens = facts.manner(step.person, step.project).opens
    return opens <= facts.calendar(step.person).local(now).time() <= NOT_AFTER


def _due(step: Step, facts: Facts, now: datetime) -> Due:
    copied = step.copies
    cc = (copied,) if copied and may_be_copied(copied, step, facts, now) else ()
    return Due(step, _why(step), cc)


def may_be_copied(deputy: Person, step: Step, facts: Facts, now: datetime) -> bool:
    """Say whether a copy may come to the deputy too: their hours and their quiet count as well."""
    local = facts.calendar(deputy).local(now)
    is_there = facts.calendar(deputy).is_there(local.date())
    quiet = turned_off(deputy, step.project, facts, now)
    return is_there and NOT_BEFORE <= local.time() <= NOT_AFTER and not quiet


def _is_today(step: Step, facts: Facts, now: datetime) -> bool:
    return step.day == facts.calendar(step.person).today(now)


def _answerable(project: Project, steps: list[Step]) -> list[Person]:
    """Return the lead, and who is to be asked in their place today."""
    others = {one.person.id: one.person for one in steps if one.person.id != project.lead.id}
    return [project.lead, *others.values()]


def _why(step: Step) -> str:
    last = bounds(step.project, step.sprint)[1]
    missing = f"the update for sprint {step.sprint}, due on {short_day(last)}, is missing"
    lead = step.project.lead.name
    match step.why:
        case "deputy":
            return f"{missing}; {lead} is on leave"
        case "waited":
            return f"{missing}; it waited until somebody was back from leave"
        case "snoozed":
            return f"{missing}; it was put off until today"
        case "wanted":
            return f"{missing}; a reminder was asked for today"
    return missing
