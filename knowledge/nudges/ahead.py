"""Which sprint is asked about, and the day on which somebody is asked next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from knowledge.models import Person, Project
from knowledge.nudges.facts import Facts
from knowledge.nudges.plan import Step, next_sprint
from knowledge.nudges.quiet import back_on, put_off
from knowledge.nudges.standing import Standing


def asked_about(judged: Sequence[Standing], today: date) -> Standing | None:
    """Return the sprint whose update is asked for now, else the running one."""
    in_hand = (one for one in judged if one.is_in_hand(today))
    return next(in_hand, judged[0] if judged else None)


def put_off_until(person: Person, project: Project, facts: Facts, now: datetime) -> date | None:
    """Return the day until which somebody wants quiet, where it is still to come."""
    quiet = put_off(person, project, facts, now)
    back = back_on(quiet, person, facts) if quiet else None
    return back if back and back > facts.calendar(person).today(now) else None


def next_day(
    person: Person, project: Project, judged: Sequence[Standing], facts: Facts, today: date
) -> date | None:
    """Return the next day on which something is due of somebody, as things stand."""
    coming = [one.day for one in steps(judged) if one.person.id == person.id and one.day > today]
    if judged and not coming and not judged[0].is_begun(today):
        coming = judged[0].led[:1]
    if not judged or judged[0].is_begun(today):
        begins = next_sprint(project, judged[0].sprint if judged else 0, facts)
        coming += [begins] if begins != date.max else []
    return min(coming, default=None)


def steps(judged: Sequence[Standing]) -> list[Step]:
    """Return what is still to come of some sprints."""
    return [step for one in judged for step in one.steps]
